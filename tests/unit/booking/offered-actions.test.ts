import { describe, expect, test } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { offeredActions } from '@/features/booking/actions/offered-actions';

const START = Date.UTC(2030, 4, 20, 14);
const PERSON = { id: 'p', name: 'Somebody', image: null, timeZone: 'UTC' };

const booking = (changes: Partial<BookingView> = {}): BookingView => ({
  id: 'b',
  version: 1,
  status: 'scheduled',
  viewer: 'mentee',
  mentor: { ...PERSON, handle: 'somebody' },
  mentee: PERSON,
  offering: { id: 'o', title: 'Session' },
  title: 'Session',
  message: '',
  start: START,
  end: START + HOUR,
  meetingType: 'video',
  location: null,
  addOns: [],
  price: 9000,
  currency: 'EUR',
  needs: 'payment',
  expiresAt: null,
  createdAt: START - 9 * DAY,
  acceptedAt: null,
  confirmedAt: START - 9 * DAY,
  startedAt: null,
  endedAt: null,
  cancelled: null,
  noShow: null,
  dispute: null,
  reschedules: { mentee: 0, mentor: 0 },
  openedByMentor: 0,
  payment: { id: 'm', status: 'succeeded', amount: 9000, currency: 'EUR', failure: null, refunds: [] },
  policyVersion: 1,
  policy: DEFAULT_POLICY,
  reschedule: null,
  now: START - 9 * DAY,
  ...changes,
});

/** What is offered this long before the start (or after it, below zero): barred actions with the code of why. */
function offered(left: number, changes: Partial<BookingView> = {}, openings: number[] = []) {
  const actions = offeredActions(booking(changes), START - left, openings);
  return Object.fromEntries(actions.map(({ action, why }) => [action, why?.code ?? 'yes']));
}

describe('what a screen offers about a session', () => {
  test('days before: to move and to cancel it, and that the room will open', () => {
    expect(offered(5 * DAY)).toEqual({ join: 'TOO_EARLY_TO_JOIN', reschedule: 'yes', cancel: 'yes' });
  });

  test('past the cut-offs it says so instead of forgetting the buttons', () => {
    expect(offered(3 * HOUR)).toMatchObject({ reschedule: 'RESCHEDULE_TOO_LATE', cancel: 'yes' });
    expect(offered(HOUR)).toMatchObject({
      reschedule: 'RESCHEDULE_TOO_LATE',
      cancel: 'CANCELLATION_TOO_LATE',
    });
    expect(offered(HOUR, { viewer: 'mentor' })).toMatchObject({ cancel: 'yes' });
  });

  test('limits are said: moves, requests in a day, and what the policy lets a mentor do', () => {
    expect(offered(5 * DAY, { reschedules: { mentee: 2, mentor: 0 } })).toMatchObject({
      reschedule: 'MAX_RESCHEDULES_REACHED',
    });
    const now = START - 5 * DAY;
    expect(
      offered(
        5 * DAY,
        {},
        [1, 2, 3, 4, 5].map((hours) => now - hours * HOUR),
      ),
    ).toMatchObject({
      reschedule: 'TOO_MANY_REQUESTS',
    });
    const policy = { ...DEFAULT_POLICY, mentorCancellation: 'reschedule_only' as const };
    expect(offered(5 * DAY, { viewer: 'mentor', policy })).toMatchObject({
      cancel: 'MENTOR_MUST_RESCHEDULE',
      reschedule: 'yes',
    });
  });

  test('while a request is open there is no second one to open', () => {
    const proposal = {
      id: 'x',
      by: 'mentor' as const,
      start: START + DAY,
      end: START + DAY + HOUR,
      reason: 'R',
    };
    const reschedule = {
      id: 'r',
      bookingId: 'b',
      openedBy: 'mentor' as const,
      status: 'pending' as const,
      originalStart: START,
      originalEnd: START + HOUR,
      openedAt: START - 6 * DAY,
      expiresAt: START - 4 * DAY,
      closedAt: null,
      closedBy: null,
      closingReason: null,
      cancelledBecause: null,
      proposals: [{ ...proposal, at: START - 6 * DAY }],
    };
    // The mentee leaves by the request itself, which pays everything back.
    expect(offered(5 * DAY, { reschedule })).toEqual({ join: 'TOO_EARLY_TO_JOIN' });
    expect(offered(5 * DAY, { reschedule, viewer: 'mentor' })).toMatchObject({ cancel: 'yes' });
    // Once it has run out there is nothing in the way, whether or not the job has been there.
    expect(offered(3 * DAY, { reschedule })).toMatchObject({ reschedule: 'yes' });
  });

  test('around the start: join, and then what happened', () => {
    expect(offered(10 * MINUTE)).toMatchObject({ join: 'yes' });
    expect(offered(-5 * MINUTE)).toEqual({ join: 'yes', report_no_show: 'NO_SHOW_TOO_EARLY' });
    expect(offered(-10 * MINUTE, { viewer: 'mentor' })).toEqual({
      join: 'yes',
      complete: 'yes',
      // The mentee gets everything back, so a mentor who cannot come may still say so.
      cancel: 'yes',
      report_no_show: 'yes',
    });
    expect(offered(-2 * HOUR)).toEqual({ report_no_show: 'yes' });
  });

  test('where there is no room one says that the session starts', () => {
    const changes = { meetingType: 'in_person' as const };
    expect(offered(2 * DAY, changes)).toEqual({ reschedule: 'yes', cancel: 'yes' });
    expect(offered(10 * MINUTE, changes)).toMatchObject({ start: 'yes' });
  });

  test('afterwards only what can still be said, and to whom it concerns', () => {
    const completed = { status: 'completed' as const, endedAt: START + HOUR };
    expect(offered(-3 * HOUR, completed)).toEqual({ report_no_show: 'yes', dispute: 'yes' });
    expect(offered(-3 * HOUR, { ...completed, viewer: 'mentor' })).toEqual({ report_no_show: 'yes' });
    expect(offered(-10 * DAY, completed)).toEqual({});
    const absent = {
      status: 'no_show' as const,
      noShow: { by: 'mentor' as const, reportedAt: START + HOUR },
    };
    expect(offered(-3 * HOUR, { ...absent, viewer: 'mentor' })).toEqual({ dispute: 'yes' });
    expect(offered(-3 * HOUR, absent)).toEqual({});
  });

  test('a request nobody has answered can be taken back; a cancelled session is over; admins only look', () => {
    const requested = { status: 'requested' as const, expiresAt: START - DAY, payment: null };
    expect(offered(2 * DAY, requested)).toEqual({ cancel: 'yes' });
    expect(offered(2 * DAY, { ...requested, viewer: 'mentor' })).toEqual({});
    expect(offered(2 * DAY, { status: 'cancelled' })).toEqual({});
    expect(offered(2 * DAY, { viewer: null })).toEqual({});
  });
});
