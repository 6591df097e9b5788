'use client';

import { NativeSelect, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { ZoneSelect } from '@/components/zone-select';
import type { AvailabilityInput } from '@/contracts/availability';
import { MINUTE } from '@/domain/time/instant';
import type { LocalDate } from '@/domain/time/local-date';
import { minutesWords } from '@/features/offering/price-words';
import { useLocale, useNow } from '@/features/session/screen';
import { timeWords } from '@/features/session/time-words';
import { PreviewDayRow } from './preview-day-row';
import { previewDays } from './preview-days';
import classes from './preview-panel.module.css';

const DAYS = 14;

type Props = {
  /** What is typed, or the last that could be read. */
  availability: AvailabilityInput;
  /** Something that is typed does not fit, so the preview is of before. */
  isBehind: boolean;
  /** Lengths the mentor offers. */
  durations: readonly number[];
};

/** What mentees would see of these hours, at every keystroke: the next two weeks on an empty calendar. */
export function PreviewPanel({ availability, isBehind, durations }: Props) {
  const now = useNow(MINUTE);
  const locale = useLocale();
  const [minutes, setMinutes] = useState(durations[0] ?? 60);
  const [whose, setWhose] = useState<'own' | 'other'>('own');
  const [otherZone, setOtherZone] = useState('America/New_York');
  const [open, setOpen] = useState<LocalDate | null>(null);
  const timeZone = whose === 'own' ? availability.timeZone : otherZone;
  const words = timeWords(locale, timeZone);
  const days = useMemo(
    () => previewDays(availability, { minutes, now, timeZone, days: DAYS }),
    [availability, minutes, now, timeZone],
  );
  const count = days.reduce((sum, { starts }) => sum + starts.length, 0);

  return (
    <section className={classes.panel} aria-labelledby="preview-title">
      <h2 id="preview-title" className={classes.title}>
        What mentees see
      </h2>
      <p className={classes.description} role="status">
        {isBehind
          ? 'Something does not fit yet; this shows the hours before that.'
          : `${count === 0 ? 'No times' : count === 1 ? '1 time' : `${count} times`} in the next two weeks, on an empty calendar.`}
      </p>
      <div className={classes.controls}>
        <NativeSelect
          label="Session length"
          value={String(minutes)}
          onChange={(event) => setMinutes(Number(event.currentTarget.value))}
          data={durations.map((each) => ({ value: String(each), label: minutesWords(each) }))}
        />
        <div>
          <span className={classes.label} id="preview-zone">
            Time zone
          </span>
          <SegmentedControl
            fullWidth
            aria-labelledby="preview-zone"
            data={[
              { value: 'own', label: 'Yours' },
              { value: 'other', label: 'Another' },
            ]}
            value={whose}
            onChange={(value) => setWhose(value === 'own' ? 'own' : 'other')}
          />
        </div>
      </div>
      {whose === 'other' && (
        <ZoneSelect
          label={null}
          aria-label="Time zone of the preview"
          value={otherZone}
          onChange={setOtherZone}
        />
      )}
      <p className={classes.zone}>{words.zone(now)}</p>
      <div className={classes.axis} aria-hidden="true">
        {[0, 6, 12, 18, 24].map((hour) => (
          <span key={hour} style={{ '--at': hour / 24 }}>
            {hour}
          </span>
        ))}
      </div>
      <ul className={classes.days} data-behind={isBehind || undefined}>
        {days.map((day) => (
          <li key={day.date}>
            <PreviewDayRow
              day={day}
              minutes={minutes}
              words={words}
              isOpen={open === day.date}
              onToggle={() => setOpen((shown) => (shown === day.date ? null : day.date))}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
