import { describe, expect, it } from 'vitest';
import type { BookingView } from '@/contracts/booking';
import type { OfferingView } from '@/contracts/offering';
import { BOOKING_STATUSES, type BookingStatus } from '@/domain/booking/status';
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/time/instant';
import { choiceOf } from '@/features/booking/wizard/choice';
import { announcement, leftWords } from '@/features/booking/wizard/countdown';
import {
  bookingMeant,
  currentHold,
  detailsOf,
  finished,
  isSaved,
  parseDraft,
  withHold,
} from '@/features/booking/wizard/draft';
import { placeQuery, readPlace, type WizardPlace } from '@/features/booking/wizard/place';
import { priceLines, priceText, quoteFor } from '@/features/booking/wizard/price';
import { isReleasedOnLeaving, viewOf } from '@/features/booking/wizard/view';

const ID = '01900000-0000-7000-8000-000000000001';

const offering: OfferingView = {
  id: ID,
  version: 1,
  title: 'System design session',
  description: '',
  topicType: 'FLEXIBLE',
  meetingTypes: ['video', 'audio'],
  location: null,
  currency: 'EUR',
  durations: [
    { minutes: 30, price: 5000 },
    { minutes: 60, price: 9000 },
  ],
  addOns: [{ kind: 'recording', price: 1500 }],
  retiredAt: null,
};

describe('the address of the wizard', () => {
  it('says where one is, and can be read back', () => {
    const place: WizardPlace = {
      step: 'review',
      offeringId: ID,
      minutes: 60,
      start: Date.UTC(2026, 2, 3, 9),
      bookingId: ID,
    };
    expect(readPlace(new URLSearchParams(placeQuery(place)))).toEqual(place);
  });

  it('is read as nothing where it makes no sense', () => {
    const nowhere = { step: null, offeringId: null, minutes: null, start: null, bookingId: null };
    expect(readPlace(new URLSearchParams())).toEqual(nowhere);
    const nonsense = new URLSearchParams({
      step: 'paid',
      offering: '../x',
      minutes: '-60',
      start: '1e9',
      booking: '1',
    });
    expect(readPlace(nonsense)).toEqual(nowhere);
  });

  it('leads to the nearest thing that is offered', () => {
    const retired = { ...offering, id: 'retired', retiredAt: 1 };
    const choose = (offeringId: string | null, minutes: number | null) =>
      choiceOf([retired, offering], { offeringId, minutes });
    expect(choose(null, null)).toMatchObject({ offering: { id: ID }, minutes: 30, price: 5000 });
    expect(choose(ID, 60)).toMatchObject({ minutes: 60, price: 9000 });
    expect(choose('retired', 45)).toMatchObject({ offering: { id: ID }, minutes: 30 });
    expect(choiceOf([retired], { offeringId: null, minutes: null })).toBeNull();
  });
});

describe('what the wizard shows', () => {
  type Looked = Parameters<typeof viewOf>[1];
  const booking = (status: BookingStatus, more: Partial<NonNullable<Looked>> = {}): Looked => ({
    status,
    viewer: 'mentee',
    acceptedAt: null,
    payment: null,
    ...more,
  });
  const at = (step: WizardPlace['step'], looked: Looked, hasRunOut = false) =>
    viewOf({ step }, looked, hasRunOut);

  it('begins with the time, and walks on with a hold', () => {
    expect(at('time', null)).toBe('time');
    expect(at('review', null)).toBe('time');
    expect(at('details', booking('held'))).toBe('details');
    expect(at('review', booking('held'))).toBe('review');
    expect(at(null, booking('held'))).toBe('details');
  });

  it('goes straight to paying for a time that the mentor has kept', () => {
    expect(at(null, booking('held', { acceptedAt: 1 }))).toBe('review');
    expect(at('details', booking('held', { acceptedAt: 1 }))).toBe('review');
  });

  it('ends when the hold runs out, whether or not the server has said so', () => {
    expect(at('review', booking('held'), true)).toBe('expired');
    expect(at('review', booking('expired'))).toBe('expired');
    expect(at('review', booking('released'))).toBe('released');
  });

  it('is finished by payment or request, wherever one stands', () => {
    for (const step of ['time', 'details', 'review', 'done', null] as const) {
      expect(at(step, booking('scheduled'))).toBe('confirmed');
      expect(at(step, booking('requested'))).toBe('requested');
    }
  });

  it('says that late money goes back', () => {
    const payment: NonNullable<BookingView['payment']> = {
      id: ID,
      status: 'returned',
      amount: 9000,
      currency: 'EUR',
      failure: null,
      refunds: [],
    };
    expect(at('review', booking('expired', { payment }))).toBe('returned');
    expect(at('review', booking('released', { payment }))).toBe('returned');
  });

  it('leaves everything else, and everybody else’s, to the session’s own page', () => {
    for (const status of ['in_progress', 'completed', 'cancelled', 'declined', 'no_show'] as const)
      expect(at('review', booking(status))).toBe('elsewhere');
    for (const status of BOOKING_STATUSES)
      expect(at('review', booking(status, { viewer: 'mentor' }))).toBe('elsewhere');
  });

  it('gives back on leaving what was only held, never what the mentor has kept', () => {
    expect(isReleasedOnLeaving({ status: 'held', acceptedAt: null })).toBe(true);
    expect(isReleasedOnLeaving({ status: 'held', acceptedAt: 1 })).toBe(false);
    for (const status of BOOKING_STATUSES.filter((each) => each !== 'held'))
      expect(isReleasedOnLeaving({ status, acceptedAt: null })).toBe(false);
  });
});

describe('what was typed', () => {
  const saved: Parameters<typeof detailsOf>[1] = {
    title: offering.title,
    message: '',
    meetingType: 'video',
    addOns: [],
    offering: { id: ID, title: offering.title },
  };

  it('is kept as text by the tab; anything else there is no draft', () => {
    const draft = { title: 'Queues', addOns: ['recording' as const], holds: [ID], isFinished: true };
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    expect(parseDraft(JSON.stringify({ title: 5, addOns: 'recording', holds: [1], other: 'x' }))).toEqual({});
    for (const text of [null, '', 'nonsense', '"text"', '[1]']) expect(parseDraft(text)).toEqual({});
  });

  it('wins over what the booking has, field by field', () => {
    const details = detailsOf({ message: 'Hello' }, { ...saved, title: 'Queues' }, offering);
    expect(details).toEqual({ title: 'Queues', message: 'Hello', meetingType: 'video', addOns: [] });
  });

  it('begins without a topic where the mentee is to name one, and is the topic where it is fixed', () => {
    expect(detailsOf({}, saved, offering).title).toBe('');
    expect(detailsOf({ title: 'Mine' }, saved, { ...offering, topicType: 'FIXED' }).title).toBe(
      offering.title,
    );
  });

  it('keeps only what the offering allows', () => {
    const draft = { meetingType: 'in_person' as const, addOns: ['recording' as const] };
    expect(detailsOf(draft, saved, { ...offering, addOns: [] })).toMatchObject({
      meetingType: 'video',
      addOns: [],
    });
    expect(detailsOf(draft, saved, offering).addOns).toEqual(['recording']);
  });

  it('is saved when the server has the same, spaces around it aside', () => {
    const details = detailsOf({ title: ' Queues ', addOns: ['recording'] }, saved, offering);
    expect(isSaved(details, saved)).toBe(false);
    expect(isSaved(details, { ...saved, title: 'Queues' })).toBe(false);
    expect(isSaved(details, { ...saved, title: 'Queues', addOns: ['recording'] })).toBe(true);
  });
});

describe('the holds of one booking', () => {
  const draft = withHold(withHold({ title: 'Queues', timeZone: 'Asia/Tokyo' }, 'first'), 'second');

  it('follow one another, and what was typed stays', () => {
    expect(currentHold(draft)).toBe('second');
    expect(draft.title).toBe('Queues');
    expect(currentHold({})).toBeNull();
  });

  it('are all meant by the last, so that walking back after a reload finds it', () => {
    expect(bookingMeant(draft, 'first')).toBe('second');
    expect(bookingMeant(draft, 'another')).toBe('another');
    expect(bookingMeant(draft, null)).toBeNull();
  });

  it('are nobody’s to give back once the booking is made, and the next one begins anew', () => {
    const done = finished(draft);
    expect(done).toEqual({ timeZone: 'Asia/Tokyo', holds: ['first', 'second'], isFinished: true });
    expect(currentHold(done)).toBeNull();
    expect(bookingMeant(done, 'first')).toBe('second');
    expect(withHold(done, 'third')).toEqual({ timeZone: 'Asia/Tokyo', holds: ['third'] });
  });
});

describe('the countdown', () => {
  it('counts seconds when it is a matter of minutes, and less finely when it is not', () => {
    expect(leftWords(9 * MINUTE + 41 * SECOND)).toBe('9:41');
    expect(leftWords(0)).toBe('0:00');
    expect(leftWords(28 * HOUR)).toBe('1 day 4 h');
  });

  it('is said aloud at five, two and one minutes, once each', () => {
    const said: string[] = [];
    for (let left = 10 * MINUTE; left > 0; left -= SECOND) {
      const sentence = announcement(left, left - SECOND);
      if (sentence) said.push(sentence);
    }
    expect(said).toEqual([
      '5 minutes left to finish your booking.',
      '2 minutes left to finish your booking.',
      '1 minute left to finish your booking.',
    ]);
  });

  it('says the latest of what a sleeping machine missed, and nothing once it is over', () => {
    expect(announcement(8 * MINUTE, 90 * SECOND)).toBe('2 minutes left to finish your booking.');
    expect(announcement(8 * MINUTE, 0)).toBeNull();
  });
});

describe('the price', () => {
  const booking = { price: 10500, currency: 'EUR', addOns: ['recording' as const], start: 0, end: HOUR };

  it('is shown line by line, as the server will count it', () => {
    expect(quoteFor(offering, 60, ['recording'])?.total).toEqual({ amount: 10500, currency: 'EUR' });
    expect(priceLines(booking, offering).lines.map(({ key, money }) => [key, money.amount])).toEqual([
      ['session', 9000],
      ['recording', 1500],
    ]);
    expect(quoteFor(offering, 45, [])).toBeNull();
    expect(quoteFor({ ...offering, addOns: [] }, 60, ['recording'])).toBeNull();
  });

  it('is the server’s alone when the offering has changed since', () => {
    const changed = { ...offering, durations: [{ minutes: 60, price: 12000 }] };
    for (const other of [changed, { ...offering, currency: 'USD' }, null])
      expect(priceLines(booking, other)).toEqual({
        lines: [{ key: 'session', money: { amount: 10500, currency: 'EUR' } }],
        total: { amount: 10500, currency: 'EUR' },
      });
  });

  it('reads as money, or as free', () => {
    expect(priceText({ amount: 9000, currency: 'EUR' }, 'en-GB')).toBe('€90.00');
    expect(priceText({ amount: 15000, currency: 'JPY' }, 'en-GB')).toBe('JP¥15,000');
    expect(priceText({ amount: 0, currency: 'EUR' }, 'en-GB')).toBe('Free');
  });
});

it('keeps a hold for days when the mentor does', () => {
  expect(leftWords(2 * DAY)).toBe('2 days');
});
