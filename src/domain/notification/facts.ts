import type { Money } from '../money/money';
import type { Instant, Interval } from '../time/instant';
import type { RecipientRole } from './kinds';

export type Party = 'mentee' | 'mentor';

/** A name and the IANA zone in which that person reads times. */
export type Someone = { readonly name: string; readonly zone: string };

/** Who reads a text, and as what. */
export type Reader = Someone & { readonly role: RecipientRole };

/** The session a text is about, with the time that stands when the text is written. */
export type SessionFacts = Interval & {
  readonly bookingId: string;
  readonly title: string;
  readonly mentee: Someone;
  readonly mentor: Someone;
};

type About = { readonly session: SessionFacts };
type Proposed = About & { readonly proposal: Interval };
type Asked = Proposed & {
  readonly by: Party;
  readonly reason: string | null;
  readonly expiresAt: Instant;
};
type Paid = About & { readonly amount: Money };
type SignInLink = { readonly url: string; readonly expiresAt: Instant };

/** What each kind has to know to be put into words, on the bell and in an e-mail alike. */
export type KindFacts = {
  /** `price` is null for a free session. */
  booking_confirmed: About & { readonly price: Money | null };
  booking_requested: About & { readonly message: string | null; readonly answerBy: Instant };
  booking_accepted: About;
  /** The mentor accepted a priced request; it is booked once it is paid. */
  payment_invited: About & { readonly price: Money; readonly payBy: Instant };
  booking_declined: About & { readonly reason: string | null };
  booking_expired: About;
  hold_expired: About;

  reschedule_asked: Asked;
  reschedule_countered: Asked;
  /** The session carries the new time; `previous` is the one it had. */
  reschedule_accepted: About & { readonly by: Party; readonly previous: Interval };
  reschedule_declined: Proposed & { readonly by: Party; readonly reason: string | null };
  reschedule_withdrawn: Proposed & { readonly by: Party };
  reschedule_expired: Proposed;

  /**
   * `by` is null when Parley did it. `refund` is null where nothing had been paid, and zero where something was
   * but nothing goes back.
   */
  booking_cancelled: About & {
    readonly by: Party | null;
    readonly reason: string | null;
    readonly refund: Money | null;
  };

  refund_done: Paid;
  refund_failed: Paid;
  late_payment_refunded: Paid;
  /** `amount` is what the mentor gets, `fee` what the platform kept. */
  payout_sent: Paid & { readonly fee: Money };

  reminder_24h: About;
  reminder_1h: About;
  reminder_15min: About;

  no_show_reported: About & { readonly absent: Party; readonly disputeUntil: Instant };
  dispute_opened: About & { readonly by: Party; readonly statement: string | null };
  dispute_decided: About & {
    readonly inFavourOf: Party;
    readonly refund: Money | null;
    readonly note: string | null;
  };

  address_bounced: { readonly owner: string; readonly address: string };
  welcome: { readonly roles: readonly Party[] };
  magic_link: SignInLink;
  password_reset: SignInLink;
};

/** The other person of the session, from where the reader stands. */
export function otherParty(reader: Reader, session: SessionFacts): Someone {
  return reader.role === 'mentor' ? session.mentee : session.mentor;
}

/** The name of a side, which readers who are on neither are told as well: "Ada Bauer (mentor)". */
export function nameOf(party: Party, reader: Reader, session: SessionFacts): string {
  const { name } = session[party];
  return reader.role === 'admin' ? `${name} (${party})` : name;
}
