import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '@/domain/time/instant';
import { isYourTurn, sessionLook } from '@/features/session/session-look';
import { aBooking, aRequest, NOW, START } from './a-booking';

describe('how a session looks', () => {
  it('says whose turn it is in a negotiation, from either side', () => {
    const asked = aBooking({ reschedule: aRequest('mentee') });
    expect(sessionLook(asked, NOW)).toEqual({ state: 'waiting', label: 'Waiting' });
    expect(sessionLook({ ...asked, viewer: 'mentor' }, NOW)).toEqual({
      state: 'yourTurn',
      label: 'Your turn',
    });
    expect(isYourTurn({ ...asked, viewer: 'mentor' }, NOW)).toBe(true);
    expect(isYourTurn(asked, NOW)).toBe(false);
  });

  it('is scheduled again once the time to answer is over, however late the job', () => {
    const asked = aBooking({ viewer: 'mentor', reschedule: aRequest('mentee') });
    expect(sessionLook(asked, NOW + 2 * DAY).state).toBe('scheduled');
    expect(isYourTurn(asked, NOW + 2 * DAY)).toBe(false);
  });

  it('gives a request to the mentor to answer and a hold to the mentee to finish', () => {
    const requested = aBooking({ status: 'requested', expiresAt: NOW + HOUR });
    expect(sessionLook(requested, NOW).label).toBe('Requested');
    expect(sessionLook({ ...requested, viewer: 'mentor' }, NOW).label).toBe('Your turn');
    const held = aBooking({ status: 'held', expiresAt: NOW + 10 * MINUTE });
    expect(isYourTurn(held, NOW)).toBe(true);
    expect(isYourTurn({ ...held, viewer: 'mentor' }, NOW)).toBe(false);
    expect(sessionLook(held, NOW + 10 * MINUTE)).toEqual({ state: 'cancelled', label: 'Expired' });
  });

  it('follows the clock through the session without anybody doing anything', () => {
    expect(sessionLook(aBooking(), START - 1).label).toBe('Scheduled');
    expect(sessionLook(aBooking(), START).label).toBe('Now');
    expect(sessionLook(aBooking(), START + HOUR).label).toBe('Ended');
  });
});
