import { StripeFault } from './wire/fault';

/** Why a bank says no: Stripe's `code` and `decline_code`, and the words for the person paying. */
export const DECLINES = {
  generic_decline: { code: 'card_declined', message: 'Your card was declined.' },
  insufficient_funds: { code: 'card_declined', message: 'Your card has insufficient funds.' },
  lost_card: { code: 'card_declined', message: 'Your card was declined.' },
  stolen_card: { code: 'card_declined', message: 'Your card was declined.' },
  fraudulent: { code: 'card_declined', message: 'Your card was declined.' },
  expired_card: { code: 'expired_card', message: 'Your card has expired.' },
  incorrect_cvc: { code: 'incorrect_cvc', message: "Your card's security code is incorrect." },
  processing_error: {
    code: 'processing_error',
    message: 'An error occurred while processing your card. Try again in a little bit.',
  },
} as const satisfies Record<string, { code: string; message: string }>;

export type DeclineCode = keyof typeof DECLINES;

/**
 * What a card does when it is charged.
 * - `authenticate`: the bank asks for a second step first, then does `then`.
 * - `unanswered`: the money moves, but the answer to the browser never arrives.
 */
export type CardBehaviour =
  | { readonly kind: 'succeed' }
  | { readonly kind: 'decline'; readonly decline: DeclineCode }
  | { readonly kind: 'authenticate'; readonly then: 'succeed' | DeclineCode }
  | { readonly kind: 'unanswered' };

export type TestCard = { readonly brand: string; readonly last4: string; readonly behaviour: CardBehaviour };

const succeeds: CardBehaviour = { kind: 'succeed' };
const declines = (decline: DeclineCode): CardBehaviour => ({ kind: 'decline', decline });
const asksThen = (then: 'succeed' | DeclineCode): CardBehaviour => ({ kind: 'authenticate', then });

/** The numbers are Stripe's published test numbers, except the last one, which only exists here. */
const BY_NUMBER: Readonly<Record<string, readonly [brand: string, CardBehaviour]>> = {
  '4242424242424242': ['visa', succeeds],
  '4000056655665556': ['visa', succeeds],
  '5555555555554444': ['mastercard', succeeds],
  '378282246310005': ['amex', succeeds],
  '4000000000000002': ['visa', declines('generic_decline')],
  '4000000000009995': ['visa', declines('insufficient_funds')],
  '4000000000009987': ['visa', declines('lost_card')],
  '4000000000009979': ['visa', declines('stolen_card')],
  '4000000000000069': ['visa', declines('expired_card')],
  '4000000000000127': ['visa', declines('incorrect_cvc')],
  '4000000000000119': ['visa', declines('processing_error')],
  '4000002500003155': ['visa', asksThen('succeed')],
  '4000002760003184': ['visa', asksThen('succeed')],
  '4000008400001629': ['visa', asksThen('generic_decline')],
  '4000000000004087': ['visa', { kind: 'unanswered' }],
};

/** Payment methods that Stripe lets tests name instead of a number. */
const BY_NAME: Readonly<Record<string, string>> = {
  pm_card_visa: '4242424242424242',
  pm_card_visa_debit: '4000056655665556',
  pm_card_mastercard: '5555555555554444',
  pm_card_amex: '378282246310005',
  pm_card_chargeDeclined: '4000000000000002',
  pm_card_visa_chargeDeclined: '4000000000000002',
  pm_card_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_visa_chargeDeclinedInsufficientFunds: '4000000000009995',
  pm_card_chargeDeclinedLostCard: '4000000000009987',
  pm_card_visa_chargeDeclinedLostCard: '4000000000009987',
  pm_card_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_visa_chargeDeclinedStolenCard: '4000000000009979',
  pm_card_chargeDeclinedExpiredCard: '4000000000000069',
  pm_card_chargeDeclinedIncorrectCvc: '4000000000000127',
  pm_card_chargeDeclinedProcessingError: '4000000000000119',
  pm_card_authenticationRequired: '4000002760003184',
  pm_card_authenticationRequiredOnSetup: '4000002500003155',
  pm_card_authenticationRequiredChargeDeclined: '4000008400001629',
};

/** The test card a payment method name stands for. */
export function cardByName(name: string): TestCard | undefined {
  const number = BY_NAME[name];
  return number === undefined ? undefined : cardByNumber(number);
}

/**
 * The test card with this number. Any other number is refused as Stripe's test mode refuses it, so a real card
 * typed by mistake goes nowhere.
 */
export function cardByNumber(typed: string): TestCard {
  const number = typed.replaceAll(/[\s-]/g, '');
  const known = BY_NUMBER[number];
  if (known) return { brand: known[0], last4: number.slice(-4), behaviour: known[1] };
  if (!/^\d{12,19}$/.test(number) || !passesLuhn(number)) {
    const message = 'Your card number is incorrect.';
    throw StripeFault.card({ code: 'incorrect_number', message, param: 'number' });
  }
  throw StripeFault.card({
    code: 'card_declined',
    decline_code: 'test_mode_live_card',
    message: 'Your card was declined. Only test cards work here.',
  });
}

function passesLuhn(number: string): boolean {
  const sum = [...number].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
