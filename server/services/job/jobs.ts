import { z } from 'zod';
import { id, instant } from '@/contracts/common';
import { hint } from '@/contracts/realtime';

/** Every kind of work that runs outside a request, with what it is told. Ids only: a job reads what is true when it runs. */
export const JOBS = {
  /** Turns an event into bell rows, mails and reminders. */
  announce: z.object({ eventId: id }),
  /** Tells open browsers that something changed. */
  hint: z.object({ people: z.array(id), mentors: z.array(id), hint }),
  'end-hold': z.object({ bookingId: id }),
  'end-request': z.object({ bookingId: id }),
  'settle-payment': z.object({ paymentId: id }),
  'cancel-payment': z.object({ paymentId: id }),
  'send-refund': z.object({ refundId: id }),
  'expire-reschedule': z.object({ requestId: id }),
  'complete-session': z.object({ bookingId: id }),
  /** `start` is the time it was planned for: a reminder for another one is no longer true. */
  remind: z.object({
    bookingId: id,
    kind: z.enum(['reminder_24h', 'reminder_1h', 'reminder_15min']),
    start: instant,
  }),
  /** The time to object has passed: what was paid goes back or to the mentor. */
  'conclude-session': z.object({ bookingId: id }),
  'send-email': z.object({ deliveryId: id }),
  /** What a mail provider reported about a mail it knows as `messageId`. */
  'apply-email-event': z.object({
    provider: z.enum(['resend', 'sendgrid']),
    eventId: z.string(),
    messageId: z.string(),
    status: z.enum(['sent', 'delivered', 'delayed', 'bounced', 'failed', 'complained']),
    at: instant,
  }),
  /** Goes to an address that may belong to nobody yet, so it is no delivery to a person; the job vanishes when it is done. */
  'send-sign-in-link': z.object({ email: z.email(), url: z.url(), expiresAt: instant }),
  /** All sessions of a person have ended: so do their open sockets. */
  'sign-out-person': z.object({ personId: id }),
  /** Asks the provider about every payment that has been undecided for a while: the webhook that never came. */
  'sweep-payments': z.object({}),
  /** Ends holds and requests whose own job was lost. */
  'sweep-expired': z.object({}),
} as const satisfies Record<string, z.ZodType>;

export type JobName = keyof typeof JOBS;
export type JobPayload<Name extends JobName> = z.infer<(typeof JOBS)[Name]>;
