import type Stripe from 'stripe';
import type { ProviderEvent, ProviderEventKind } from '../port';

type Subject = Pick<ProviderEvent, 'kind' | 'providerRef' | 'paymentId' | 'refundRef'>;

/** A Stripe event in the port's words. */
export function providerEvent(event: Stripe.Event): ProviderEvent {
  return { id: event.id, ...subjectOf(event), createdAt: event.created * 1000, type: event.type };
}

function subjectOf(event: Stripe.Event): Subject {
  switch (event.type) {
    case 'payment_intent.succeeded':
      return aboutPayment('payment.succeeded', event.data.object);
    case 'payment_intent.payment_failed':
      return aboutPayment('payment.failed', event.data.object);
    case 'payment_intent.canceled':
      return aboutPayment('payment.cancelled', event.data.object);
    case 'payment_intent.processing':
      return aboutPayment('payment.processing', event.data.object);
    case 'payment_intent.requires_action':
      return aboutPayment('payment.requires_action', event.data.object);
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return {
        kind: 'refund.updated',
        providerRef: idOf(event.data.object.payment_intent),
        paymentId: event.data.object.metadata?.payment_id ?? null,
        refundRef: event.data.object.id,
      };
    case 'charge.dispute.created':
      return aboutDispute('dispute.opened', event.data.object);
    case 'charge.dispute.closed':
      return aboutDispute('dispute.closed', event.data.object);
    default:
      return { kind: 'other', providerRef: null, paymentId: null, refundRef: null };
  }
}

function aboutPayment(kind: ProviderEventKind, intent: Stripe.PaymentIntent): Subject {
  return { kind, providerRef: intent.id, paymentId: intent.metadata.payment_id ?? null, refundRef: null };
}

function aboutDispute(kind: ProviderEventKind, dispute: Stripe.Dispute): Subject {
  return { kind, providerRef: idOf(dispute.payment_intent), paymentId: null, refundRef: null };
}

function idOf(reference: string | { readonly id: string } | null): string | null {
  return typeof reference === 'string' ? reference : (reference?.id ?? null);
}
