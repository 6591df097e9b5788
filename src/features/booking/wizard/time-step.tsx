'use client';

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ZoneSelect } from '@/components/zone-select';
import type { MentorProfileView } from '@/contracts/directory';
import { MINUTE } from '@/domain/time/instant';
import { firstName } from '@/features/session/words';
import { SlotPicker } from '@/features/slots/slot-picker';
import type { Choice } from './choice';
import { DurationChips } from './duration-chips';
import { OfferingPicker } from './offering-picker';
import { SessionWhenShort } from './session-when';
import { StepHeading } from './step-heading';
import classes from './time-step.module.css';

type Props = {
  profile: MentorProfileView;
  choice: Choice;
  start: number | null;
  onChoose: (change: { offeringId?: string; minutes?: number; start?: number | null }) => void;
  viewerZone: string;
  onZone: (zone: string) => void;
  /** A hold that is being given back at this moment: its time is still ours to choose. */
  releasing: string | undefined;
  isTaking: boolean;
  onContinue: () => void;
  /** What went wrong, or what one should know, above the button. */
  children: ReactNode;
};

/** Which session, how long, and when. */
export function TimeStep({ profile, choice, start, onChoose, viewerZone, onZone, ...rest }: Props) {
  const { releasing, isTaking, onContinue, children } = rest;
  const { offering, minutes } = choice;
  return (
    <>
      <StepHeading title="Choose a time">
        {offering.description || `Find a time that suits you and ${firstName(profile.name)}.`}
      </StepHeading>
      <div className={classes.columns}>
        <div className={classes.what}>
          <OfferingPicker
            offerings={profile.offerings}
            value={offering.id}
            onChange={(offeringId) => onChoose({ offeringId })}
          />
          <DurationChips
            offering={offering}
            value={minutes}
            onChange={(chosen) => onChoose({ minutes: chosen })}
          />
          <ZoneSelect label="Your time zone" value={viewerZone} onChange={onZone} />
        </div>
        <SlotPicker
          mentorId={profile.id}
          minutes={minutes}
          bookingId={releasing}
          value={start}
          onChange={(chosen) => onChoose({ start: chosen })}
          viewerZone={viewerZone}
          mentorZone={profile.timeZone}
        />
      </div>
      <div className={classes.footer}>
        {children}
        <div className={classes.chosen}>
          {start === null ? (
            <p className={classes.hint}>Choose a time to go on.</p>
          ) : (
            <SessionWhenShort
              interval={{ start, end: start + minutes * MINUTE }}
              viewerZone={viewerZone}
              mentor={profile}
            />
          )}
          <Button
            size="md"
            className={classes.go}
            disabled={start === null}
            loading={isTaking}
            onClick={onContinue}
          >
            Continue
          </Button>
        </div>
      </div>
    </>
  );
}
