import type { MeetingType, TopicType } from '@/contracts/common';
import { type OfferingInput, type OfferingView, offeringInput } from '@/contracts/offering';
import { minorUnits } from '@/domain/money/currency';
import { decimalText, formatMoney, parseMoney } from '@/domain/money/decimal';
import { isOfferable, smallestPrice } from '@/domain/offering/smallest-price';
import { REFUSALS } from '@/domain/refusal';

/** An offering as it is being typed: amounts are text until they can be read. */
export type OfferingDraft = {
  title: string;
  description: string;
  topicType: TopicType;
  meetingTypes: MeetingType[];
  location: string;
  currency: string;
  durations: DurationDraft[];
  hasRecording: boolean;
  recordingPrice: string;
};

/** `key` stays with the row, whatever stands in it; `minutes` is empty text while nothing does. */
export type DurationDraft = { key: string; minutes: number | ''; price: string };

/** What is wrong, by field: 'title', 'durations.0.price'. */
export type DraftProblems = Record<string, string>;

export type ReadDraft = { ok: true; input: OfferingInput } | { ok: false; problems: DraftProblems };

const LEAST_MINUTES = 5;
const MOST_MINUTES = 480;
const MOST_DURATIONS = 8;
/** Lengths people usually offer, in the order in which they are suggested. */
const USUAL_MINUTES = [60, 30, 90, 45, 20, 120, 15];

/** What the editor begins with: the offering as it is, or a new one of an hour. */
export function draftOf(offering: OfferingView | null, currency: string): OfferingDraft {
  if (!offering)
    return {
      title: '',
      description: '',
      topicType: 'FLEXIBLE',
      meetingTypes: ['video'],
      location: '',
      currency,
      durations: [{ key: 'first', minutes: 60, price: '' }],
      hasRecording: false,
      recordingPrice: '',
    };
  const textOf = (amount: number) => decimalText({ amount, currency: offering.currency });
  const recording = offering.addOns.find(({ kind }) => kind === 'recording');
  return {
    title: offering.title,
    description: offering.description,
    topicType: offering.topicType,
    meetingTypes: offering.meetingTypes,
    location: offering.location ?? '',
    currency: offering.currency,
    durations: offering.durations.map(({ minutes, price }) => ({
      key: String(minutes),
      minutes,
      price: textOf(price),
    })),
    hasRecording: recording !== undefined,
    recordingPrice: recording ? textOf(recording.price) : '',
  };
}

/** Another row: the first usual length that is not there yet. `null` when there is room for no more. */
export function nextDuration(durations: readonly DurationDraft[], key: string): DurationDraft | null {
  if (durations.length >= MOST_DURATIONS) return null;
  const taken = durations.map(({ minutes }) => minutes);
  return { key, minutes: USUAL_MINUTES.find((minutes) => !taken.includes(minutes)) ?? '', price: '' };
}

/** The draft in another currency; whole amounts keep their number, with as many decimals as that currency has. */
export function inCurrency(draft: OfferingDraft, currency: string): OfferingDraft {
  const recast = (text: string) => {
    const [whole = '', decimals = ''] = text.trim().split(/[.,]/);
    if (whole === '' || /[^0]/.test(decimals)) return text;
    const zeros = '0'.repeat(minorUnits(currency));
    return decimals === '' || zeros === '' ? whole : `${whole}.${zeros}`;
  };
  return {
    ...draft,
    currency,
    durations: draft.durations.map((duration) => ({ ...duration, price: recast(duration.price) })),
    recordingPrice: recast(draft.recordingPrice),
  };
}

/** What the draft says, or what is wrong with it, field by field. */
export function readDraft(draft: OfferingDraft): ReadDraft {
  const problems: DraftProblems = {};
  const priceAt = (path: string, text: string): number => {
    const money = parseMoney(text === '' ? 'nothing' : text, draft.currency);
    if (!money.ok) {
      problems[path] =
        text.trim() === '' ? 'Say what it costs; 0 is free.' : REFUSALS.AMOUNT_UNREADABLE.sentence;
      return 0;
    }
    if (!isOfferable(money.value))
      problems[path] =
        `Ask for nothing, or for at least ${formatMoney(smallestPrice(draft.currency), 'en-GB')}.`;
    return money.value.amount;
  };
  const durations = draft.durations.map(({ minutes, price }, index) => {
    const isLength =
      Number.isInteger(minutes) && Number(minutes) >= LEAST_MINUTES && Number(minutes) <= MOST_MINUTES;
    if (!isLength)
      problems[`durations.${index}.minutes`] = `From ${LEAST_MINUTES} to ${MOST_MINUTES} minutes.`;
    else if (draft.durations.findIndex((other) => other.minutes === minutes) < index)
      problems[`durations.${index}.minutes`] = 'This length is already there.';
    return { minutes: Number(minutes), price: priceAt(`durations.${index}.price`, price) };
  });
  const recordingPrice = draft.hasRecording ? priceAt('recordingPrice', draft.recordingPrice) : 0;
  const read = offeringInput.safeParse({
    title: draft.title,
    description: draft.description,
    topicType: draft.topicType,
    meetingTypes: draft.meetingTypes,
    location: draft.location.trim() || null,
    currency: draft.currency,
    durations,
    addOns: draft.hasRecording ? [{ kind: 'recording', price: recordingPrice }] : [],
  });
  for (const { path, message } of read.error?.issues ?? []) {
    const field = path[0] === 'addOns' ? 'recordingPrice' : path.join('.');
    // What was said above about a row is more to the point.
    if (field !== 'durations' || Object.keys(problems).length === 0) problems[field] ??= message;
  }
  return read.success && Object.keys(problems).length === 0
    ? { ok: true, input: read.data }
    : { ok: false, problems };
}
