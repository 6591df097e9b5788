import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileSchedule } from '@/domain/availability/compile';
import { explainDay } from '@/domain/availability/explain-day';
import { factsNeeded } from '@/domain/availability/facts-needed';
import { isBookable } from '@/domain/availability/is-bookable';
import { nextFree, slots } from '@/domain/availability/slots';
import { MINUTE, overlaps } from '@/domain/time/instant';
import { referenceSlots } from './reference';
import { EVERY_ZONE, type Scenario, scenarios } from './scenario';

const answer = ({ availability, query }: Scenario) => slots(compileSchedule(availability), query);

/** Runs `check` on `runs` random scenarios of every zone. */
function inEveryZone(runs: number, check: (scenario: Scenario) => void): void {
  for (const zone of EVERY_ZONE) fc.assert(fc.property(scenarios(zone), check), { numRuns: runs });
}

const someZone = fc.constantFrom(...EVERY_ZONE).chain(scenarios);

describe('the slot engine, in every time zone', () => {
  it('gives exactly the slots of the slow reference', { timeout: 60_000 }, () => {
    let found = 0;
    inEveryZone(4, (scenario) => {
      const expected = referenceSlots(scenario.availability, scenario.query);
      expect(answer(scenario)).toEqual(expected);
      found += expected.length;
    });
    expect(found, 'the scenarios have to offer something to compare').toBeGreaterThan(EVERY_ZONE.length);
  });
});

describe('whatever the schedule', () => {
  it('a start is bookable exactly if it is one of the slots', () => {
    fc.assert(
      fc.property(someZone, fc.array(fc.integer({ min: -600, max: 600 })), (scenario, shifts) => {
        const { availability, query } = scenario;
        const schedule = compileSchedule(availability);
        const found = new Set(slots(schedule, query));
        const tried = [...found, ...shifts.map((shift) => query.from + 1440 * MINUTE + shift * MINUTE)];
        for (const start of tried.filter((at) => at >= query.from && at < query.until)) {
          expect(isBookable(schedule, query, start).ok).toBe(found.has(start));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the next free time is the first slot up to the horizon', () => {
    fc.assert(
      fc.property(someZone, ({ availability, query }) => {
        const schedule = compileSchedule(availability);
        const all = slots(schedule, { ...query, until: schedule.horizonEnd(query.now) });
        expect(nextFree(schedule, query)).toBe(all[0] ?? null);
      }),
      { numRuns: 200 },
    );
  });

  it('a window has a reason to be empty exactly if it is', () => {
    fc.assert(
      fc.property(someZone, ({ availability, query }) => {
        const schedule = compileSchedule(availability);
        const reason = explainDay(schedule, query, { start: query.from, end: query.until });
        expect(reason === null).toBe(slots(schedule, query).length > 0);
      }),
      { numRuns: 200 },
    );
  });

  it('the answer depends on no other facts than those it says it needs, nor on their order', () => {
    fc.assert(
      fc.property(someZone, ({ availability, query }) => {
        const schedule = compileSchedule(availability);
        const needed = factsNeeded(schedule, query);
        const least = {
          ...query,
          busy: query.busy.filter((occupancy) => overlaps(occupancy, needed.busy)).reverse(),
          sessionStarts: query.sessionStarts.filter(
            (start) => needed.sessions.start <= start && start < needed.sessions.end,
          ),
        };
        expect(slots(schedule, least)).toEqual(slots(schedule, query));
      }),
      { numRuns: 200 },
    );
  });

  it('two windows side by side hold what the window over both holds', () => {
    fc.assert(
      fc.property(someZone, fc.double({ min: 0, max: 1, noNaN: true }), ({ availability, query }, share) => {
        const schedule = compileSchedule(availability);
        const middle = Math.round(query.from + share * (query.until - query.from));
        const halves = [
          ...slots(schedule, { ...query, until: middle }),
          ...slots(schedule, { ...query, from: middle }),
        ];
        expect(halves).toEqual(slots(schedule, query));
      }),
      { numRuns: 200 },
    );
  });

  it('what was asked before does not change the answer', () => {
    fc.assert(
      fc.property(someZone, someZone, ({ availability, query }, { query: other }) => {
        const used = compileSchedule(availability);
        slots(used, other);
        slots(used, query);
        expect(slots(used, query)).toEqual(slots(compileSchedule(availability), query));
      }),
      { numRuns: 200 },
    );
  });
});
