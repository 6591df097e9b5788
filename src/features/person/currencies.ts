const CODES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'INR',
  'JPY',
  'CAD',
  'AUD',
  'NZD',
  'SGD',
  'HKD',
  'BRL',
  'MXN',
  'ZAR',
  'KES',
  'NGN',
  'AED',
  'KWD',
  'KRW',
] as const;

/** Currencies a mentor can ask for, with their names; `current` is among them whatever it is. */
export function currencyChoices(current: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' });
  return [...new Set([...CODES, current])].map((code) => ({
    value: code,
    label: `${code}, ${names.of(code)}`,
  }));
}
