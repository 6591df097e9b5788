import { describe, expect, test } from 'vitest';
import { CHANNELS, isChoosable, preferencesOf, rolesOf } from '@/domain/notification/preferences';

const MENTEE = rolesOf({ isMentor: false, isAdmin: false });
const MENTOR = rolesOf({ isMentor: true, isAdmin: false });
const ADMIN = rolesOf({ isMentor: false, isAdmin: true });

const of = (kind: string, ...[roles, choices = []]: Parameters<typeof preferencesOf>) =>
  preferencesOf(roles, choices).find((preference) => preference.kind === kind);

describe('what a person can choose', () => {
  test('starts where the kind starts', () => {
    expect(of('reminder_1h', MENTEE, [])).toMatchObject({ bell: 'on', email: 'on', calendar: 'never' });
    expect(of('hold_expired', MENTEE, [])).toMatchObject({ bell: 'always', email: 'off' });
    expect(of('booking_confirmed', MENTEE, [])).toMatchObject({
      bell: 'always',
      email: 'always',
      calendar: 'on',
    });
  });

  test('leaves out what cannot reach them', () => {
    expect(of('payout_sent', MENTEE, [])).toBeUndefined();
    expect(of('payout_sent', MENTOR, [])).toMatchObject({ bell: 'on' });
    expect(of('refund_failed', ADMIN, [])).toBeDefined();
  });

  test('is theirs when it counts in one of their roles, even if another role fixes it', () => {
    expect(of('booking_requested', MENTEE, [])).toMatchObject({ bell: 'never', email: 'on' });
    expect(of('booking_requested', MENTOR, [])).toMatchObject({ bell: 'always', email: 'on' });
  });

  test('follows their choice where there is one, and ignores it where there is none', () => {
    const off = (kind: 'reminder_1h' | 'refund_done', channel: 'email') => ({
      kind,
      channel,
      enabled: false,
    });
    expect(of('reminder_1h', MENTEE, [off('reminder_1h', 'email')])).toMatchObject({
      bell: 'on',
      email: 'off',
    });
    expect(of('refund_done', MENTEE, [off('refund_done', 'email')])).toMatchObject({ email: 'always' });
  });

  test('is open exactly where a switch is shown', () => {
    for (const roles of [MENTEE, MENTOR, ADMIN]) {
      for (const preference of preferencesOf(roles, [])) {
        for (const channel of CHANNELS) {
          const shown = preference[channel] === 'on' || preference[channel] === 'off';
          expect([preference.kind, channel, isChoosable(preference.kind, roles, channel)]).toEqual([
            preference.kind,
            channel,
            shown,
          ]);
        }
      }
    }
  });
});
