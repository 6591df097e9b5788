import type { Actor } from '@server/services/actor';
import { startSession } from '@server/services/booking/start-session';
import { savePolicy } from '@server/services/policy/save-policy';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { aFreeBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { apiAs, refusalOf } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';
import { type Table, tableOf } from './table';

const house = testHouse();

const FREE = { durations: [{ minutes: 60, price: 0 }] };

let mentor: Mentor;
let mentee: Actor;
let table: Table;
let bookingId: string;
let TEN: number;

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  TEN = house.clock.now() + 14 * DAY + 2 * HOUR;
  mentor = await aMentor(house.services, FREE);
  mentee = await aMentee(house.services);
  ({ id: bookingId } = await aFreeBooking(house, mentor, mentee, { start: TEN }));
  table = tableOf(house, bookingId, mentee);
});

const setTo = (at: number) => house.clock.set(at);

describe('cut-offs', () => {
  test('a mentee asks at least four hours before the start, a mentor two', async () => {
    setTo(TEN - 4 * HOUR + SECOND);
    expect(codeOf(await table.ask(mentee, TEN + DAY))).toBe('RESCHEDULE_TOO_LATE');
    must(await table.ask(mentor, TEN + DAY));
    must(await table.withdraw(mentor));
    setTo(TEN - 2 * HOUR);
    must(await table.ask(mentor, TEN + DAY));
    must(await table.withdraw(mentor));
    setTo(TEN - 2 * HOUR + SECOND);
    expect(codeOf(await table.ask(mentor, TEN + DAY))).toBe('RESCHEDULE_TOO_LATE');
  });

  test('a session that has been started, or whose start has passed, cannot be moved', async () => {
    setTo(TEN - 10 * MINUTE);
    must(await startSession(house.services, mentor, { bookingId }));
    expect(codeOf(await table.ask(mentor, TEN + DAY))).toBe('NOT_SCHEDULED');
  });

  test('a request that is open when the session starts cannot be accepted any more', async () => {
    setTo(TEN - 5 * HOUR);
    must(await table.ask(mentee, TEN + DAY));
    setTo(TEN - 5 * MINUTE);
    must(await startSession(house.services, mentee, { bookingId }));
    expect(codeOf(await table.accept(mentor))).toBe('NOT_SCHEDULED');
    must(await table.decline(mentor));
    expect(await table.occupied()).toEqual([['booking', TEN]]);
  });
});

describe('how often', () => {
  test('accepted moves are counted for the side that asked, two for each', async () => {
    for (const days of [1, 2]) {
      must(await table.ask(mentee, TEN + days * DAY));
      must(await table.accept(mentor));
    }
    expect(await table.read()).toMatchObject({ reschedules: { mentee: 2, mentor: 0 } });
    expect(codeOf(await table.ask(mentee, TEN + 3 * DAY))).toBe('MAX_RESCHEDULES_REACHED');
    must(await table.ask(mentor, TEN + 3 * DAY));
    must(await table.accept(mentee));
    expect(await table.read()).toMatchObject({ reschedules: { mentee: 2, mentor: 1 } });
  });

  test('three counter-proposals, then accept or end it', async () => {
    must(await table.ask(mentor, TEN + DAY));
    must(await table.counter(mentee, TEN + 2 * DAY));
    must(await table.counter(mentor, TEN + 3 * DAY));
    must(await table.counter(mentee, TEN + 4 * DAY));
    expect(codeOf(await table.counter(mentor, TEN + 5 * DAY))).toBe('MAX_COUNTERS_REACHED');
    must(await table.accept(mentor));
    expect(await table.read()).toMatchObject({ start: TEN + 4 * DAY });
  });

  test('the mentor’s third request on one session is remembered as made in spite of the warning', async () => {
    for (const days of [1, 2]) {
      must(await table.ask(mentor, TEN + days * DAY));
      must(await table.withdraw(mentor));
    }
    expect(await table.read()).toMatchObject({ openedByMentor: 2 });
    const request = { bookingId, start: TEN + DAY, reason: 'Again', warningSeen: true };
    must(await requestReschedule(house.services, mentor, request));
    const rows = await house.db.audit.findMany({
      where: { subjectId: bookingId, action: 'reschedule_opened' },
      orderBy: { position: 'asc' },
    });
    expect(rows.map(({ after }) => Object(after).isFrequent ?? false)).toEqual([false, false, true]);
    expect(rows.at(-1)?.after).toMatchObject({ isFrequent: true, warningSeen: true });
  });

  test('five requests in 24 hours by one person, over all sessions; then 429 and when the next is possible', async () => {
    const opened = house.clock.now();
    for (let request = 0; request < 5; request++) {
      must(await table.ask(mentee, TEN + DAY));
      must(await table.withdraw(mentee));
      house.clock.advance(HOUR);
    }
    const elsewhere = await aMentor(house.services, FREE);
    const other = await aFreeBooking(house, elsewhere, mentee, { start: TEN + 2 * HOUR });
    const wish = { bookingId: other.id, start: TEN + 3 * DAY };
    expect(await requestReschedule(house.services, mentee, { ...wish, warningSeen: false })).toMatchObject({
      refusal: { code: 'TOO_MANY_REQUESTS', retryAt: opened + DAY },
    });
    expect(await refusalOf(apiAs(house, mentee).reschedule.request(wish))).toMatchObject({
      status: 'TOO_MANY_REQUESTS',
    });
    expect(await apiAs(house, mentee).reschedule.recentOpenings()).toHaveLength(5);
    // The mentor's own count is another one.
    must(await table.ask(mentor, TEN + DAY));
    setTo(opened + DAY);
    expect(await requestReschedule(house.services, mentee, { ...wish, warningSeen: false })).toMatchObject({
      ok: true,
    });
  });

  test('requests that one person opens at the same moment with several mentors are counted together', async () => {
    const sessions = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const another = await aMentor(house.services, FREE);
        return aFreeBooking(house, another, mentee, { start: TEN + (index + 1) * DAY });
      }),
    );
    const results = await Promise.all(
      sessions.map(({ id, start }) =>
        requestReschedule(house.services, mentee, {
          bookingId: id,
          start: start + 3 * HOUR,
          warningSeen: false,
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(5);
    expect(results.map(codeOf).filter((code) => code !== null)).toEqual(Array(3).fill('TOO_MANY_REQUESTS'));
  });
});

describe('the policy a booking was made under', () => {
  test('a request is opened and accepted by the old numbers after the admin has changed them', async () => {
    must(await table.ask(mentee, TEN + DAY));
    const admin = await anAdmin(house.services);
    const values = {
      ...DEFAULT_POLICY,
      maxReschedulesPerSession: 0,
      maxCounterProposals: 0,
      rescheduleRequestExpiryHours: 1,
    };
    const { version } = await apiAs(house, admin).policy.current();
    const saved = must(
      await savePolicy(house.services, admin, { values, version, note: 'No more moves by mentees' }),
    );

    await house.pass(2 * HOUR);
    must(await table.counter(mentor, TEN + 2 * DAY));
    must(await table.accept(mentee));
    expect(await table.read()).toMatchObject({ start: TEN + 2 * DAY, policyVersion: version });

    const fresh = await aFreeBooking(house, mentor, mentee, { start: TEN + 3 * DAY });
    expect(fresh.policyVersion).toBe(saved.version);
    const its = tableOf(house, fresh.id, mentee);
    expect(codeOf(await its.ask(mentee, TEN + 4 * DAY))).toBe('MAX_RESCHEDULES_REACHED');
    must(
      await savePolicy(house.services, admin, { values: DEFAULT_POLICY, version: saved.version, note: '' }),
    );
  });
});
