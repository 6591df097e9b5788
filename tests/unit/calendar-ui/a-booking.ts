import type { BookingView } from '@/contracts/booking';
import { DEFAULT_POLICY } from '@/domain/policy/policy';
import { DAY, HOUR } from '@/domain/time/instant';

/** Tuesday, 24 November 2026, 13:00 UTC. */
export const START = Date.UTC(2026, 10, 24, 13);
export const NOW = START - 3 * DAY;

/** Ada's paid hour with Maya, agreed, as Ada sees it three days before. */
export function aBooking(more: Partial<BookingView> = {}): BookingView {
  return {
    id: 'booking-1',
    version: 1,
    status: 'scheduled',
    viewer: 'mentee',
    mentor: {
      id: 'maya',
      name: 'Maya Lindqvist',
      image: null,
      timeZone: 'Europe/Stockholm',
      handle: 'maya',
    },
    mentee: { id: 'ada', name: 'Ada Byron', image: null, timeZone: 'Europe/London' },
    offering: { id: 'offering-1', title: 'System design' },
    title: 'Queues',
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
    createdAt: NOW - DAY,
    acceptedAt: null,
    confirmedAt: NOW - DAY,
    startedAt: null,
    endedAt: null,
    cancelled: null,
    noShow: null,
    dispute: null,
    reschedules: { mentee: 0, mentor: 0 },
    openedByMentor: 0,
    payment: {
      id: 'payment-1',
      status: 'succeeded',
      amount: 9000,
      currency: 'EUR',
      failure: null,
      refunds: [],
    },
    policyVersion: 1,
    policy: DEFAULT_POLICY,
    reschedule: null,
    now: NOW,
    ...more,
  };
}

/** An open negotiation with one proposal, two days after the original. */
export function aRequest(by: 'mentor' | 'mentee'): NonNullable<BookingView['reschedule']> {
  return {
    id: 'request-1',
    bookingId: 'booking-1',
    openedBy: by,
    status: 'pending',
    originalStart: START,
    originalEnd: START + HOUR,
    openedAt: NOW - HOUR,
    expiresAt: NOW + 2 * DAY,
    closedAt: null,
    closedBy: null,
    closingReason: null,
    cancelledBecause: null,
    proposals: [
      {
        id: 'proposal-1',
        by,
        start: START + 2 * DAY,
        end: START + 2 * DAY + HOUR,
        reason: null,
        at: NOW - HOUR,
      },
    ],
  };
}
