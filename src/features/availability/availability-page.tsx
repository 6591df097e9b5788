'use client';

import { Alert, Button, Group } from '@mantine/core';
import { IconWindow } from '@tabler/icons-react';
import { PageHeader } from '@/components/page-header';
import { ZoneSelect } from '@/components/zone-select';
import type { AvailabilityView } from '@/contracts/availability';
import { DAY } from '@/domain/time/instant';
import { localDateAt } from '@/domain/time/local-time';
import { useNow } from '@/features/session/screen';
import classes from './availability-page.module.css';
import { BlockedDates } from './blocked-dates';
import { BookingRules } from './booking-rules';
import { DateOverrides } from './date-overrides';
import { InstantBooking } from './instant-booking';
import { LeaveGuard } from './leave-guard';
import { PreviewPanel } from './preview-panel';
import { SaveBar } from './save-bar';
import { Section } from './section';
import { useEditing } from './use-editing';
import { WeeklyHours } from './weekly-hours';

type Props = {
  initial: AvailabilityView;
  /** Lengths of the sessions the mentor offers, shortest first. */
  durations: readonly number[];
};

/** Where mentors say when they can be booked, with what comes of it beside. */
export function AvailabilityPage({ initial, durations }: Props) {
  const editing = useEditing(initial);
  const { draft, problems, change, conflict } = editing;
  const today = localDateAt(useNow(DAY / 24), draft.timeZone);
  return (
    <div className={classes.page}>
      <LeaveGuard isDirty={editing.isDirty} />
      <PageHeader
        title="Availability"
        description="When mentees can book you. You change it here, and they see it at once."
      />
      <div className={classes.columns}>
        <div className={classes.editor}>
          <Section
            id="hours"
            title="Weekly hours"
            description="The same every week, on the clocks of your time zone."
          >
            <ZoneSelect
              description="Changing it keeps the times on the clock and moves them in the world."
              maw="24rem"
              mb="sm"
              value={draft.timeZone}
              onChange={(timeZone) => change({ timeZone })}
              error={problems.get('timeZone')}
            />
            {problems.has('weeklyHours') && (
              <p className={classes.problem} role="alert">
                {problems.get('weeklyHours')}
              </p>
            )}
            <WeeklyHours week={draft.week} onChange={(week) => change({ week })} problems={problems} />
          </Section>
          <DateOverrides
            overrides={draft.overrides}
            onChange={(overrides) => change({ overrides })}
            week={draft.week}
            today={today}
            problems={problems}
          />
          <BlockedDates
            blocked={draft.blocked}
            onChange={(blocked) => change({ blocked })}
            today={today}
            problems={problems}
          />
          <BookingRules draft={draft} onChange={change} problems={problems} />
          <InstantBooking
            isOn={draft.instantBooking}
            onChange={(instantBooking) => change({ instantBooking })}
          />
          {conflict && (
            <Alert
              role="alert"
              color="orange"
              variant="light"
              icon={<IconWindow size={18} aria-hidden="true" />}
              title="Changed in another window"
            >
              Your availability was saved elsewhere while you were editing it here.
              <Group gap="xs" mt="sm">
                <Button size="compact-sm" variant="default" onClick={conflict.takeTheirs}>
                  Show what was saved there
                </Button>
                <Button size="compact-sm" variant="default" onClick={conflict.keepMine}>
                  Keep what I have here
                </Button>
              </Group>
            </Alert>
          )}
        </div>
        <PreviewPanel
          availability={editing.readable}
          isBehind={problems.size > 0}
          durations={durations.length > 0 ? durations : [60, 30]}
        />
      </div>
      <SaveBar
        state={editing.isDirty ? 'changed' : editing.isSaved ? 'saved' : editing.isFirst ? 'first' : 'same'}
        problemCount={problems.size}
        isSaving={editing.isSaving}
        error={conflict ? null : editing.error}
        onSave={() => (problems.size === 0 ? editing.save() : showFirstProblem())}
        onDiscard={editing.discard}
      />
    </div>
  );
}

/** Goes to the first field that does not fit, instead of trying to save it. */
function showFirstProblem(): void {
  const field = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
