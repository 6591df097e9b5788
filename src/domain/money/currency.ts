import { invariant } from '../invariant';

/**
 * Where ISO 4217 departs from two decimals. Kept here rather than asked of `Intl`, whose answer follows local
 * habit (no decimals for the Iraqi dinar) and would differ between a browser and the server.
 */
const DECIMALS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** Whether the text has the shape of a currency code: three capital letters. */
export function isCurrencyCode(text: string): boolean {
  return /^[A-Z]{3}$/.test(text);
}

/** How many decimals the currency's minor unit has: 2 for USD (a cent is 0.01), 0 for JPY, 3 for KWD. */
export function minorUnits(currency: string): number {
  invariant(isCurrencyCode(currency), `Not a currency code: ${currency}`);
  return DECIMALS[currency] ?? 2;
}
