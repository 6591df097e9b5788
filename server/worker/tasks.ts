import type { Realtime } from '../realtime/server';
import { completeByItself } from '../services/booking/complete-session';
import { concludeSession } from '../services/booking/conclude-session';
import { endWaiting, sweepExpired } from '../services/booking/end-hold';
import type { Services } from '../services/context';
import { cancelPayment } from '../services/payment/cancel-payment';
import { sendRefund } from '../services/payment/send-refund';
import { settlePayment } from '../services/payment/settle-payment';
import { sweepPayments } from '../services/payment/sweep-payments';
import { expireReschedule, sweepReschedules } from '../services/reschedule/expire-reschedule';
import type { Tasks } from './worker';

/** Each kind of work with the use case that does it. */
export function createTasks(services: Services, realtime: Pick<Realtime, 'hint' | 'signOut'>): Tasks {
  return {
    announce: async () => undefined,
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
    remind: async () => undefined,
    'send-email': async () => undefined,
    'send-sign-in-link': async () => undefined,
    'sign-out-person': async ({ personId }) => realtime.signOut(personId),
    'sweep-payments': () => sweepPayments(services),
    'sweep-expired': async () => {
      await sweepExpired(services);
      await sweepReschedules(services);
    },
  };
}
