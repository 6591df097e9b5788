import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestFirst } from '@/domain/reschedule/nearest-first';
import type { RescheduleRequest } from '@/domain/reschedule/request';
import { timeline } from '@/domain/reschedule/timeline';
import { DAY, HOUR } from '@/domain/time/instant';
import { answer, END, given, NOW, negotiation, START } from './given';

const resulting = (request: RescheduleRequest | null): RescheduleRequest => {
  if (request === null) throw new Error('Nothing came of it');
  return request;
};

describe('the history of a negotiation', () => {
  const request = negotiation('mentor', 1);
  const agreed = resulting(
    given(request).when(answer(request, 'mentor', 'accept'), { now: NOW + HOUR }).after,
  );

  test('reads like what happened, for the mentee', () => {
    expect(timeline(agreed).map(({ words }) => words.mentee)).toEqual([
      'The mentor asked to move the session.',
      'You proposed another time.',
      'The mentor accepted the new time.',
    ]);
  });

  test('and for the mentor', () => {
    expect(timeline(agreed).map(({ words }) => words.mentor)).toEqual([
      'You asked to move the session.',
      'The mentee proposed another time.',
      'You accepted the new time.',
    ]);
  });

  test('says when, by whom, about which time and why', () => {
    expect(timeline(agreed)).toMatchObject([
      { at: NOW, by: 'mentor', time: { start: START + DAY }, reason: 'A dentist’s appointment' },
      { at: NOW, by: 'mentee', time: { start: START + 2 * DAY } },
      { at: NOW + HOUR, by: 'mentor', time: { start: START + 2 * DAY, end: END + 2 * DAY }, reason: null },
    ]);
  });

  const last = (request: RescheduleRequest | null) => timeline(resulting(request)).at(-1);

  test('has an end for each way in which it can end', () => {
    const asked = negotiation('mentee');
    const original = { start: START, end: END };
    const declined = given(asked).when({ type: 'decline', by: 'mentor', seen: 'p0', reason: 'Away' }).after;
    expect(last(declined)).toMatchObject({
      words: { mentee: 'The mentor declined. The original time stands.' },
      time: original,
      reason: 'Away',
    });
    expect(last(given(asked).when(answer(asked, 'mentee', 'withdraw')).after)).toMatchObject({
      words: { mentor: 'The mentee withdrew the request. The original time stands.' },
      time: original,
    });
    expect(last(given(request).when(answer(request, 'mentee', 'cancel_session')).after)).toMatchObject({
      words: { mentee: 'You cancelled the session instead.' },
      time: null,
    });
    expect(last(given(asked).when({ type: 'close', by: 'mentor' }).after)).toMatchObject({
      words: { mentor: 'You cancelled the session, which ended the request.' },
    });
    expect(last(given(asked).when({ type: 'expire' }, { now: asked.expiresAt }).after)).toMatchObject({
      at: asked.expiresAt,
      by: null,
      words: { mentee: 'The request expired. The original time stands.' },
    });
  });

  test('has no end while it is open', () => {
    expect(timeline(request)).toHaveLength(2);
  });
});

describe('the slots to pick a counter from', () => {
  const at = (hours: number) => ({ start: START + hours * HOUR });

  test('begin with those nearest to the original time, the earlier of two first', () => {
    expect(nearestFirst([at(-30), at(2), at(1), at(-1), at(26)], START)).toEqual([
      at(-1),
      at(1),
      at(2),
      at(26),
      at(-30),
    ]);
  });

  test('are all still there, and never get nearer down the list', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 })), (hours) => {
        const slots = hours.map(at);
        const sorted = nearestFirst(slots, START);
        const distances = sorted.map(({ start }) => Math.abs(start - START));
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        expect(sorted.toSorted((a, b) => a.start - b.start)).toEqual(
          slots.toSorted((a, b) => a.start - b.start),
        );
      }),
    );
  });
});
