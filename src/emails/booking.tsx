import { otherParty } from '@/domain/notification/facts';
import { namedMoment, shortMoment } from '@/domain/notification/moments';
import { sayAmount } from '@/domain/notification/texts.en';
import { Quote, SessionPanel, Words } from './parts';
import type { Template } from './template';

export const bookingConfirmed: Template<'booking_confirmed'> = ({
  reader,
  facts: { session, price },
  href,
}) => {
  const other = otherParty(reader, session);
  const isMentor = reader.role === 'mentor';
  return {
    subject: `Booked: “${session.title}” with ${other.name}, ${shortMoment(session.start, reader.zone)}`,
    preview: isMentor ? `${other.name} booked a session with you.` : 'Your session is confirmed.',
    heading: isMentor ? `${other.name} booked you` : `You are booked with ${other.name}`,
    body: (
      <>
        <Words>
          {isMentor
            ? 'The time is set aside in your schedule; there is nothing you need to do until then.'
            : 'The time is yours. We will remind you before it starts, and the room opens on the session page.'}
        </Words>
        <SessionPanel reader={reader} session={session} />
        {price !== null && (
          <Words>
            {isMentor ? `${other.name} paid ${sayAmount(price)}.` : `You paid ${sayAmount(price)}.`}
          </Words>
        )}
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

export const bookingRequested: Template<'booking_requested'> = ({
  reader,
  facts: { session, message, answerBy },
  href,
}) => {
  const until = namedMoment(answerBy, reader.zone);
  if (reader.role === 'mentor') {
    return {
      subject: `${session.mentee.name} asks for “${session.title}”, ${shortMoment(session.start, reader.zone)}`,
      preview: `Please answer by ${until}.`,
      heading: `${session.mentee.name} would like to meet you`,
      body: (
        <>
          <SessionPanel reader={reader} session={session} />
          <Quote by={session.mentee.name}>{message}</Quote>
          <Words>
            The time is kept for {session.mentee.name} until you answer. Without an answer by {until}, the
            request ends by itself.
          </Words>
        </>
      ),
      action: { label: 'Accept or decline', href },
    };
  }
  return {
    subject: `Your request is with ${session.mentor.name}`,
    preview: `You will hear by ${until}.`,
    heading: `Your request is with ${session.mentor.name}`,
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Words>
          The time is kept for you. {session.mentor.name} has until {until} to answer, and we tell you at
          once.
        </Words>
      </>
    ),
    action: { label: 'Open your request', href },
  };
};

export const bookingAccepted: Template<'booking_accepted'> = ({ reader, facts: { session }, href }) => {
  const other = otherParty(reader, session);
  const isMentor = reader.role === 'mentor';
  return {
    subject: `Booked: “${session.title}” with ${other.name}, ${shortMoment(session.start, reader.zone)}`,
    preview: isMentor ? 'You accepted the request.' : `${other.name} accepted your request.`,
    heading: isMentor ? `You are meeting ${other.name}` : `${other.name} said yes`,
    body: (
      <>
        <Words>
          {isMentor
            ? `We told ${other.name} that you accepted. The session is in your schedule.`
            : 'Your session is confirmed. We will remind you before it starts.'}
        </Words>
        <SessionPanel reader={reader} session={session} />
      </>
    ),
    action: { label: 'Open the session', href },
  };
};

export const paymentInvited: Template<'payment_invited'> = ({
  reader,
  facts: { session, price, payBy },
  href,
}) => ({
  subject: `${session.mentor.name} said yes to “${session.title}”: please pay to book`,
  preview: `The time is kept for you until ${namedMoment(payBy, reader.zone)}.`,
  heading: `${session.mentor.name} said yes`,
  body: (
    <>
      <SessionPanel reader={reader} session={session} />
      <Words>
        Pay {sayAmount(price)} by {namedMoment(payBy, reader.zone)} and the session is booked. After that the
        time is free for others again.
      </Words>
    </>
  ),
  action: { label: 'Pay and book', href },
});

export const bookingDeclined: Template<'booking_declined'> = ({
  reader,
  facts: { session, reason },
  href,
}) => ({
  subject: `${session.mentor.name} cannot take “${session.title}”`,
  preview: 'There may be another time or another mentor.',
  heading: `${session.mentor.name} cannot take this session`,
  body: (
    <>
      <SessionPanel reader={reader} session={session} />
      <Quote by={session.mentor.name}>{reason}</Quote>
      <Words>You have not been charged. Another time may work, or another mentor.</Words>
    </>
  ),
  action: { label: 'Find another time', href },
});

export const bookingExpired: Template<'booking_expired'> = ({ reader, facts: { session }, href }) => {
  const isMentor = reader.role === 'mentor';
  return {
    subject: isMentor
      ? `${session.mentee.name}’s request has expired`
      : `No answer from ${session.mentor.name}: your request has expired`,
    preview: 'It was not answered in time.',
    heading: isMentor ? `${session.mentee.name}’s request has expired` : 'Your request has expired',
    body: (
      <>
        <SessionPanel reader={reader} session={session} />
        <Words>
          {isMentor
            ? 'It was not answered in time, so the hours are free in your schedule again.'
            : `${session.mentor.name} did not answer in time. You have not been charged, and may ask again or look elsewhere.`}
        </Words>
      </>
    ),
    action: isMentor ? { label: 'Open your schedule', href } : { label: 'Find another time', href },
  };
};

export const holdExpired: Template<'hold_expired'> = ({ reader, facts: { session }, href }) => ({
  subject: `The time we kept with ${session.mentor.name} has run out`,
  preview: 'You have not been charged.',
  heading: 'The time we kept for you has run out',
  body: (
    <>
      <SessionPanel reader={reader} session={session} />
      <Words>You have not been charged. If it is still free, you can take it again.</Words>
    </>
  ),
  action: { label: 'Find a time', href },
});
