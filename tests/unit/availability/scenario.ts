import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Availability, ClockBlock } from '@/domain/availability/schedule';
import type { SlotQuery } from '@/domain/availability/slots';
import { DAY, HOUR, type Instant, type Interval, MINUTE } from '@/domain/time/instant';

/** A mentor, a calendar and a question, as random as the rules allow. */
export type Scenario = { readonly availability: Availability; readonly query: SlotQuery };

const FIRST = Date.UTC(2000, 0, 1);
const LAST = Date.UTC(2037, 11, 1);

/** Every zone this runtime lists, and those it knows without listing them that people do choose. */
export const EVERY_ZONE: readonly string[] = [
  ...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Etc/GMT+12']),
];

/** Moments from 2000 to 2037, every second one within two days of a change of the clocks if the zone has any. */
export function moments(timeZone: string): fc.Arbitrary<Instant> {
  const anywhere = fc.integer({ min: FIRST / MINUTE, max: LAST / MINUTE }).map((minute) => minute * MINUTE);
  const aside = fc.integer({ min: -2 * 24 * 60, max: 2 * 24 * 60 }).map((minutes) => minutes * MINUTE);
  const nearChange = fc.tuple(anywhere, aside).map(([moment, distance]) => {
    const change = Temporal.Instant.fromEpochMilliseconds(moment)
      .toZonedDateTimeISO(timeZone)
      .getTimeZoneTransition('next');
    return (
      (change === null || change.epochMilliseconds > LAST ? moment : change.epochMilliseconds) + distance
    );
  });
  return fc.oneof(anywhere, nearChange);
}

export function scenarios(timeZone: string): fc.Arbitrary<Scenario> {
  return moments(timeZone).chain((moment) =>
    fc.record({ availability: availabilities(timeZone, moment), query: queries(moment) }),
  );
}

function availabilities(timeZone: string, moment: Instant): fc.Arbitrary<Availability> {
  const date = fc.integer({ min: -2, max: 3 }).map((days) => dateOf(moment + days * DAY));
  return fc.record({
    timeZone: fc.constant(timeZone),
    weeklyHours: fc
      .array(dayBlocks(3), { minLength: 7, maxLength: 7 })
      .map((week) => week.flatMap((blocks, day) => blocks.map((block) => ({ weekday: day + 1, ...block })))),
    overrides: fc.uniqueArray(fc.record({ date, blocks: dayBlocks(4) }), {
      selector: (override) => override.date,
      maxLength: 2,
    }),
    blocks: fc.array(
      fc.oneof(
        { weight: 1, arbitrary: fc.record({ date }) },
        {
          weight: 3,
          arbitrary: fc.tuple(date, dayBlocks(1)).map(([day, [block]]) => ({ date: day, ...block })),
        },
      ),
      { maxLength: 3 },
    ),
    noticeMinutes: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * 24 * 60 })),
    bufferBeforeMinutes: fc.constantFrom(0, 0, 5, 15, 37),
    bufferAfterMinutes: fc.constantFrom(0, 0, 10, 45),
    gridMinutes: fc.constantFrom(5, 15, 20, 30, 30, 45, 60, 97),
    horizonDays: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constant(60)),
    weeklyCap: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 })),
    instantBooking: fc.boolean(),
  });
}

function queries(moment: Instant): fc.Arbitrary<SlotQuery> {
  const busy: fc.Arbitrary<Interval> = fc
    .tuple(
      fc.integer({ min: moment - 2 * DAY, max: moment + 5 * DAY }),
      fc.integer({ min: 1, max: 4 * HOUR }),
    )
    .map(([start, length]) => ({ start, end: start + length }));
  return fc
    .record({
      from: fc.integer({ min: moment - 2 * DAY, max: moment + DAY }),
      length: fc.integer({ min: 1, max: 4 * DAY }),
      durationMinutes: fc.constantFrom(5, 15, 30, 30, 45, 60, 90, 240, 1440),
      now: fc.integer({ min: moment - 6 * DAY, max: moment + 2 * DAY }),
      busy: fc.array(busy, { maxLength: 12 }),
      sessionStarts: fc.array(fc.integer({ min: moment - 9 * DAY, max: moment + 9 * DAY }), { maxLength: 6 }),
    })
    .map(({ length, ...query }) => ({ ...query, until: query.from + length }));
}

/** Up to `most` blocks, in any order, that may touch but not overlap, often at the ends of the day or at 02:00. */
function dayBlocks(most: number): fc.Arbitrary<ClockBlock[]> {
  const minute = fc.oneof(
    fc.constantFrom(0, 60, 120, 150, 180, 540, 1020, 1380, 1410, 1440, 1440),
    fc.integer({ min: 0, max: 1440 }),
  );
  return fc.array(minute, { minLength: 2, maxLength: 2 * most }).map((minutes) => {
    const ends = minutes.toSorted((a, b) => a - b);
    const blocks: ClockBlock[] = [];
    for (let index = 0; index + 1 < ends.length; index += 2) {
      const startMinute = ends[index] ?? 0;
      const endMinute = ends[index + 1] ?? 0;
      if (startMinute < endMinute) blocks.unshift({ startMinute, endMinute });
    }
    return blocks;
  });
}

function dateOf(moment: Instant): string {
  return new Date(moment).toISOString().slice(0, 10);
}
