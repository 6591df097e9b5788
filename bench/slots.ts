import { isDeepStrictEqual } from 'node:util';
import { referenceSlots } from '@tests/unit/availability/reference';
import { compileSchedule } from '@/domain/availability/compile';
import { type Availability, DEFAULT_AVAILABILITY } from '@/domain/availability/schedule';
import { type SlotQuery, slots } from '@/domain/availability/slots';
import { DAY, type Interval, MINUTE } from '@/domain/time/instant';
import { addDays } from '@/domain/time/local-date';
import { measure, printTable } from './lib/measure';

/*
 * How long the slots of a mentor take, given a schedule compiled once, beside the slow reference of the tests,
 * which has to give the same ones. Monday 2025-03-03 is chosen so that New York's clocks change inside the window.
 */

type Question = { readonly availability: Availability; readonly query: SlotQuery };
type Workload = { readonly name: string; readonly targetMs: number; readonly questions: readonly Question[] };

const FIRST_DATE = '2025-03-03';
const FIRST_DAY = Date.parse(`${FIRST_DATE}T00:00:00Z`);

const TEN_ZONES = [
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
];

function question(
  days: number,
  busy: number,
  { gridMinutes = 30, overrides = 0, timeZone = 'America/New_York', turn = 0 } = {},
): Question {
  return {
    availability: {
      ...DEFAULT_AVAILABILITY,
      timeZone,
      gridMinutes,
      noticeMinutes: 0,
      horizonDays: 365,
      overrides: Array.from({ length: overrides }, (_, index) => ({
        date: addDays(FIRST_DATE, index * 8),
        blocks: [
          { startMinute: 10 * 60, endMinute: 12 * 60 },
          { startMinute: 13 * 60, endMinute: 19 * 60 },
        ],
      })),
    },
    query: {
      from: FIRST_DAY,
      until: FIRST_DAY + days * DAY,
      durationMinutes: 30,
      now: FIRST_DAY,
      busy: spread(busy, days, turn),
      sessionStarts: [],
    },
  };
}

/** `count` sessions of 30 to 60 minutes, evenly over the window and rising, as an indexed query returns them. */
function spread(count: number, days: number, turn: number): Interval[] {
  return Array.from({ length: count }, (_, index) => {
    const quarter = Math.floor(((index + 0.5) * days * 96) / count) + (turn % 7);
    const start = FIRST_DAY + quarter * 15 * MINUTE;
    return { start, end: start + (index % 2 === 0 ? 30 : 60) * MINUTE };
  });
}

const WORKLOADS: readonly Workload[] = [
  { name: '(a) 7 days, 10 busy', targetMs: 0.01, questions: [question(7, 10)] },
  { name: '(b) 30 days, 60 busy', targetMs: 0.035, questions: [question(30, 60)] },
  {
    name: '(c) 90 days every 15 min, 200 busy, 10 overrides',
    targetMs: 0.16,
    questions: [question(90, 200, { gridMinutes: 15, overrides: 10 })],
  },
  {
    name: '(d) 100 mentors in 10 zones, 7 days, 10 busy each',
    targetMs: 1.0,
    questions: Array.from({ length: 100 }, (_, turn) =>
      question(7, 10, { timeZone: TEN_ZONES[turn % TEN_ZONES.length] ?? 'UTC', turn }),
    ),
  },
];

function compare({ name, targetMs, questions }: Workload) {
  const compiled = questions.map(({ availability, query }) => ({
    schedule: compileSchedule(availability),
    query,
  }));
  const ours = () => compiled.map(({ schedule, query }) => slots(schedule, query));
  const reference = () => questions.map(({ availability, query }) => referenceSlots(availability, query));
  const found = ours();
  if (!isDeepStrictEqual(found, reference())) throw new Error(`${name}: the reference gives other slots.`);

  const warm = measure(ours);
  const cold = measure(() =>
    questions.map(({ availability, query }) => slots(compileSchedule(availability), query)),
  );
  const slow = measure(reference, { rounds: 3 });
  return {
    workload: name,
    slots: found.flat().length,
    'ops/s': Math.round(warm.opsPerSecond),
    'ms per run': warm.msPerRun.toFixed(4),
    'target ms': targetMs.toFixed(3),
    met: warm.msPerRun <= targetMs ? 'yes' : 'NO',
    'compiling too, ms': cold.msPerRun.toFixed(4),
    'reference ms': slow.msPerRun.toFixed(2),
    'times faster': Math.round(slow.msPerRun / warm.msPerRun),
  };
}

/** Each row doubles what the row above had: in a straight line, so does its time. */
function growth(name: string, sizes: readonly number[], at: (size: number) => Question) {
  let above = Number.NaN;
  return sizes.map((size) => {
    const { availability, query } = at(size);
    const schedule = compileSchedule(availability);
    const { msPerRun } = measure(() => slots(schedule, query), { rounds: 5 });
    const row = {
      growing: name,
      size,
      'ms per run': msPerRun.toFixed(4),
      'times the row above': Number.isNaN(above) ? '' : (msPerRun / above).toFixed(2),
    };
    above = msPerRun;
    return row;
  });
}

const DAYS = [20, 40, 80, 160, 320];
const BUSY = [2_000, 4_000, 8_000, 16_000, 32_000];

console.log('Slots: schedule compiled once, moments in and out as epoch milliseconds; median round\n');
printTable(WORKLOADS.map(compare));
console.log('\nGrowth: every row twice the one above\n');
printTable([
  ...growth('days, 2 busy a day', DAYS, (days) => question(days, days * 2)),
  ...growth('days, 60 busy in all', DAYS, (days) => question(days, 60)),
  ...growth('busy, 60 days', BUSY, (busy) => question(60, busy)),
]);
