import { randomInt } from 'node:crypto';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}

/** An id the way Stripe writes them: `pi_` and 24 letters and digits nobody can guess. */
export function newId(prefix: 'pi' | 'pm' | 'ch' | 're' | 'evt' | 'req' | 'whd'): string {
  return `${prefix}_${randomText(24)}`;
}

/** The secret that lets a browser complete the payment `intentId`. */
export function newClientSecret(intentId: string): string {
  return `${intentId}_secret_${randomText(25)}`;
}
