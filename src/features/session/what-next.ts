import type { BookingView } from '@/contracts/booking';
import { joinWindow } from '@/domain/booking/join-window';
import { disputableUntil } from '@/domain/booking/no-show';
import type { EndedSession } from '@/domain/booking/state';
import { unreachable } from '@/domain/invariant';
import type { Party } from '@/domain/party';
import { HOUR, type Instant, MINUTE } from '@/domain/time/instant';
import { isStillWaiting } from './session-look';

/** What the sentence is said with: how a moment is written, and how an amount. */
type Saying = {
  readonly now: Instant;
  moment: (at: Instant) => string;
  time: (at: Instant) => string;
  money: (amount: number, currency: string) => string;
};

/**
 * What happens next with a session, in a sentence or two for the viewer; admins read it as the mentor does. While a
 * negotiation is open its banner says it instead.
 */
export function whatNext(booking: BookingView, say: Saying): string {
  switch (booking.status) {
    case 'held':
      return isStillWaiting(booking, say.now) ? whileHeld(booking, say) : RAN_OUT.held;
    case 'requested':
      return isStillWaiting(booking, say.now) ? whileRequested(booking, say) : RAN_OUT.requested;
    case 'scheduled':
    case 'in_progress':
      return whileAgreed(booking, say);
    case 'completed':
      return afterCompletion(booking, say);
    case 'no_show':
      return afterNoShow(booking, say);
    case 'cancelled':
      return afterCancellation(booking, say);
    case 'declined':
      return booking.viewer === 'mentee'
        ? `${booking.mentor.name} could not take this session. Nothing was charged.`
        : 'You declined this request. Nothing was charged.';
    case 'expired':
      return RAN_OUT.requested;
    case 'released':
      return 'This time was given back before it was booked.';
    default:
      return unreachable(booking.status);
  }
}

const RAN_OUT = {
  held: 'The time was not booked in time and is free again.',
  requested: 'Time ran out before this became a session, and the time is free again.',
};

function whileHeld(booking: BookingView, say: Saying): string {
  const { mentee, mentor, viewer } = booking;
  const until = say.moment(booking.expiresAt ?? say.now);
  if (booking.acceptedAt !== null) {
    return viewer === 'mentee'
      ? `${mentor.name} has accepted. Pay by ${until} to confirm the session.`
      : `You accepted. ${mentee.name} has until ${until} to pay, which confirms the session.`;
  }
  return viewer === 'mentee'
    ? 'Nobody else can take this time while it is held. Finish the booking to make it yours.'
    : `${mentee.name} is about to book this time. If they do not, it frees itself.`;
}

function whileRequested({ viewer, mentor, mentee, expiresAt, price }: BookingView, say: Saying): string {
  const until = say.moment(expiresAt ?? say.now);
  if (viewer === 'mentee')
    return `${mentor.name} has until ${until} to answer. The time is kept for you until then.`;
  return price > 0
    ? `Accept by ${until}, and ${mentee.name} is asked to pay. Without an answer the request expires.`
    : `Accept by ${until}, and the session is confirmed. Without an answer the request expires.`;
}

function whileAgreed(booking: BookingView, say: Saying): string {
  const { start, end, policy } = booking;
  const { now } = say;
  if (now >= end) {
    return `The session is over. It is completed by itself on ${say.moment(end + policy.autoCompleteHours * HOUR)} if nobody says otherwise.`;
  }
  if (now >= start) return `The session runs until ${say.time(end)}.`;
  const opens = joinWindow(booking).start;
  if (now >= opens) return 'The room is open: you can join.';
  const minutes = (start - opens) / MINUTE;
  return now >= start - 24 * HOUR
    ? `The room opens at ${say.time(opens)}, ${minutes} minutes before the start.`
    : `Reminders come a day, an hour and 15 minutes before. The room opens ${minutes} minutes before the start.`;
}

function afterCompletion(booking: BookingView, say: Saying): string {
  const { dispute, viewer, price } = booking;
  if (dispute !== null) return aboutDispute(dispute, say);
  const until = disputableUntil(
    ended(booking, { status: 'completed', completedAt: booking.endedAt ?? booking.end }),
    booking.policy,
  );
  if (say.now >= until) return 'The session took place, and everything about it is settled.';
  if (viewer === 'mentee') return `If something was not right, you can say so until ${say.moment(until)}.`;
  return price > 0
    ? `Your share is paid out after ${say.moment(until)}, when the session can no longer be disputed.`
    : 'The session took place. There is nothing left to do.';
}

function afterNoShow(booking: BookingView, say: Saying): string {
  const { noShow, dispute, viewer } = booking;
  if (dispute !== null) return aboutDispute(dispute, say);
  if (noShow === null) return 'The session did not take place.';
  const absent = noShow.by;
  const who = absent === viewer ? 'You were' : `${nameOf(booking, absent)} was`;
  const until = disputableUntil(
    ended(booking, { status: 'no_show', absent, reportedAt: noShow.reportedAt }),
    booking.policy,
  );
  const money = absent === 'mentor' ? ' Everything that was paid goes back.' : '';
  return say.now < until
    ? `${who} reported absent.${money} ${absent === viewer ? 'If that is not right, say so by' : 'It can be disputed until'} ${say.moment(until)}.`
    : `${who} reported absent.${money}`;
}

function afterCancellation({ cancelled, payment, viewer, mentor, mentee }: BookingView, say: Saying): string {
  const by = cancelled?.by ?? null;
  const who =
    by === null ? 'The session was' : by === viewer ? 'You' : by === 'mentor' ? mentor.name : mentee.name;
  const told = by === null ? `${who} cancelled.` : `${who} cancelled this session.`;
  const back =
    payment?.refunds.reduce((sum, refund) => (refund.status === 'failed' ? sum : sum + refund.amount), 0) ??
    0;
  if (!payment || back === 0) return told;
  const whom = viewer === 'mentee' ? 'you' : mentee.name;
  return `${told} ${say.money(back, payment.currency)} goes back to ${whom}; banks take a few days to show it.`;
}

function aboutDispute(dispute: NonNullable<BookingView['dispute']>, say: Saying): string {
  if (dispute.decidedAt === null)
    return `The ${dispute.openedBy} disputes how this session ended. An administrator decides; the money waits.`;
  return `Decided on ${say.moment(dispute.decidedAt)}: the report ${dispute.outcome === 'uphold' ? 'stands' : 'does not stand'}.${dispute.decision ? ` “${dispute.decision}”` : ''}`;
}

type End =
  | { readonly status: 'completed'; readonly completedAt: Instant }
  | { readonly status: 'no_show'; readonly absent: Party; readonly reportedAt: Instant };

function ended({ start, end }: BookingView, how: End): EndedSession {
  return { start, end, dispute: null, ...how };
}

function nameOf(booking: BookingView, party: Party): string {
  return party === 'mentor' ? booking.mentor.name : booking.mentee.name;
}
