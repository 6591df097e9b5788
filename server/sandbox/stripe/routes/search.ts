import type Stripe from 'stripe';
import { StripeFault } from '../wire/fault';

const CLAUSE =
  /^(?:metadata\[(["'])(?<key>[^"']+)\1\]|(?<field>status|currency))\s*:\s*(["'])(?<value>[^"']*)\4$/;

/**
 * Understands the part of Stripe's search language that finds payments by what we know of them:
 * `metadata['key']:'value'`, `status:'value'` and `currency:'value'`, joined by AND.
 */
export function searchFilter(query: string): (intent: Stripe.PaymentIntent) => boolean {
  const clauses = query.split(/\s+AND\s+/).map((text) => {
    const { key, field, value } = CLAUSE.exec(text.trim())?.groups ?? {};
    if (value === undefined) {
      throw StripeFault.invalid(`We were unable to parse your search query: ${query}`, { param: 'query' });
    }
    return { key, field, value };
  });
  return (intent) =>
    clauses.every(({ key, field, value }) => {
      if (key !== undefined) return intent.metadata[key] === value;
      return (field === 'status' ? intent.status : intent.currency) === value;
    });
}
