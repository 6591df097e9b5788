import { describe, expect, test } from 'vitest';
import type { OfferingView } from '@/contracts/offering';
import { draftOf, inCurrency, nextDuration, type OfferingDraft, readDraft } from '@/features/offering/draft';

const OFFERING: OfferingView = {
  id: '01900000-0000-7000-8002-000000000001',
  version: 3,
  title: 'Code reading',
  description: 'Aloud.',
  topicType: 'FIXED',
  meetingTypes: ['video', 'in_person'],
  location: 'Kungsgatan 1',
  currency: 'EUR',
  durations: [
    { minutes: 30, price: 0 },
    { minutes: 60, price: 8050 },
  ],
  addOns: [{ kind: 'recording', price: 1500 }],
  retiredAt: null,
};

const typed = (more: Partial<OfferingDraft> = {}): OfferingDraft => ({
  ...draftOf(null, 'EUR'),
  title: 'New',
  durations: [{ key: 'a', minutes: 60, price: '90' }],
  ...more,
});
const problemsOf = (draft: OfferingDraft) => {
  const read = readDraft(draft);
  return read.ok ? {} : read.problems;
};

test('an offering that is opened and not touched says the same again', () => {
  const { id: _id, version: _version, retiredAt: _retiredAt, ...same } = OFFERING;
  expect(readDraft(draftOf(OFFERING, 'USD'))).toEqual({ ok: true, input: same });
});

test('a new one begins in the mentor’s currency, and only wants a title and a price', () => {
  const draft = draftOf(null, 'SEK');
  expect(draft.currency).toBe('SEK');
  expect(Object.keys(problemsOf(draft)).sort()).toEqual(['durations.0.price', 'title']);
});

describe('prices as people type them', () => {
  test.each([
    ['EUR', '90', 9000],
    ['EUR', ' 90,5 ', 9050],
    ['EUR', '0', 0],
    ['JPY', '15000', 15000],
    ['KWD', '12.345', 12345],
  ])('in %s, "%s" is %i minor units', (currency, price, amount) => {
    const read = readDraft(typed({ currency, durations: [{ key: 'a', minutes: 60, price }] }));
    expect(read).toMatchObject({ ok: true, input: { durations: [{ minutes: 60, price: amount }] } });
  });

  test.each([
    ['EUR', 'ninety', /plain amount/],
    ['EUR', '1,200', /plain amount/],
    ['JPY', '10.50', /plain amount/],
    ['EUR', '', /0 is free/],
    ['EUR', '0.49', /at least €0\.50/],
    ['EUR', '9999999999', /.+/],
  ])('in %s, "%s" is not taken', (currency, price, sentence) => {
    const problems = problemsOf(typed({ currency, durations: [{ key: 'a', minutes: 60, price }] }));
    expect(problems['durations.0.price']).toMatch(sentence);
  });

  test('a recording is included for nothing, and its price is read only while it is offered', () => {
    expect(readDraft(typed({ hasRecording: true, recordingPrice: '0' }))).toMatchObject({
      ok: true,
      input: { addOns: [{ kind: 'recording', price: 0 }] },
    });
    expect(readDraft(typed({ hasRecording: false, recordingPrice: 'x' }))).toMatchObject({
      ok: true,
      input: { addOns: [] },
    });
    expect(problemsOf(typed({ hasRecording: true, recordingPrice: '0.10' }))).toHaveProperty(
      'recordingPrice',
    );
  });
});

describe('what is wrong is said at the field', () => {
  test.each<[string, Partial<OfferingDraft>, string]>([
    ['nobody can meet', { meetingTypes: [] }, 'meetingTypes'],
    ['nobody knows where', { meetingTypes: ['in_person'], location: ' ' }, 'location'],
    ['there is nothing to book', { durations: [] }, 'durations'],
    ['a length is missing', { durations: [{ key: 'a', minutes: '', price: '1' }] }, 'durations.0.minutes'],
    ['a length is endless', { durations: [{ key: 'a', minutes: 900, price: '1' }] }, 'durations.0.minutes'],
    [
      'a length is there twice',
      {
        durations: [
          { key: 'a', minutes: 30, price: '1' },
          { key: 'b', minutes: 30, price: '2' },
        ],
      },
      'durations.1.minutes',
    ],
  ])('when %s', (_, wrong, field) => {
    expect(Object.keys(problemsOf(typed(wrong)))).toEqual([field]);
  });
});

test('further rows suggest usual lengths, until there are eight', () => {
  let rows = typed().durations;
  for (;;) {
    const next = nextDuration(rows, String(rows.length));
    if (!next) break;
    rows = [...rows, next];
  }
  expect(rows.map(({ minutes }) => minutes)).toEqual([60, 30, 90, 45, 20, 120, 15, '']);
});

test('another currency keeps whole numbers and leaves odd ones to be looked at', () => {
  const draft = typed({
    durations: [
      { key: 'a', minutes: 60, price: '90.00' },
      { key: 'b', minutes: 30, price: '49.50' },
      { key: 'c', minutes: 15, price: '' },
    ],
  });
  const prices = (currency: string) => inCurrency(draft, currency).durations.map(({ price }) => price);
  expect(prices('JPY')).toEqual(['90', '49.50', '']);
  expect(prices('KWD')).toEqual(['90.000', '49.50', '']);
  expect(prices('USD')).toEqual(['90.00', '49.50', '']);
});
