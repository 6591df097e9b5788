import { sayAmount } from '@/domain/notification/texts.en';
import { SessionPanel, Words } from './parts';
import type { Template } from './template';

export const refundDone: Template<'refund_done'> = ({ reader, facts: { session, amount }, href }) => ({
  subject: `${sayAmount(amount)} is on its way back to you`,
  preview: 'Banks take a few days to show it.',
  heading: `${sayAmount(amount)} is on its way back to you`,
  body: (
    <>
      <Words>It goes back the way you paid. Banks take a few days to show it.</Words>
      <SessionPanel reader={reader} session={session} />
    </>
  ),
  action: { label: 'Open the session', href },
});

export const refundFailed: Template<'refund_failed'> = ({ reader, facts: { session, amount }, href }) => {
  const toAdmin = reader.role === 'admin';
  return {
    subject: toAdmin
      ? `Refund of ${sayAmount(amount)} to ${session.mentee.name} failed`
      : `Your refund of ${sayAmount(amount)} is delayed`,
    preview: toAdmin ? 'It needs somebody to look at it.' : 'We are on it; you need not do anything.',
    heading: toAdmin
      ? `A refund of ${sayAmount(amount)} failed`
      : `Your refund of ${sayAmount(amount)} is delayed`,
    body: (
      <>
        <Words>
          {toAdmin
            ? 'The payment service did not take it, and trying again did not help.'
            : 'The payment service did not take it. We have been told and are on it; you need not do anything, and the money is not lost.'}
        </Words>
        <SessionPanel reader={reader} session={session} />
      </>
    ),
    action: toAdmin ? { label: 'Look at the payment', href } : { label: 'Open the session', href },
  };
};

export const latePaymentRefunded: Template<'late_payment_refunded'> = ({
  reader,
  facts: { session, amount },
  href,
}) => {
  if (reader.role === 'mentor') {
    return {
      subject: `A late payment by ${session.mentee.name} went back`,
      preview: 'Nothing changes for you.',
      heading: `A late payment by ${session.mentee.name} went back`,
      body: (
        <>
          <Words>
            {sayAmount(amount)} arrived after the time had gone to somebody else, so it went back. Nothing
            changes in your schedule.
          </Words>
          <SessionPanel reader={reader} session={session} />
        </>
      ),
      action: { label: 'Open your schedule', href },
    };
  }
  return {
    subject: `Not booked: ${sayAmount(amount)} goes back to you`,
    preview: 'Your payment arrived after the time was gone.',
    heading: 'Your payment came a moment too late',
    body: (
      <>
        <Words>
          It arrived after the time we kept for you had run out, and somebody else has it now. All of{' '}
          {sayAmount(amount)} goes back the way you paid; you need not do anything.
        </Words>
        <SessionPanel reader={reader} session={session} />
      </>
    ),
    action: { label: 'Find another time', href },
  };
};

export const payoutSent: Template<'payout_sent'> = ({ reader, facts: { session, amount, fee }, href }) => ({
  subject: `${sayAmount(amount)} is on its way to you`,
  preview: `For “${session.title}” with ${session.mentee.name}.`,
  heading: `${sayAmount(amount)} is on its way to you`,
  body: (
    <>
      <Words>
        For this session, less the platform fee of {sayAmount(fee)}. Banks take a few days to show it.
      </Words>
      <SessionPanel reader={reader} session={session} />
    </>
  ),
  action: { label: 'Open the session', href },
});
