import { formatMoney } from '../money/decimal';
import type { Money } from '../money/money';
import { type KindFacts, nameOf, otherParty, type Party, type Reader, type SessionFacts } from './facts';
import type { NotificationKind } from './kinds';
import { namedMoment, shortMoment } from './moments';

export type BellWords = { readonly title: string; readonly body: string };

type Texts = { readonly [K in NotificationKind]: (reader: Reader, facts: KindFacts[K]) => BellWords };

/** What each kind is called where people choose how to be told, in English. */
export const KIND_LABELS_EN: Readonly<Record<NotificationKind, string>> = {
  booking_confirmed: 'A session is booked',
  booking_requested: 'A session is requested',
  booking_accepted: 'A request is accepted',
  payment_invited: 'An accepted request waits for payment',
  booking_declined: 'A request is declined',
  booking_expired: 'A request runs out unanswered',
  hold_expired: 'A time kept for you runs out',
  reschedule_asked: 'Somebody asks to move a session',
  reschedule_countered: 'Another time is proposed',
  reschedule_accepted: 'A session is moved',
  reschedule_declined: 'A new time is declined',
  reschedule_withdrawn: 'A request to move is withdrawn',
  reschedule_expired: 'A request to move runs out',
  booking_cancelled: 'A session is cancelled',
  refund_done: 'A refund is on its way',
  refund_failed: 'A refund is delayed',
  late_payment_refunded: 'A payment came too late and goes back',
  payout_sent: 'A payout is on its way',
  reminder_24h: 'Reminder a day before',
  reminder_1h: 'Reminder an hour before',
  reminder_15min: 'Reminder 15 minutes before',
  no_show_reported: 'Somebody is reported absent',
  dispute_opened: 'A report is disputed',
  dispute_decided: 'A dispute is decided',
  address_bounced: 'An e-mail address does not work',
  welcome: 'Welcome',
  magic_link: 'Sign-in link',
  password_reset: 'New password',
};

/** Every sentence of the bell and the toast, in English. A language is a file like this one. */
export const BELL_TEXTS_EN: Texts = {
  booking_confirmed: (reader, { session }) => ({
    title:
      reader.role === 'mentor' ? `${session.mentee.name} booked you` : `Booked with ${session.mentor.name}`,
    body: what(reader, session),
  }),
  booking_requested: (reader, { session, answerBy }) =>
    reader.role === 'mentor'
      ? {
          title: `${session.mentee.name} asks for a session`,
          body: `${what(reader, session)} Please answer by ${namedMoment(answerBy, reader.zone)}.`,
        }
      : {
          title: `Your request is with ${session.mentor.name}`,
          body: `${what(reader, session)} You will hear by ${namedMoment(answerBy, reader.zone)}.`,
        },
  booking_accepted: (reader, { session }) => ({
    title:
      reader.role === 'mentor'
        ? `You accepted ${session.mentee.name}’s request`
        : `${session.mentor.name} accepted your request`,
    body: what(reader, session),
  }),
  payment_invited: (reader, { session, payBy }) => ({
    title: `${session.mentor.name} said yes: please pay to book`,
    body: `${what(reader, session)} The time is kept for you until ${namedMoment(payBy, reader.zone)}.`,
  }),
  booking_declined: (reader, { session, reason }) => ({
    title: `${session.mentor.name} cannot take this session`,
    body: `${what(reader, session)}${because(reason)}`,
  }),
  booking_expired: (reader, { session }) => ({
    title:
      reader.role === 'mentor' ? `${session.mentee.name}’s request has expired` : 'Your request has expired',
    body: `${what(reader, session)} It was not answered in time; the time is free again.`,
  }),
  hold_expired: (reader, { session }) => ({
    title: 'The time we kept for you has run out',
    body: `${what(reader, session)} You have not been charged.`,
  }),

  reschedule_asked: (reader, { session, proposal, by, reason }) => ({
    title: `${nameOf(by, reader, session)} would like to move your session`,
    body: `“${session.title}”: from ${shortMoment(session.start, reader.zone)} to ${namedMoment(proposal.start, reader.zone)}.${because(reason)}`,
  }),
  reschedule_countered: (reader, { session, proposal, by, reason }) => ({
    title: `${nameOf(by, reader, session)} proposes another time`,
    body: `“${session.title}”: ${namedMoment(proposal.start, reader.zone)} instead.${because(reason)}`,
  }),
  reschedule_accepted: (reader, { session, previous }) => ({
    title: `Moved: your session with ${otherParty(reader, session).name}`,
    body: `“${session.title}” is now ${namedMoment(session.start, reader.zone)}, not ${shortMoment(previous.start, reader.zone)}.`,
  }),
  reschedule_declined: (reader, { session, by, reason }) => ({
    title: `${nameOf(by, reader, session)} declined the new time`,
    body: `${stands(reader, session)}${because(reason)}`,
  }),
  reschedule_withdrawn: (reader, { session, by }) => ({
    title: `${nameOf(by, reader, session)} withdrew the request to move`,
    body: stands(reader, session),
  }),
  reschedule_expired: (reader, { session }) => ({
    title: 'The request to move has expired',
    body: stands(reader, session),
  }),

  booking_cancelled: (reader, { session, by, reason, refund }) => ({
    title: cancelledTitle(reader, session, by),
    body: `${what(reader, session)}${
      refund !== null && reader.role === 'mentee' ? ` ${sayAmount(refund)} goes back to you.` : ''
    }${because(reason)}`,
  }),

  refund_done: (_reader, { session, amount }) => ({
    title: `${sayAmount(amount)} is on its way back to you`,
    body: `For “${session.title}” with ${session.mentor.name}. Banks take a few days to show it.`,
  }),
  refund_failed: (reader, { session, amount }) =>
    reader.role === 'admin'
      ? {
          title: `A refund of ${sayAmount(amount)} failed`,
          body: `To ${session.mentee.name}, for “${session.title}” with ${session.mentor.name}.`,
        }
      : {
          title: `Your refund of ${sayAmount(amount)} is delayed`,
          body: `The payment service did not take it. We are on it; you need not do anything.`,
        },
  late_payment_refunded: (reader, { session, amount }) =>
    reader.role === 'mentee'
      ? {
          title: `${sayAmount(amount)} goes back to you`,
          body: `Your payment came after the time was gone: ${what(reader, session)}`,
        }
      : {
          title: `A late payment by ${session.mentee.name} went back`,
          body: `The time had been taken meanwhile, nothing changes for you: ${what(reader, session)}`,
        },
  payout_sent: (_reader, { session, amount, fee }) => ({
    title: `${sayAmount(amount)} is on its way to you`,
    body: `For “${session.title}” with ${session.mentee.name}, less the platform fee of ${sayAmount(fee)}.`,
  }),

  reminder_24h: (reader, { session }) => ({
    title: `In 24 hours: ${otherParty(reader, session).name}`,
    body: what(reader, session),
  }),
  reminder_1h: (reader, { session }) => ({
    title: `In one hour: ${otherParty(reader, session).name}`,
    body: what(reader, session),
  }),
  reminder_15min: (reader, { session }) => ({
    title: `In 15 minutes: ${otherParty(reader, session).name}`,
    body: what(reader, session),
  }),

  no_show_reported: (reader, { session, absent, disputeUntil }) => ({
    title:
      reader.role === absent
        ? `${otherParty(reader, session).name} reports that you did not come`
        : `${nameOf(absent, reader, session)} was reported absent`,
    body: `${what(reader, session)} If that is not right, say so by ${namedMoment(disputeUntil, reader.zone)}.`,
  }),
  dispute_opened: (reader, { session, by }) => ({
    title:
      reader.role === by
        ? 'We have your dispute'
        : `${nameOf(by, reader, session)} disputes what was reported`,
    body: `${what(reader, session)} ${
      reader.role === 'admin'
        ? 'Money waits for your decision.'
        : 'We look at it and decide; money waits until then.'
    }`,
  }),
  dispute_decided: (reader, { session, inFavourOf, refund }) => ({
    title:
      reader.role === inFavourOf
        ? 'The dispute was decided in your favour'
        : `The dispute was decided in favour of ${nameOf(inFavourOf, reader, session)}`,
    body: `${what(reader, session)}${
      refund !== null && reader.role === 'mentee' ? ` ${sayAmount(refund)} goes back to you.` : ''
    }`,
  }),

  address_bounced: (reader, { owner, address }) =>
    reader.role === 'admin'
      ? { title: `Mail to ${owner} comes back`, body: `${address} does not take our mail.` }
      : {
          title: 'Your e-mail address does not work',
          body: `${address} does not take our mail. Please check it, so that you miss nothing.`,
        },
  welcome: (reader) => ({
    title: `Welcome to Parley, ${reader.name}`,
    body: 'Check that your time zone is right, and you are ready.',
  }),
  magic_link: () => ({ title: 'Your sign-in link', body: 'We sent it by e-mail.' }),
  password_reset: () => ({ title: 'Choose a new password', body: 'We sent you a link by e-mail.' }),
};

/** An amount as it stands in an English sentence. */
export function sayAmount(amount: Money): string {
  return formatMoney(amount, 'en-GB');
}

function what(reader: Reader, session: SessionFacts): string {
  return `“${session.title}”, ${namedMoment(session.start, reader.zone)}.`;
}

function stands(reader: Reader, session: SessionFacts): string {
  return `“${session.title}” stays on ${namedMoment(session.start, reader.zone)}.`;
}

/** Longest piece of what somebody wrote that fits under the bell; the rest is on the page. */
const QUOTE_LENGTH = 140;

function because(reason: string | null): string {
  const said = reason?.replace(/\s+/g, ' ').trim() ?? '';
  if (said === '') return '';
  return said.length <= QUOTE_LENGTH ? ` “${said}”` : ` “${said.slice(0, QUOTE_LENGTH).trimEnd()}…”`;
}

function cancelledTitle(reader: Reader, session: SessionFacts, by: Party | null): string {
  if (by === null) return `Parley cancelled your session with ${otherParty(reader, session).name}`;
  return reader.role === by
    ? `You cancelled your session with ${otherParty(reader, session).name}`
    : `${nameOf(by, reader, session)} cancelled your session`;
}
