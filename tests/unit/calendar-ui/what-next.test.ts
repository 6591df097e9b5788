import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '@/domain/time/instant';
import { timeWords } from '@/features/session/time-words';
import { whatNext } from '@/features/session/what-next';
import { aBooking, NOW, START } from './a-booking';

const { moment, time } = timeWords('en-GB', 'UTC');
const next = (booking: ReturnType<typeof aBooking>, now = NOW) =>
  whatNext(booking, { now, moment, time, money: (amount, currency) => `${amount / 100} ${currency}` });

describe('what happens next', () => {
  it('tells the mentee of a hold to finish, and of an accepted request to pay, by when', () => {
    const held = aBooking({ status: 'held', expiresAt: NOW + HOUR });
    expect(next(held)).toContain('Finish the booking');
    expect(next({ ...held, acceptedAt: NOW })).toBe(
      'Maya Lindqvist has accepted. Pay by Sat 21 Nov, 14:00 to confirm the session.',
    );
    expect(next({ ...held, viewer: 'mentor' })).toContain('Ada Byron is about to book this time');
  });

  it('tells the mentor what accepting does: a priced request is paid first', () => {
    const request = aBooking({ status: 'requested', viewer: 'mentor', expiresAt: NOW + HOUR });
    expect(next(request)).toContain('Ada Byron is asked to pay');
    expect(next({ ...request, price: 0 })).toContain('the session is confirmed');
  });

  it('says when the room opens, that it is open, and until when the session runs', () => {
    expect(next(aBooking(), START - 2 * HOUR)).toContain('opens at 12:50, 10 minutes before');
    expect(next(aBooking(), START - 5 * MINUTE)).toBe('The room is open: you can join.');
    expect(next(aBooking(), START + 5 * MINUTE)).toBe('The session runs until 14:00.');
  });

  it('says how long a finished session can be disputed, and to the mentor when they are paid', () => {
    const done = aBooking({ status: 'completed', endedAt: START + HOUR });
    const now = START + 2 * HOUR;
    expect(next(done, now)).toContain('until Fri 27 Nov, 14:00');
    expect(next({ ...done, viewer: 'mentor' }, now)).toContain('paid out after Fri 27 Nov, 14:00');
    expect(next(done, START + 80 * HOUR)).toContain('settled');
  });

  it('says who was reported absent to the one who may object', () => {
    const missed = aBooking({ status: 'no_show', noShow: { by: 'mentee', reportedAt: START + HOUR } });
    expect(next(missed, START + 2 * HOUR)).toMatch(/^You were reported absent\. If that is not right/);
    expect(next({ ...missed, viewer: 'mentor' }, START + 2 * HOUR)).toMatch(/^Ada Byron was reported absent/);
  });

  it('says what goes back after a cancellation, and to whom', () => {
    const cancelled = aBooking({
      status: 'cancelled',
      cancelled: { by: 'mentee', at: NOW, category: 'illness', reason: null },
      payment: {
        id: 'payment-1',
        status: 'succeeded',
        amount: 9000,
        currency: 'EUR',
        failure: null,
        refunds: [
          { id: 'refund-1', amount: 4500, status: 'succeeded', createdAt: NOW },
          { id: 'refund-2', amount: 4500, status: 'failed', createdAt: NOW },
        ],
      },
    });
    expect(next(cancelled)).toContain('You cancelled this session. 45 EUR goes back to you');
    expect(next({ ...cancelled, viewer: 'mentor' })).toContain('45 EUR goes back to Ada Byron');
  });
});
