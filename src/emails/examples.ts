import type { KindFacts, Party, Reader, SessionFacts } from '@/domain/notification/facts';
import {
  channelRule,
  NOTIFICATION_KIND_NAMES,
  type NotificationKind,
  type RecipientRole,
} from '@/domain/notification/kinds';
import type { EmailLinks } from './template';

const at = (day: number, hour: number, minute = 0) => Date.UTC(2026, 2, day, hour, minute);
const hour = (day: number, start: number) => ({ start: at(day, start), end: at(day, start + 1) });
const euros = (amount: number) => ({ amount, currency: 'EUR' });

const session: SessionFacts = {
  bookingId: '0195d1b2-7c11-7a3e-9d55-3f0f6c1d2e4a',
  title: 'From analyst to product manager',
  ...hour(3, 13),
  mentor: { name: 'Ada Bauer', zone: 'Europe/Berlin' },
  mentee: { name: 'Mina Rai', zone: 'Asia/Kathmandu' },
};

const proposal = hour(5, 8);
const question = {
  session,
  proposal,
  reason: 'A client moved a workshop into our hour.\nThursday morning would be calm.',
  expiresAt: at(3, 9, 30),
};
const plain = { session };

/**
 * One set of facts per kind, as they could really have happened. `other` is the side across from the reader: what
 * only the other side hears of was done by it.
 */
const factsWith = (other: Party): { readonly [K in NotificationKind]: KindFacts[K] } => ({
  booking_confirmed: { session, price: euros(9000) },
  booking_requested: { session, message: 'I would love to hear how you made the move.', answerBy: at(2, 18) },
  booking_accepted: plain,
  payment_invited: { session, price: euros(9000), payBy: at(2, 18) },
  booking_declined: { session, reason: 'I am travelling that week.' },
  booking_expired: plain,
  hold_expired: plain,
  reschedule_asked: { ...question, by: other },
  reschedule_countered: { ...question, by: other, reason: null },
  reschedule_accepted: { session: { ...session, ...proposal }, by: 'mentee', previous: hour(3, 13) },
  reschedule_declined: { session, proposal, by: other, reason: 'I teach on Thursdays.' },
  reschedule_withdrawn: { session, proposal, by: other },
  reschedule_expired: { session, proposal },
  booking_cancelled: { session, by: 'mentee', reason: 'I am ill.', refund: euros(4500) },
  refund_done: { session, amount: euros(4500) },
  refund_failed: { session, amount: euros(4500) },
  late_payment_refunded: { session, amount: euros(9000) },
  payout_sent: { session, amount: euros(8100), fee: euros(900) },
  reminder_24h: plain,
  reminder_1h: plain,
  reminder_15min: plain,
  no_show_reported: { session, absent: 'mentor', disputeUntil: at(6, 14) },
  dispute_opened: { session, by: 'mentor', statement: 'I was in the room from 14:02 and waited.' },
  dispute_decided: {
    session,
    inFavourOf: 'mentee',
    refund: euros(9000),
    note: 'The room was empty until 14:25.',
  },
  address_bounced: { owner: 'Mina Rai', address: 'mina@mentees.example' },
  welcome: { roles: ['mentee'] },
  magic_link: { url: 'https://parley.example/sign-in/link?token=EXAMPLE', expiresAt: at(1, 9, 45) },
  password_reset: { url: 'https://parley.example/reset?token=EXAMPLE', expiresAt: at(1, 10, 30) },
});

const READERS: Readonly<Record<RecipientRole, Reader>> = {
  mentor: { ...session.mentor, role: 'mentor' },
  mentee: { ...session.mentee, role: 'mentee' },
  admin: { name: 'Olga Novak', zone: 'America/New_York', role: 'admin' },
  person: { ...session.mentee, role: 'person' },
};

export type EmailExample<K extends NotificationKind = NotificationKind> = {
  readonly kind: K;
  readonly reader: Reader;
  readonly facts: KindFacts[K];
  readonly links: EmailLinks;
};

/** Every kind for every role that can get it by e-mail: the gallery shows them, and tests read them. */
export const EMAIL_EXAMPLES: readonly EmailExample[] = NOTIFICATION_KIND_NAMES.flatMap((kind) =>
  Object.values(READERS)
    .filter(({ role }) => channelRule(kind, role, 'email') !== 'never')
    .map((reader) => example(kind, reader)),
);

function example<K extends NotificationKind>(kind: K, reader: Reader): EmailExample<K> {
  const unsubscribe =
    channelRule(kind, reader.role, 'email') === 'always' ? null : 'https://parley.example/stop/EXAMPLE';
  return {
    kind,
    reader,
    facts: factsWith(reader.role === 'mentor' ? 'mentee' : 'mentor')[kind],
    links: { app: 'https://parley.example', unsubscribe },
  };
}
