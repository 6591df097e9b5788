import type { BookingView } from '@/contracts/booking';
import type { AddOnKind, MeetingType } from '@/contracts/common';
import { formatMoney } from '@/domain/money/decimal';

export const MEETING_WORDS: Readonly<Record<MeetingType, string>> = {
  video: 'Video call',
  audio: 'Audio call',
  chat: 'Chat',
  in_person: 'In person',
};

export const ADD_ON_WORDS: Readonly<Record<AddOnKind, string>> = { recording: 'Recording' };

/** The one the viewer meets. Admins, who are on neither side, see the mentee. */
export function otherPersonIn({ viewer, mentor, mentee }: BookingView): BookingView['mentee'] {
  return viewer === 'mentee' ? mentor : mentee;
}

/** How one speaks to a person: the first word of their name. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/u)[0] ?? name;
}

/** What the session costs and how far the money is: "€90.00, paid", "Free". */
export function priceWords({ price, currency, payment, status }: BookingView, locale: string): string {
  if (price === 0) return 'Free';
  const amount = formatMoney({ amount: price, currency }, locale);
  switch (payment?.status) {
    case 'succeeded':
      return `${amount}, paid`;
    case 'processing':
      return `${amount}, payment under way`;
    case 'returned':
      return `${amount}, paid back`;
    default:
      return status === 'held' || status === 'requested' ? `${amount}, not paid yet` : amount;
  }
}
