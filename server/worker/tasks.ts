import type { Realtime } from '../realtime/server';
import { completeByItself } from '../services/booking/complete-session';
import { concludeSession } from '../services/booking/conclude-session';
import { endWaiting, sweepExpired } from '../services/booking/end-hold';
import type { Services } from '../services/context';
import { announce } from '../services/notification/announce';
import { applyEmailEvent } from '../services/notification/receive-email-events';
import { remind } from '../services/notification/remind';
import { sendEmail } from '../services/notification/send-email';
import { sendSignInLink } from '../services/notification/send-sign-in-link';
import { cancelPayment } from '../services/payment/cancel-payment';
import { sendRefund } from '../services/payment/send-refund';
import { settlePayment } from '../services/payment/settle-payment';
import { sweepPayments } from '../services/payment/sweep-payments';
import { expireReschedule, sweepReschedules } from '../services/reschedule/expire-reschedule';
import type { Tasks } from './worker';

/** Each kind of work with the use case that does it. */
export function createTasks(services: Services, realtime: Pick<Realtime, 'hint' | 'signOut'>): Tasks {
  return {
    announce: ({ eventId }) => announce(services, eventId),
    hint: async ({ people, mentors, hint }) => realtime.hint({ people, mentors }, hint),
    'end-hold': ({ bookingId }) => endWaiting(services, bookingId),
    'end-request': ({ bookingId }) => endWaiting(services, bookingId),
    'settle-payment': async ({ paymentId }) => {
      await settlePayment(services, paymentId);
    },
    'cancel-payment': ({ paymentId }) => cancelPayment(services, paymentId),
    'send-refund': ({ refundId }) => sendRefund(services, refundId),
    'expire-reschedule': ({ requestId }) => expireReschedule(services, requestId),
    'complete-session': ({ bookingId }) => completeByItself(services, bookingId),
    'conclude-session': ({ bookingId }) => concludeSession(services, bookingId),
    remind: (reminder) => remind(services, reminder),
    'send-email': ({ deliveryId }) => sendEmail(services, deliveryId),
    'apply-email-event': (event) => applyEmailEvent(services, event),
    'send-sign-in-link': (link) => sendSignInLink(services, link),
    'sign-out-person': async ({ personId }) => realtime.signOut(personId),
    'sweep-payments': () => sweepPayments(services),
    'sweep-expired': async () => {
      await sweepExpired(services);
      await sweepReschedules(services);
    },
  };
}
