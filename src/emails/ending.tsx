import type { Money } from '@/domain/money/money';
import { nameOf, otherParty, type Party, type Reader, type SessionFacts } from '@/domain/notification/facts';
import { namedMoment, shortMoment } from '@/domain/notification/moments';
import { sayAmount } from '@/domain/notification/texts.en';
import { Quote, SessionPanel, Words } from './parts';
import type { Template } from './template';

export const bookingCancelled: Template<'booking_cancelled'> = ({
  reader,
  facts: { session, by, reason, refund },
  href,
}) => {
  const other = otherParty(reader, session);
  const who = by === null ? 'Parley' : nameOf(by, reader, session);
  return {
    subject: `Cancelled: “${session.title}” with ${other.name}, ${shortMoment(session.start, reader.zone)}`,
    preview: refundWords(reader, session, refund) ?? 'It has left your calendar.',
    heading: reader.role === by ? 'You cancelled this session' : `${who} cancelled this session`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Quote by={reader.role === by ? 'You' : who}>{reason}</Quote>
        {refund !== null && <Words>{refundWords(reader, session, refund)}</Words>}
        <Words>
          The time is free again, and the calendar file with this mail takes it out of your calendar.
        </Words>
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

function refundWords(reader: Reader, session: SessionFacts, refund: Money | null): string | null {
  if (refund === null) return null;
  const toMentee = reader.role === 'mentee';
  if (refund.amount === 0) {
    return toMentee
      ? `By the terms you agreed to, nothing goes back (${sayAmount(refund)}).`
      : `By the terms, nothing goes back to ${session.mentee.name} (${sayAmount(refund)}).`;
  }
  return toMentee
    ? `${sayAmount(refund)} goes back the way you paid. Banks take a few days to show it.`
    : `${sayAmount(refund)} goes back to ${session.mentee.name}.`;
}

export const noShowReported: Template<'no_show_reported'> = ({
  reader,
  facts: { session, absent, disputeUntil },
  href,
}) => {
  const other = otherParty(reader, session);
  const aboutReader = reader.role === absent;
  return {
    subject: aboutReader
      ? `${other.name} reports that you missed “${session.title}”`
      : `“${session.title}”: ${other.name} was reported absent`,
    preview: `If that is not right, say so by ${shortMoment(disputeUntil, reader.zone)}.`,
    heading: aboutReader
      ? `${other.name} reports that you did not come`
      : `${other.name} was reported absent`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Words>{consequence(absent, reader)}</Words>
        <Words>
          If that is not what happened, tell us by {namedMoment(disputeUntil, reader.zone)}. We look at who
          was in the room when, and money waits until we have decided.
        </Words>
      </>
    ),
    action: { label: 'See the report', href },
  };
};

function consequence(absent: Party, reader: Reader): string {
  if (absent === 'mentor') {
    return reader.role === 'mentor'
      ? 'If it stands, the mentee gets everything back.'
      : 'If it stands, you get everything back.';
  }
  return reader.role === 'mentor'
    ? 'If it stands, you are paid as if the session had taken place.'
    : 'If it stands, the mentor is paid and nothing goes back.';
}

export const disputeOpened: Template<'dispute_opened'> = ({
  reader,
  facts: { session, by, statement },
  href,
}) => {
  const name = nameOf(by, reader, session);
  const own = reader.role === by;
  return {
    subject: own
      ? `We have your dispute about “${session.title}”`
      : `${name} disputes the report about “${session.title}”`,
    preview: reader.role === 'admin' ? 'Money waits for your decision.' : 'Money waits until it is decided.',
    heading: own ? 'We have your dispute' : `${name} disputes what was reported`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Quote by={own ? 'You' : name}>{statement}</Quote>
        <Words>
          {reader.role === 'admin'
            ? 'Both sides, and who was in the room when, are on the page of the session. Money waits for your decision.'
            : 'Somebody of Parley looks at both sides and at who was in the room when. Money waits until then, and we tell you both.'}
        </Words>
      </>
    ),
    action: reader.role === 'admin' ? { label: 'Decide', href } : { label: 'Open the session', href },
  };
};

export const disputeDecided: Template<'dispute_decided'> = ({
  reader,
  facts: { session, inFavourOf, refund, note },
  href,
}) => {
  const inYours = reader.role === inFavourOf;
  const favour = inYours ? 'your favour' : `favour of ${nameOf(inFavourOf, reader, session)}`;
  return {
    subject: `Decided: the dispute about “${session.title}”`,
    preview: `It was decided in ${favour}.`,
    heading: `The dispute was decided in ${favour}`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Quote by="Parley">{note}</Quote>
        {refund !== null && <Words>{refundWords(reader, session, refund)}</Words>}
      </>
    ),
    action: { label: 'Open the session', href },
  };
};
