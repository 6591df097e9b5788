import type Stripe from 'stripe';
import type { TestCard } from '../cards';
import { newId } from '../ids';
import type { StoredCard } from '../store';
import { seconds, type World } from '../world';

export type CardExpiry = { readonly month: number; readonly year: number };

/** Keeps a card and gives it an id. Only its brand, its last four digits and its behaviour are kept. */
export function createCard(
  world: World,
  card: TestCard,
  expiry: CardExpiry,
  billing: { readonly name: string | null; readonly email: string | null },
): StoredCard {
  const method: Stripe.PaymentMethod = {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: null, email: billing.email, name: billing.name, phone: null, tax_id: null },
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'unchecked' },
      country: 'US',
      display_brand: card.brand,
      exp_month: expiry.month,
      exp_year: expiry.year,
      funding: 'credit',
      generated_from: null,
      last4: card.last4,
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: seconds(world),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
  return world.store.put('cards', method.id, { method, behaviour: card.behaviour });
}
