import { render, toPlainText } from 'react-email';
import type { KindFacts, Reader } from '@/domain/notification/facts';
import type { NotificationKind } from '@/domain/notification/kinds';
import { hrefFor } from '@/domain/notification/links';
import * as account from './account';
import * as booking from './booking';
import * as ending from './ending';
import { Layout } from './layout';
import * as money from './money';
import { reminder } from './reminder';
import * as reschedule from './reschedule';
import type { EmailLinks, Template } from './template';

const TEMPLATES: { readonly [K in NotificationKind]: Template<K> } = {
  booking_confirmed: booking.bookingConfirmed,
  booking_requested: booking.bookingRequested,
  booking_accepted: booking.bookingAccepted,
  payment_invited: booking.paymentInvited,
  booking_declined: booking.bookingDeclined,
  booking_expired: booking.bookingExpired,
  hold_expired: booking.holdExpired,
  reschedule_asked: reschedule.rescheduleAsked,
  reschedule_countered: reschedule.rescheduleCountered,
  reschedule_accepted: reschedule.rescheduleAccepted,
  reschedule_declined: reschedule.rescheduleDeclined,
  reschedule_withdrawn: reschedule.rescheduleWithdrawn,
  reschedule_expired: reschedule.rescheduleExpired,
  booking_cancelled: ending.bookingCancelled,
  refund_done: money.refundDone,
  refund_failed: money.refundFailed,
  late_payment_refunded: money.latePaymentRefunded,
  payout_sent: money.payoutSent,
  reminder_24h: reminder('reminder_24h'),
  reminder_1h: reminder('reminder_1h'),
  reminder_15min: reminder('reminder_15min'),
  no_show_reported: ending.noShowReported,
  dispute_opened: ending.disputeOpened,
  dispute_decided: ending.disputeDecided,
  address_bounced: account.addressBounced,
  welcome: account.welcome,
  magic_link: account.magicLink,
  password_reset: account.passwordReset,
};

/** Headings stay as they are written: capitals are harder to read, and names lose their shape. */
const PLAIN = { selectors: [{ selector: 'h1', options: { uppercase: false } }] };

export type RenderedEmail = {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Lets mail programs offer to stop mail of this kind with one click (RFC 8058), where it may be stopped. */
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * The mail about one thing for one reader, as HTML and as plain text, with times in their zone and in the other
 * party's. The same input gives the same mail, so that a retry under the same idempotency key is the same request.
 */
export async function renderEmail<K extends NotificationKind>(
  kind: K,
  reader: Reader,
  facts: KindFacts[K],
  links: EmailLinks,
): Promise<RenderedEmail> {
  const content = TEMPLATES[kind]({ reader, facts, href: linkFor(kind, reader, facts, links) });
  const html = await render(<Layout content={content} links={links} />);
  return {
    subject: content.subject.replace(/\s+/g, ' ').trim(),
    html,
    text: toPlainText(html, PLAIN),
    headers: unsubscribeHeaders(links),
  };
}

function unsubscribeHeaders({ unsubscribe }: EmailLinks): Readonly<Record<string, string>> {
  if (unsubscribe === null) return {};
  return {
    'List-Unsubscribe': `<${unsubscribe}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

function linkFor<K extends NotificationKind>(
  kind: K,
  reader: Reader,
  facts: KindFacts[K],
  links: EmailLinks,
): string {
  return 'url' in facts ? facts.url : `${links.app}${hrefFor(kind, reader.role, facts)}`;
}
