import { isLocalDate } from '../time/local-date';
import { isTimeZone } from '../time/zone';
import type { Availability, ClockBlock } from './schedule';

/** One thing that is wrong; `path` leads to the field, as in 'overrides.0.blocks.1.endMinute'. */
export type AvailabilityProblem = { readonly path: string; readonly sentence: string };

/** Inclusive bounds of every number a mentor can set. */
export const AVAILABILITY_LIMITS = {
  noticeMinutes: { least: 0, most: 60 * 24 * 60 },
  bufferBeforeMinutes: { least: 0, most: 240 },
  bufferAfterMinutes: { least: 0, most: 240 },
  gridMinutes: { least: 5, most: 240 },
  horizonDays: { least: 1, most: 365 },
  weeklyCap: { least: 1, most: 100 },
} as const;

const LIMITED = [
  'noticeMinutes',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'gridMinutes',
  'horizonDays',
] as const;
const MAX_BLOCKS_A_DAY = 10;
const MAX_DATES = 400;
const MAX_REASON_LENGTH = 200;

/** Everything that is wrong with `availability`, in the order of the editor; empty when it can be published. */
export function validateAvailability(availability: Availability): readonly AvailabilityProblem[] {
  return [
    ...timeZoneProblems(availability),
    ...weeklyHoursProblems(availability),
    ...overrideProblems(availability),
    ...blockedDateProblems(availability),
    ...numberProblems(availability),
  ];
}

function timeZoneProblems({ timeZone }: Availability): AvailabilityProblem[] {
  return isTimeZone(timeZone) ? [] : [{ path: 'timeZone', sentence: 'This is not a known time zone.' }];
}

function weeklyHoursProblems({ weeklyHours }: Availability): AvailabilityProblem[] {
  const problems: AvailabilityProblem[] = [];
  const byWeekday = new Map<number, PlacedBlock[]>();
  for (const [index, { weekday, ...block }] of weeklyHours.entries()) {
    const path = `weeklyHours.${index}`;
    if (!isWholeWithin(weekday, 1, 7)) {
      problems.push({
        path: `${path}.weekday`,
        sentence: 'A weekday is a number from 1, Monday, to 7, Sunday.',
      });
    }
    byWeekday.set(weekday, [...(byWeekday.get(weekday) ?? []), { ...block, path }]);
  }
  for (const [, blocks] of [...byWeekday].sort(([a], [b]) => a - b)) {
    if (blocks.length > MAX_BLOCKS_A_DAY) problems.push(tooManyBlocks('weeklyHours'));
    problems.push(...dayProblems(blocks));
  }
  return problems;
}

function overrideProblems({ overrides }: Availability): AvailabilityProblem[] {
  if (overrides.length > MAX_DATES) return [tooManyDates('overrides')];
  const seen = new Set<string>();
  return overrides.flatMap(({ date, blocks }, index) => {
    const path = `overrides.${index}`;
    const problems = dateProblems(date, `${path}.date`);
    if (seen.has(date)) {
      problems.push({ path: `${path}.date`, sentence: 'This date already has its own hours.' });
    }
    seen.add(date);
    if (blocks.length === 0) {
      problems.push({
        path: `${path}.blocks`,
        sentence: 'Give this date its hours, or block the date instead.',
      });
    }
    if (blocks.length > MAX_BLOCKS_A_DAY) problems.push(tooManyBlocks(`${path}.blocks`));
    return [
      ...problems,
      ...dayProblems(blocks.map((block, at) => ({ ...block, path: `${path}.blocks.${at}` }))),
    ];
  });
}

function blockedDateProblems({ blocks }: Availability): AvailabilityProblem[] {
  if (blocks.length > MAX_DATES) return [tooManyDates('blocks')];
  return blocks.flatMap(({ date, startMinute, endMinute, reason }, index) => {
    const path = `blocks.${index}`;
    const problems = dateProblems(date, `${path}.date`);
    const startMissing = startMinute === null || startMinute === undefined;
    const endMissing = endMinute === null || endMinute === undefined;
    if (startMissing !== endMissing) {
      const missing = startMissing ? 'startMinute' : 'endMinute';
      problems.push({ path: `${path}.${missing}`, sentence: 'Give both a start and an end, or neither.' });
    } else if (!startMissing && !endMissing) {
      problems.push(...blockProblems({ startMinute, endMinute, path }));
    }
    if ((reason?.length ?? 0) > MAX_REASON_LENGTH) {
      problems.push({
        path: `${path}.reason`,
        sentence: `A reason can have at most ${MAX_REASON_LENGTH} characters.`,
      });
    }
    return problems;
  });
}

function numberProblems(availability: Availability): AvailabilityProblem[] {
  const problems = LIMITED.flatMap((field) => limitProblems(field, availability[field]));
  if (availability.weeklyCap !== null) problems.push(...limitProblems('weeklyCap', availability.weeklyCap));
  return problems;
}

function limitProblems(field: keyof typeof AVAILABILITY_LIMITS, value: number): AvailabilityProblem[] {
  const { least, most } = AVAILABILITY_LIMITS[field];
  if (isWholeWithin(value, least, most)) return [];
  return [{ path: field, sentence: `This must be a whole number from ${least} to ${most}.` }];
}

function dateProblems(date: string, path: string): AvailabilityProblem[] {
  return isLocalDate(date) ? [] : [{ path, sentence: 'This date does not exist.' }];
}

type PlacedBlock = ClockBlock & { readonly path: string };

/** The blocks of one day: each in order, and none over another. Blocks may touch. */
function dayProblems(blocks: readonly PlacedBlock[]): AvailabilityProblem[] {
  const problems = blocks.flatMap(blockProblems);
  if (problems.length > 0) return problems;
  let latestEnd = 0;
  for (const { startMinute, endMinute, path } of blocks.toSorted((a, b) => a.startMinute - b.startMinute)) {
    if (startMinute < latestEnd) {
      problems.push({ path: `${path}.startMinute`, sentence: 'These hours overlap others of the same day.' });
    }
    latestEnd = Math.max(latestEnd, endMinute);
  }
  return problems;
}

function blockProblems({ startMinute, endMinute, path }: PlacedBlock): AvailabilityProblem[] {
  if (!isWholeWithin(startMinute, 0, 1439)) {
    return [{ path: `${path}.startMinute`, sentence: 'The start must be a time from 00:00 to 23:59.' }];
  }
  if (!isWholeWithin(endMinute, 1, 1440)) {
    return [{ path: `${path}.endMinute`, sentence: 'The end must be a time from 00:01 to 24:00.' }];
  }
  if (endMinute <= startMinute) {
    return [{ path: `${path}.endMinute`, sentence: 'The end must be after the start.' }];
  }
  return [];
}

function tooManyBlocks(path: string): AvailabilityProblem {
  return { path, sentence: `A day can have at most ${MAX_BLOCKS_A_DAY} blocks of hours.` };
}

function tooManyDates(path: string): AvailabilityProblem {
  return { path, sentence: `At most ${MAX_DATES} dates can be listed here.` };
}

function isWholeWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
