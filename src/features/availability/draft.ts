import type { AvailabilityInput } from '@/contracts/availability';
import { inOrder } from '@/domain/availability/in-order';
import { type AvailabilityProblem, validateAvailability } from '@/domain/availability/validate';
import { addDays, type LocalDate } from '@/domain/time/local-date';

/*
 * Availability as it is edited: a day's blocks together, blocked dates as stretches of dates, and a key on every
 * row that stays with it whatever stands in it. What it means, and whether it is right, is the domain's to say.
 */

export type BlockDraft = { key: string; startMinute: number; endMinute: number };
export type OverrideDraft = { key: string; date: LocalDate; blocks: readonly BlockDraft[] };
/** `until` is the last date; `part` is absent when the whole day is blocked. */
export type BlockedDraft = {
  key: string;
  from: LocalDate;
  until: LocalDate;
  part: { startMinute: number; endMinute: number } | null;
  reason: string;
};
/** A number that is being typed; empty text while nothing is there. */
export type TypedNumber = number | '';

export type AvailabilityDraft = {
  timeZone: string;
  /** Monday first. */
  week: readonly (readonly BlockDraft[])[];
  overrides: readonly OverrideDraft[];
  blocked: readonly BlockedDraft[];
  noticeMinutes: TypedNumber;
  bufferBeforeMinutes: TypedNumber;
  bufferAfterMinutes: TypedNumber;
  gridMinutes: TypedNumber;
  horizonDays: TypedNumber;
  /** `null` for no cap. */
  weeklyCap: TypedNumber | null;
  instantBooking: boolean;
};

/** Sentences by field: a number's name, or a row's key with the part of the row ('w1-0.end'). */
export type FieldProblems = ReadonlyMap<string, string>;

export type ReadAvailability = { availability: AvailabilityInput; problems: FieldProblems };

export function draftOf(saved: AvailabilityInput): AvailabilityDraft {
  const { weeklyHours, overrides, blocks, ...rest } = inOrder(saved);
  return {
    ...rest,
    week: Array.from({ length: 7 }, (_, day) =>
      weeklyHours
        .filter(({ weekday }) => weekday === day + 1)
        .map(({ startMinute, endMinute }, index) => ({
          key: `w${day + 1}-${index}`,
          startMinute,
          endMinute,
        })),
    ),
    overrides: overrides.map(({ date, blocks: hours }) => ({
      key: `o${date}`,
      date,
      blocks: hours.map((block, index) => ({ key: `o${date}-${index}`, ...block })),
    })),
    blocked: stretchesOf(blocks),
  };
}

/** Dates that follow one another and are blocked alike become one row. */
function stretchesOf(blocks: ReturnType<typeof inOrder>['blocks']): BlockedDraft[] {
  const rows: BlockedDraft[] = [];
  for (const { date, startMinute, endMinute, reason } of blocks) {
    const part = startMinute === null || endMinute === null ? null : { startMinute, endMinute };
    const continued = rows.find(
      (row) =>
        row.until === addDays(date, -1) &&
        row.reason === (reason ?? '') &&
        row.part?.startMinute === part?.startMinute &&
        row.part?.endMinute === part?.endMinute,
    );
    if (continued) continued.until = date;
    else rows.push({ key: `b${rows.length}`, from: date, until: date, part, reason: reason ?? '' });
  }
  return rows;
}

/** What the draft says, and what the domain finds wrong with it, at the fields where it was typed. */
export function readDraft(draft: AvailabilityDraft): ReadAvailability {
  const fields = new Map<string, string>();
  const { week, overrides, blocked, ...numbers } = draft;
  const availability: AvailabilityInput = {
    ...numbers,
    noticeMinutes: asNumber(draft.noticeMinutes),
    bufferBeforeMinutes: asNumber(draft.bufferBeforeMinutes),
    bufferAfterMinutes: asNumber(draft.bufferAfterMinutes),
    gridMinutes: asNumber(draft.gridMinutes),
    horizonDays: asNumber(draft.horizonDays),
    weeklyCap: draft.weeklyCap === null ? null : asNumber(draft.weeklyCap),
    weeklyHours: week
      .flatMap((blocks, day) => blocks.map((block) => ({ weekday: day + 1, ...block })))
      .map(({ key, ...hours }, index) => {
        nameBlock(fields, `weeklyHours.${index}`, key);
        return hours;
      }),
    overrides: overrides.map(({ key, date, blocks }, index) => {
      fields.set(`overrides.${index}.date`, `${key}.date`);
      fields.set(`overrides.${index}.blocks`, `${key}.blocks`);
      return {
        date,
        blocks: blocks.map(({ key: blockKey, ...block }, at) => {
          nameBlock(fields, `overrides.${index}.blocks.${at}`, blockKey);
          return block;
        }),
      };
    }),
    blocks: blocked
      .flatMap(({ key, from, until, part, reason }) =>
        datesOf(from, until).map((date) => ({ key, date, part, reason })),
      )
      .map(({ key, date, part, reason }, index) => {
        fields.set(`blocks.${index}.date`, `${key}.date`);
        fields.set(`blocks.${index}.reason`, `${key}.reason`);
        nameBlock(fields, `blocks.${index}`, key);
        return {
          date,
          startMinute: part?.startMinute ?? null,
          endMinute: part?.endMinute ?? null,
          reason: reason.trim() || null,
        };
      }),
  };
  return { availability, problems: atFields(validateAvailability(availability), fields) };
}

function nameBlock(fields: Map<string, string>, path: string, key: string): void {
  fields.set(`${path}.startMinute`, `${key}.start`);
  fields.set(`${path}.endMinute`, `${key}.end`);
}

function atFields(
  problems: readonly AvailabilityProblem[],
  fields: ReadonlyMap<string, string>,
): FieldProblems {
  const found = new Map<string, string>();
  for (const { path, sentence } of problems) {
    const field = fields.get(path) ?? path;
    if (!found.has(field)) found.set(field, sentence);
  }
  return found;
}

/** Nothing typed is no number, which the domain then says. */
function asNumber(typed: TypedNumber): number {
  return typed === '' ? Number.NaN : typed;
}

/** Longer than a year is a slip; it is cut so that a typing error cannot freeze the page. */
const LONGEST_STRETCH = 401;

function datesOf(from: LocalDate, until: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= until && dates.length < LONGEST_STRETCH; date = addDays(date, 1))
    dates.push(date);
  return dates;
}

/** Whether two mean the same, in whatever order they were typed. */
export function sameAvailability(one: AvailabilityInput, other: AvailabilityInput): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}
