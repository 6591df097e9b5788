import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { StripeFault } from './fault';
import type { FormTree } from './form';

export type Keys = { readonly secretKey: string; readonly publishableKey: string };

/**
 * Whose key came with the request: in the `Authorization` header (bearer or basic), or, from browsers, as the
 * field `key`, which is taken out of the form. The key itself is never repeated in an answer.
 */
export function keyOf(req: IncomingMessage, form: FormTree, keys: Keys): 'secret' | 'publishable' {
  const given =
    fromHeader(req.headers.authorization) ?? (typeof form.key === 'string' ? form.key : undefined);
  delete form.key;
  if (given === undefined) throw unauthorized('You did not provide an API key.');
  if (same(given, keys.secretKey)) return 'secret';
  if (same(given, keys.publishableKey)) return 'publishable';
  throw unauthorized('Invalid API Key provided.');
}

function fromHeader(header: string | undefined): string | undefined {
  const [scheme, value] = header?.split(' ') ?? [];
  if (value === undefined) return undefined;
  return scheme?.toLowerCase() === 'basic' ? Buffer.from(value, 'base64').toString().split(':')[0] : value;
}

function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function unauthorized(message: string): StripeFault {
  return new StripeFault(401, { type: 'invalid_request_error', message });
}
