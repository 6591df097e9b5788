import { z } from 'zod';
import type { Instant } from '@/domain/time/instant';

/**
 * What became of a mail. `bounced`: the address does not exist. `failed`: this mail will not arrive, though the
 * address may be good. `delayed`: the provider goes on trying. `complained`: the reader called it spam.
 */
export type EmailEventStatus = 'sent' | 'delivered' | 'delayed' | 'bounced' | 'failed' | 'complained';

export type EmailEvent = {
  readonly provider: 'resend' | 'sendgrid';
  /** The provider's id of the event; the same when it tells it again. */
  readonly eventId: string;
  /** The id that `send` gave. */
  readonly messageId: string;
  readonly status: EmailEventStatus;
  readonly at: Instant;
};

const RESEND_STATUS: Readonly<Record<string, EmailEventStatus>> = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.bounced': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'failed',
  'email.suppressed': 'bounced',
};

const resendCall = z.object({
  type: z.string(),
  created_at: z.string().transform(Date.parse).pipe(z.number()),
  data: z.object({ email_id: z.string(), bounce: z.object({ type: z.string() }).nullish() }),
});

/** The one event of a Resend call, or none when it is not about a delivery. `eventId` comes from its header. */
export function readResendEvent(eventId: string, body: unknown): readonly EmailEvent[] {
  const call = resendCall.safeParse(body);
  if (!call.success) return [];
  const { type, created_at: at, data } = call.data;
  const reported = RESEND_STATUS[type];
  if (reported === undefined) return [];
  // A full mailbox bounces too, and says nothing against the address.
  const passing = reported === 'bounced' && (data.bounce?.type ?? 'Permanent') !== 'Permanent';
  const status = passing ? 'failed' : reported;
  return [{ provider: 'resend', eventId, messageId: data.email_id, status, at }];
}

const sendGridEvent = z.object({
  event: z.string(),
  sg_event_id: z.string(),
  sg_message_id: z.string(),
  /** Seconds. */
  timestamp: z.number().int(),
  type: z.string().nullish(),
  reason: z.string().nullish(),
});

/** Every event of a SendGrid call that is about a delivery; one call carries many. */
export function readSendGridEvents(body: unknown): readonly EmailEvent[] {
  return Array.isArray(body) ? body.flatMap(readSendGridEvent) : [];
}

function readSendGridEvent(told: unknown): readonly EmailEvent[] {
  const parsed = sendGridEvent.safeParse(told);
  if (!parsed.success) return [];
  const status = sendGridStatus(parsed.data);
  if (status === undefined) return [];
  return [
    {
      provider: 'sendgrid',
      eventId: parsed.data.sg_event_id,
      // What the API gave as id, followed by the machine that took the mail.
      messageId: parsed.data.sg_message_id.replace(/\.(?:recvd|filter).*$/, ''),
      status,
      at: parsed.data.timestamp * 1_000,
    },
  ];
}

function sendGridStatus({
  event,
  type,
  reason,
}: z.infer<typeof sendGridEvent>): EmailEventStatus | undefined {
  switch (event) {
    case 'processed':
      return 'sent';
    case 'delivered':
      return 'delivered';
    case 'deferred':
      return 'delayed';
    case 'bounce':
      return type === 'blocked' ? 'failed' : 'bounced';
    case 'dropped':
      return reason && /bounced address/i.test(reason) ? 'bounced' : 'failed';
    case 'spamreport':
      return 'complained';
    default:
      return undefined;
  }
}
