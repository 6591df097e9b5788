import { nameOf, otherParty } from '@/domain/notification/facts';
import { namedMoment, shortMoment } from '@/domain/notification/moments';
import { Quote, SessionPanel, Words } from './parts';
import type { EmailProps, Template } from './template';

export const rescheduleAsked: Template<'reschedule_asked'> = (props) => {
  const { reader, facts } = props;
  const name = nameOf(facts.by, reader, facts.session);
  return {
    subject: `${name} asks to move “${facts.session.title}” to ${shortMoment(facts.proposal.start, reader.zone)}`,
    preview: 'Nothing changes unless you agree.',
    heading: `${name} would like to move your session`,
    ...question(props),
  };
};

export const rescheduleCountered: Template<'reschedule_countered'> = (props) => {
  const { reader, facts } = props;
  const name = nameOf(facts.by, reader, facts.session);
  return {
    subject: `${name} proposes ${shortMoment(facts.proposal.start, reader.zone)} for “${facts.session.title}”`,
    preview: 'Nothing changes unless you agree.',
    heading: `${name} proposes another time`,
    ...question(props),
  };
};

/** Both first proposals and counter-proposals put the same question, with the time that stands until an answer. */
function question({ reader, facts, href }: EmailProps<'reschedule_asked' | 'reschedule_countered'>) {
  const { session, proposal, by, reason, expiresAt } = facts;
  return {
    body: (
      <>
        <SessionPanel reader={reader} session={session} time={proposal} label="Proposed time" />
        <Quote by={nameOf(by, reader, session)}>{reason}</Quote>
        <SessionPanel
          reader={reader}
          session={session}
          label={`${session.title}: the time that stands`}
          quiet
        />
        <Words>
          Until you both agree, the session stays where it is, and the proposed time is kept free for it. The
          question ends by itself on {namedMoment(expiresAt, reader.zone)}.
        </Words>
      </>
    ),
    action: { label: 'Answer', href },
  };
}

export const rescheduleAccepted: Template<'reschedule_accepted'> = ({
  reader,
  facts: { session, by, previous },
  href,
}) => {
  const other = otherParty(reader, session);
  return {
    subject: `Moved: “${session.title}” with ${other.name} is now ${shortMoment(session.start, reader.zone)}`,
    preview: `It was ${shortMoment(previous.start, reader.zone)}.`,
    heading:
      reader.role === by
        ? 'You accepted: the session has moved'
        : `${other.name} accepted: the session has moved`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Words>
          It is no longer {namedMoment(previous.start, reader.zone)}. The calendar file with this mail moves
          it in your calendar, too.
        </Words>
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

export const rescheduleDeclined: Template<'reschedule_declined'> = ({
  reader,
  facts: { session, proposal, by, reason },
  href,
}) => {
  const name = nameOf(by, reader, session);
  return {
    subject: `${name} declined: “${session.title}” stays ${shortMoment(session.start, reader.zone)}`,
    preview: 'The time you had stands.',
    heading: `${name} cannot make the new time`,
    body: (
      <>
        <Words>
          {namedMoment(proposal.start, reader.zone)} does not work. Your session stays where it is:
        </Words>
        <SessionPanel reader={reader} session={session} />
        <Quote by={name}>{reason}</Quote>
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

export const rescheduleWithdrawn: Template<'reschedule_withdrawn'> = ({
  reader,
  facts: { session, proposal, by },
  href,
}) => {
  const name = nameOf(by, reader, session);
  return {
    subject: `${name} no longer asks to move “${session.title}”`,
    preview: 'The time you had stands.',
    heading: `${name} withdrew the request to move`,
    body: (
      <>
        <Words>
          {namedMoment(proposal.start, reader.zone)} is off the table. Your session stays where it is:
        </Words>
        <SessionPanel reader={reader} session={session} />
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

export const rescheduleExpired: Template<'reschedule_expired'> = ({
  reader,
  facts: { session, proposal },
  href,
}) => ({
  subject: `“${session.title}” stays ${shortMoment(session.start, reader.zone)}: the request to move has expired`,
  preview: 'The time you had stands.',
  heading: 'The request to move has expired',
  body: (
    <>
      <Words>
        {namedMoment(proposal.start, reader.zone)} was proposed and not answered in time. Your session stays
        where it is:
      </Words>
      <SessionPanel reader={reader} session={session} />
    </>
  ),
  action: { label: 'Open the session', href },
});
