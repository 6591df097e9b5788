import type { Actor } from '@server/services/actor';
import { completeSession } from '@server/services/booking/complete-session';
import { openDispute } from '@server/services/booking/open-dispute';
import { getBooking } from '@server/services/booking/queries';
import { reportNoShow } from '@server/services/booking/report-no-show';
import { startSession } from '@server/services/booking/start-session';
import { beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { aBooking, codeOf, must } from '../../factories/bookings';
import { aMentee, aMentor, anAdmin, type Mentor } from '../../factories/people';
import { apiAs, refusalOf } from '../../helpers/api';
import { MONDAY, testHouse } from '../../helpers/house';

const house = testHouse();

let mentor: Mentor;
let mentee: Actor;
let TEN: number;
let about: { bookingId: string };

beforeEach(async () => {
  house.clock.set(Math.ceil((house.clock.now() - MONDAY) / DAY) * DAY + MONDAY);
  TEN = house.clock.now() + DAY + 2 * HOUR;
  mentor = await aMentor(house.services);
  mentee = await aMentee(house.services);
  about = { bookingId: (await aBooking(house, mentor, mentee, { start: TEN })).id };
});

const read = async () => must(await getBooking(house.services, mentee, about));
const setTo = (at: number) => house.clock.set(at);
const passTo = (at: number) => house.pass(at - house.clock.now());
const refunds = async () => (await read()).payment?.refunds.map(({ amount }) => amount);

describe('starting and completing', () => {
  test('either side starts it, from shortly before its time; only the mentor completes it', async () => {
    setTo(TEN - 10 * MINUTE - SECOND);
    expect(await startSession(house.services, mentee, about)).toMatchObject({
      refusal: { code: 'TOO_EARLY_TO_START', retryAt: TEN - 10 * MINUTE },
    });
    setTo(TEN - 10 * MINUTE);
    expect(must(await startSession(house.services, mentee, about))).toMatchObject({
      status: 'in_progress',
      startedAt: TEN - 10 * MINUTE,
    });
    expect(codeOf(await startSession(house.services, mentor, about))).toBe('NOT_STARTABLE');
    expect(codeOf(await completeSession(house.services, mentor, about))).toBe('TOO_EARLY_TO_COMPLETE');
    setTo(TEN + HOUR);
    expect(codeOf(await completeSession(house.services, mentee, about))).toBe('NOT_YOUR_PART');
    expect(must(await completeSession(house.services, mentor, about))).toMatchObject({
      status: 'completed',
      endedAt: TEN + HOUR,
    });
  });

  test('by itself a day after the end, if nobody said otherwise', async () => {
    await passTo(TEN + 25 * HOUR - SECOND);
    expect(await read()).toMatchObject({ status: 'scheduled' });
    await passTo(TEN + 25 * HOUR);
    expect(await read()).toMatchObject({ status: 'completed', endedAt: TEN + 25 * HOUR });
  });

  test('what was paid stays with the platform after the window; payouts are not made here', async () => {
    await passTo(TEN + HOUR);
    must(await completeSession(house.services, mentor, about));
    await passTo(TEN + 5 * DAY);
    expect(await read()).toMatchObject({ status: 'completed' });
    expect(await refunds()).toEqual([]);
  });
});

describe('somebody did not come', () => {
  test('from the grace until a day after the end either side may report the other', async () => {
    setTo(TEN + 10 * MINUTE - SECOND);
    expect(await reportNoShow(house.services, mentee, about)).toMatchObject({
      refusal: { code: 'NO_SHOW_TOO_EARLY', retryAt: TEN + 10 * MINUTE },
    });
    setTo(TEN + 10 * MINUTE);
    const reported = must(await reportNoShow(house.services, mentee, { ...about, statement: 'I waited.' }));
    expect(reported).toMatchObject({
      status: 'no_show',
      noShow: { by: 'mentor', reportedAt: TEN + 10 * MINUTE },
    });
    expect(codeOf(await reportNoShow(house.services, mentor, about))).toBe('NOT_REPORTABLE');
  });

  test('too late a day after the end', async () => {
    setTo(TEN + 25 * HOUR);
    expect(codeOf(await reportNoShow(house.services, mentor, about))).toBe('NO_SHOW_TOO_LATE');
  });

  test('the mentor was absent and does not object: everything goes back after the window, once', async () => {
    setTo(TEN + HOUR);
    must(await reportNoShow(house.services, mentee, about));
    await passTo(TEN + HOUR + 72 * HOUR - SECOND);
    expect(await refunds()).toEqual([]);
    await passTo(TEN + HOUR + 72 * HOUR);
    expect(await refunds()).toEqual([9000]);
    await house.pass(DAY);
    expect(await read()).toMatchObject({ payment: { refunds: [{ amount: 9000, status: 'succeeded' }] } });
  });

  test('the mentee was absent: nothing goes back', async () => {
    setTo(TEN + HOUR);
    must(await reportNoShow(house.services, mentor, about));
    await passTo(TEN + 5 * DAY);
    expect(await refunds()).toEqual([]);
  });

  test('an absent mentor who completes the session first does not keep the mentee from saying so', async () => {
    setTo(TEN + MINUTE);
    must(await completeSession(house.services, mentor, about));
    setTo(TEN + 10 * MINUTE);
    expect(must(await reportNoShow(house.services, mentee, about))).toMatchObject({ status: 'no_show' });
  });
});

describe('a dispute', () => {
  const say = (who: Actor, statement = 'I was there') =>
    openDispute(house.services, who, { ...about, statement });

  test('is opened by the side that is said to have been absent, within the window, once', async () => {
    expect(codeOf(await say(mentor))).toBe('NOT_DISPUTABLE');
    setTo(TEN + HOUR);
    must(await reportNoShow(house.services, mentee, about));
    expect(codeOf(await say(mentee))).toBe('NOT_YOUR_PART');
    expect(must(await say(mentor))).toMatchObject({ dispute: { openedBy: 'mentor', decidedAt: null } });
    expect(codeOf(await say(mentor))).toBe('DISPUTE_OPEN');
  });

  test('is too late after the window', async () => {
    setTo(TEN + HOUR);
    must(await reportNoShow(house.services, mentee, about));
    setTo(TEN + HOUR + 72 * HOUR);
    expect(codeOf(await say(mentor))).toBe('DISPUTE_TOO_LATE');
  });

  test('makes the money wait until an administrator has looked at the evidence and decided', async () => {
    const admin = await anAdmin(house.services);
    await house.db.attendance.create({
      data: {
        id: house.services.newId(),
        bookingId: about.bookingId,
        party: 'mentor',
        joinedAt: new Date(TEN - MINUTE),
        leftAt: new Date(TEN + HOUR),
      },
    });
    setTo(TEN + HOUR);
    must(await reportNoShow(house.services, mentee, { ...about, statement: 'Nobody was in the room.' }));
    must(await say(mentor, 'I sat there for an hour.'));
    await house.pass(10 * DAY);
    expect(await refunds()).toEqual([]);

    const { items } = await apiAs(house, admin).admin.disputes({ state: 'open' });
    const dispute = items.find(({ booking }) => booking.id === about.bookingId);
    expect(dispute).toMatchObject({
      booking: { viewer: null, dispute: { openedBy: 'mentor', statement: 'I sat there for an hour.' } },
      attendance: [{ party: 'mentor', joinedAt: TEN - MINUTE, leftAt: TEN + HOUR }],
    });
    expect(dispute?.history.map(({ sentence, reason }) => [sentence, reason])).toEqual(
      expect.arrayContaining([
        ['The mentee described what happened.', 'Nobody was in the room.'],
        ['The mentee reported that the mentor did not come.', null],
        ['The mentor disputed how the session is said to have ended.', 'I sat there for an hour.'],
      ]),
    );

    const ruling = { ...about, ruling: 'took_place', decision: 'The room says otherwise.' } as const;
    expect(await apiAs(house, admin).admin.decideDispute(ruling)).toMatchObject({
      status: 'completed',
      noShow: null,
      dispute: { outcome: 'overturn', decision: 'The room says otherwise.' },
    });
    await house.pass(DAY);
    expect(await refunds()).toEqual([]);
    expect(await refusalOf(apiAs(house, admin).admin.decideDispute(ruling))).toMatchObject({
      status: 'CONFLICT',
    });
    const decided = await apiAs(house, admin).admin.disputes({ state: 'decided' });
    expect(decided.items.map(({ booking }) => booking.id)).toContain(about.bookingId);
    expect(codeOf(await reportNoShow(house.services, mentee, about))).toBe('NOT_REPORTABLE');
  });

  test('that is upheld against an absent mentor pays everything back at once', async () => {
    const admin = await anAdmin(house.services);
    setTo(TEN + HOUR);
    must(await completeSession(house.services, mentor, about));
    must(await say(mentee, 'The mentor never came.'));
    await apiAs(house, admin).admin.decideDispute({
      ...about,
      ruling: 'mentor_absent',
      decision: 'Indeed.',
    });
    expect(await read()).toMatchObject({ status: 'no_show', noShow: { by: 'mentor' } });
    await house.work();
    expect(await refunds()).toEqual([9000]);
  });
});

test('both read the history of their session in plain words, and nobody else does', async () => {
  setTo(TEN - 5 * MINUTE);
  must(await startSession(house.services, mentee, about));
  const own = await apiAs(house, mentee).booking.history(about);
  expect(own.map(({ sentence }) => sentence)).toEqual([
    'You chose this time.',
    'The payment arrived, and the session was confirmed.',
    'You started the session.',
  ]);
  const theirs = await apiAs(house, mentor).booking.history(about);
  expect(theirs.at(-1)?.sentence).toBe('The mentee started the session.');
  expect(JSON.stringify(theirs)).not.toContain('203.0.113.7');
  const outsider = apiAs(house, await aMentee(house.services));
  expect(await refusalOf(outsider.booking.history(about))).toMatchObject({ status: 'NOT_FOUND' });
  expect(await refusalOf(outsider.reschedule.history(about))).toMatchObject({ status: 'NOT_FOUND' });
});
