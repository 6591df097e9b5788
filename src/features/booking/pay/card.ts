import type { CardField } from './confirmation';

export type Card = {
  /** Digits only. */
  readonly number: string;
  /** 1 to 12. */
  readonly month: number;
  /** With its century. */
  readonly year: number;
  readonly cvc: string;
};

/** What is in the fields of the form. */
export type CardText = Readonly<Record<CardField, string>>;
export type CardProblems = Partial<Record<CardField, string>>;

/** The number as it is printed: in fours, or 4-6-5 where it begins like an American Express card. */
export function groupedNumber(text: string): string {
  const digits = digitsOf(text).slice(0, 19);
  const parts = /^3[47]/.test(digits)
    ? [digits.slice(0, 4), digits.slice(4, 10), digits.slice(10, 15)]
    : (digits.match(/.{1,4}/g) ?? []);
  return parts.filter((part) => part !== '').join(' ');
}

/** "04 / 29" while it is being typed; a first digit that can only be a month of its own gets its zero. */
export function groupedExpiry(text: string): string {
  const typed = digitsOf(text);
  const digits = (/^[2-9]/.test(typed) ? `0${typed}` : typed).slice(0, 4);
  return digits.length > 2 ? `${digits.slice(0, 2)} / ${digits.slice(2)}` : digits;
}

/** The card in the fields, or what is wrong with them. Whether a bank honours it is for the bank to say. */
export function readCard(
  text: CardText,
  now: Date,
): { ok: true; card: Card } | { ok: false; problems: CardProblems } {
  const problems: CardProblems = {};
  const number = digitsOf(text.number);
  if (number === '') problems.number = 'Please enter the card number.';
  else if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) problems.number = 'This is not a card number.';

  const [, month = '', year = ''] = /^\s*(\d{1,2})\s*\/?\s*(\d{2})\s*$/.exec(text.expiry) ?? [];
  const expiry = { month: Number(month), year: 2000 + Number(year) };
  if (text.expiry.trim() === '') problems.expiry = 'Please enter month and year.';
  else if (month === '' || expiry.month < 1 || expiry.month > 12)
    problems.expiry = 'Month and year, as in 04 / 29.';
  else if (expiry.year * 12 + expiry.month < now.getUTCFullYear() * 12 + now.getUTCMonth() + 1)
    problems.expiry = 'This card has expired.';

  const cvc = digitsOf(text.cvc);
  if (cvc === '') problems.cvc = 'Please enter the code.';
  else if (!/^\d{3,4}$/.test(cvc)) problems.cvc = 'Three or four digits.';

  const isSound = Object.keys(problems).length === 0;
  return isSound ? { ok: true, card: { number, ...expiry, cvc } } : { ok: false, problems };
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** The check digit that catches most typing errors. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}
