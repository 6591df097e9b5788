import { describe, expect, test } from 'vitest';
import { historySentence } from '@/domain/booking/history';
import { BOOKING_TRANSITIONS } from '@/domain/booking/transitions';
import type { Actor, Party } from '@/domain/party';

const said = (action: string, by: Actor, reader: Party | null, absent: Party | null = null) =>
  historySentence({ action, by, absent }, reader);

describe('the history of a booking in plain words', () => {
  test('speaks to the one who reads, and of the other by their side', () => {
    expect(said('cancelled', 'mentor', 'mentor')).toBe('You cancelled the session.');
    expect(said('cancelled', 'mentor', 'mentee')).toBe('The mentor cancelled the session.');
    expect(said('cancelled', 'mentor', null)).toBe('The mentor cancelled the session.');
    expect(said('no_show_reported', 'mentee', 'mentor')).toBe('The mentee reported that you did not come.');
    expect(said('requested', 'mentee', 'mentor')).toBe('The mentee asked you for this session.');
  });

  test('says what Parley did by itself, and what an administrator decided', () => {
    expect(said('completed', 'system', 'mentee')).toBe(
      'The session was completed by itself, as nobody said otherwise.',
    );
    expect(said('dispute_decided', 'admin', 'mentee')).toBe(
      'An administrator decided that the session took place.',
    );
    expect(said('dispute_decided', 'admin', 'mentee', 'mentor')).toBe(
      'An administrator decided that the mentor did not come.',
    );
  });

  test('has words of its own for everything that can happen in the life of a booking', () => {
    const recorded: Readonly<Record<string, string>> = {
      settle: 'settled',
      request: 'requested',
      release: 'released',
      expire: 'expired',
      accept: 'accepted',
      invite_payment: 'payment_invited',
      decline: 'declined',
      cancel: 'cancelled',
      start: 'started',
      complete: 'completed',
      report_no_show: 'no_show_reported',
      dispute: 'disputed',
      rule_took_place: 'dispute_decided',
      rule_absent: 'dispute_decided',
    };
    for (const { event, who } of BOOKING_TRANSITIONS) {
      const action = recorded[event] ?? event;
      for (const by of who) {
        const named = `${action.replaceAll('_', ' ')}.`;
        expect(said(action, by, 'mentee').toLowerCase(), `${event} by ${by}`).not.toBe(named);
      }
    }
  });

  test('names what it has no words for as it is', () => {
    expect(said('moved_to_archive', 'system', 'mentee')).toBe('Moved to archive.');
  });
});
