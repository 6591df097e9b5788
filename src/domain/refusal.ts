import type { Instant } from './time/instant';

/**
 * Everything a person can be refused, with the sentence they read. The keys are a closed union: the API maps
 * each one to a status and the browser switches on them, so a code that is missing anywhere does not compile.
 * `kind` says whose move would make a difference, and nothing about transport.
 */
export const REFUSALS = {
  // Who is asking
  NOT_SIGNED_IN: { kind: 'identity', sentence: 'Please sign in first.' },
  NOT_A_MENTOR: { kind: 'permission', sentence: 'Only mentors can do this.' },
  NOT_AN_ADMIN: { kind: 'permission', sentence: 'Only administrators can do this.' },
  NOT_FOUND: { kind: 'missing', sentence: 'We could not find that, or it is not yours to see.' },
  NOT_YOUR_BOOKING: { kind: 'permission', sentence: 'This session belongs to other people.' },
  NOT_YOUR_PART: { kind: 'permission', sentence: 'This is for the other side of the session to do.' },
  EMAIL_TAKEN: { kind: 'conflict', sentence: 'There is already an account with this e-mail address.' },
  WRONG_CREDENTIALS: { kind: 'identity', sentence: 'E-mail address and password do not match.' },
  WRONG_PASSWORD: { kind: 'input', sentence: 'That is not your current password.' },
  HANDLE_TAKEN: { kind: 'conflict', sentence: 'Somebody else already uses this public name.' },
  TOO_MANY_ATTEMPTS: { kind: 'limit', sentence: 'Too many attempts. Please wait a little and try again.' },
  PREFERENCE_FIXED: { kind: 'policy', sentence: 'This message cannot be switched off.' },
  INVALID_INPUT: { kind: 'input', sentence: 'Something in what you entered does not fit. Please check it.' },

  // Publishing hours and offerings
  AVAILABILITY_CHANGED: {
    kind: 'conflict',
    sentence: 'Your availability was changed in another window. Please look at it again before you save.',
  },
  PRICE_TOO_SMALL: {
    kind: 'input',
    sentence: 'A price is either nothing or at least fifty cents: smaller amounts cannot be charged.',
  },

  // Taking a time
  SLOT_TAKEN: {
    kind: 'conflict',
    sentence: 'Somebody else has just taken this time. Please choose another one.',
  },
  SLOT_NOT_OFFERED: {
    kind: 'conflict',
    sentence: 'The mentor does not offer this time. Please choose another one.',
  },
  TIME_IN_PAST: { kind: 'input', sentence: 'This time has already passed.' },
  MENTEE_BUSY: { kind: 'conflict', sentence: 'You already have a session at that time.' },
  OWN_OFFERING: { kind: 'permission', sentence: 'You cannot book a session with yourself.' },
  OFFERING_RETIRED: { kind: 'gone', sentence: 'The mentor no longer offers this session.' },
  OFFERING_CHANGED: {
    kind: 'conflict',
    sentence: 'The mentor has changed this offering. Please look at it again.',
  },
  PRICE_CHANGED: {
    kind: 'conflict',
    sentence: 'The price has changed meanwhile. Please look at it again before you pay.',
  },
  TOO_MANY_HOLDS: {
    kind: 'limit',
    sentence: 'You already hold two times. Finish or release one of them first.',
  },
  HOLD_EXPIRED: {
    kind: 'gone',
    sentence: 'The time we kept for you has run out. Please choose a time again.',
  },
  NOT_HELD: { kind: 'conflict', sentence: 'This session is no longer waiting for payment.' },
  ALREADY_ACCEPTED: {
    kind: 'conflict',
    sentence: 'The mentor has accepted this session as it is; it can no longer be changed.',
  },
  NOT_REQUESTED: { kind: 'conflict', sentence: 'This request has already been answered.' },
  REQUEST_EXPIRED: { kind: 'gone', sentence: 'This request has expired.' },
  TOO_EARLY_TO_EXPIRE: { kind: 'conflict', sentence: 'There is still time left.' },

  // Paying
  CARD_DECLINED: { kind: 'payment', sentence: 'Your card was declined. Please try another one.' },
  CARD_INSUFFICIENT_FUNDS: {
    kind: 'payment',
    sentence: 'There is not enough money on this card. Please try another one.',
  },
  CARD_EXPIRED: { kind: 'payment', sentence: 'This card has expired. Please try another one.' },
  CARD_WRONG_CVC: { kind: 'payment', sentence: 'The security code is not right. Please check it.' },
  CARD_NEEDS_AUTHENTICATION: { kind: 'payment', sentence: 'Your bank wants you to confirm this payment.' },
  PAYMENT_FAILED: { kind: 'payment', sentence: 'The payment did not go through. You have not been charged.' },
  PROVIDER_DOWN: {
    kind: 'unavailable',
    sentence: 'We cannot reach the payment service right now. You have not been charged; please try again.',
  },
  PAYMENT_NOT_NEEDED: { kind: 'conflict', sentence: 'There is nothing to pay for this session.' },
  REFUND_TOO_LARGE: { kind: 'conflict', sentence: 'More cannot be given back than is left of the payment.' },
  WEBHOOK_UNVERIFIED: { kind: 'input', sentence: 'This message could not be verified.' },
  AMOUNT_UNREADABLE: {
    kind: 'input',
    sentence: 'Please enter a plain amount, with no more decimals than the currency has.',
  },
  PAYMENT_DUE: { kind: 'payment', sentence: 'This session is confirmed by paying for it.' },

  // Moving a time
  NOT_SCHEDULED: { kind: 'conflict', sentence: 'Only an upcoming session can be moved.' },
  RESCHEDULE_OPEN: { kind: 'conflict', sentence: 'There is already an open request to move this session.' },
  NO_OPEN_RESCHEDULE: {
    kind: 'conflict',
    sentence: 'There is no open request to move this session any more.',
  },
  RESCHEDULE_ALREADY_ACCEPTED: { kind: 'conflict', sentence: 'The new time has already been accepted.' },
  RESCHEDULE_ALREADY_REJECTED: { kind: 'conflict', sentence: 'The request has already been declined.' },
  RESCHEDULE_ALREADY_CANCELLED: {
    kind: 'conflict',
    sentence: 'The request has already been withdrawn or closed.',
  },
  RESCHEDULE_EXPIRED: { kind: 'gone', sentence: 'The request has expired. The original time stands.' },
  PROPOSAL_CHANGED: {
    kind: 'conflict',
    sentence: 'Another time has been proposed meanwhile. Please look at it first.',
  },
  RESCHEDULE_TOO_LATE: { kind: 'policy', sentence: 'It is too late to move this session.' },
  MAX_RESCHEDULES_REACHED: {
    kind: 'policy',
    sentence: 'This session has already been moved as often as the policy allows.',
  },
  MAX_COUNTERS_REACHED: {
    kind: 'policy',
    sentence: 'No more counter-proposals are possible. Accept or end the request.',
  },
  TOO_MANY_REQUESTS: { kind: 'limit', sentence: 'You have asked to move sessions too often today.' },
  REASON_REQUIRED: { kind: 'input', sentence: 'Please give a reason.' },
  DURATION_CHANGED: { kind: 'input', sentence: 'A session keeps its length when it is moved.' },
  SAME_TIME: { kind: 'input', sentence: 'That is the time the session already has.' },
  ALREADY_ON_TABLE: {
    kind: 'input',
    sentence: 'That time is already proposed. Accept it, or propose another one.',
  },
  OTHER_SIDE_BUSY: { kind: 'conflict', sentence: 'The other side already has a session at that time.' },
  INSIDE_NOTICE: { kind: 'policy', sentence: 'This time is too soon: the mentor asks for more notice.' },
  ANSWER_OWN_PROPOSAL: {
    kind: 'permission',
    sentence: 'You proposed this time yourself. It is the other side’s turn.',
  },
  NOT_THE_OPENER: { kind: 'permission', sentence: 'Only the side that opened the request can withdraw it.' },
  MENTEE_CANNOT_DECLINE: {
    kind: 'permission',
    sentence: 'You cannot decline this. Accept it, propose another time, or cancel the session instead.',
  },
  OPENER_CANNOT_DECLINE: {
    kind: 'permission',
    sentence: 'You opened this request: you can withdraw it, but not decline it.',
  },
  NO_FREE_EXIT: {
    kind: 'permission',
    sentence: 'Cancelling with everything back is possible only when the mentor asked to move the session.',
  },
  MENTEE_ONLY_EXIT: {
    kind: 'permission',
    sentence: 'Only the mentee can answer a request by cancelling the session.',
  },

  // Cancelling and ending
  CANCELLATION_TOO_LATE: { kind: 'policy', sentence: 'It is too late to cancel this session.' },
  MENTOR_MUST_RESCHEDULE: {
    kind: 'policy',
    sentence: 'Paid sessions can be moved, but not cancelled by the mentor.',
  },
  NOT_CANCELLABLE: { kind: 'conflict', sentence: 'This session can no longer be cancelled.' },
  REFUND_CHANGED: {
    kind: 'conflict',
    sentence: 'Less is paid back than you were shown. Please look at it again before you cancel.',
  },
  NOT_STARTABLE: { kind: 'conflict', sentence: 'This session cannot be started.' },
  TOO_EARLY_TO_START: { kind: 'conflict', sentence: 'It is too early to start this session.' },
  NOT_COMPLETABLE: { kind: 'conflict', sentence: 'This session cannot be completed.' },
  TOO_EARLY_TO_COMPLETE: {
    kind: 'conflict',
    sentence: 'A session cannot be completed before it has started.',
  },
  NO_SHOW_TOO_EARLY: { kind: 'policy', sentence: 'Please wait a little longer before you report this.' },
  NO_SHOW_TOO_LATE: { kind: 'policy', sentence: 'It is too late to report this.' },
  NOT_REPORTABLE: { kind: 'conflict', sentence: 'A no-show cannot be reported for this session.' },
  NOT_DISPUTABLE: { kind: 'conflict', sentence: 'There is nothing to dispute here.' },
  DISPUTE_TOO_LATE: { kind: 'policy', sentence: 'The time to dispute this has passed.' },
  DISPUTE_OPEN: { kind: 'conflict', sentence: 'There is an open dispute. An administrator will decide.' },
  NO_OPEN_DISPUTE: { kind: 'conflict', sentence: 'There is no open dispute.' },
  POLICY_CHANGED: {
    kind: 'conflict',
    sentence: 'Somebody else has changed the policy meanwhile. Please look at it again.',
  },

  // Joining
  TOO_EARLY_TO_JOIN: { kind: 'conflict', sentence: 'The room is not open yet.' },
  TOO_LATE_TO_JOIN: { kind: 'gone', sentence: 'The room has closed.' },
  NOT_JOINABLE: { kind: 'conflict', sentence: 'This session cannot be joined.' },
  SESSION_CANCELLED: { kind: 'gone', sentence: 'This session was cancelled, so its room stays closed.' },
  MEETS_IN_PERSON: { kind: 'conflict', sentence: 'You meet in person: there is no room to open.' },
  MEETING_UNAVAILABLE: {
    kind: 'unavailable',
    sentence: 'No meeting service answers right now. Please try again in a moment.',
  },
} as const satisfies Record<string, { kind: RefusalKind; sentence: string }>;

export type RefusalKind =
  | 'identity'
  | 'permission'
  | 'missing'
  | 'input'
  | 'conflict'
  | 'gone'
  | 'policy'
  | 'limit'
  | 'payment'
  | 'unavailable';

export type RefusalCode = keyof typeof REFUSALS;

/**
 * A reason why not. `retryAt` is the moment from which the same wish could be granted, where there is one;
 * `detail` is for logs and never shown.
 */
export type Refusal = { readonly code: RefusalCode; readonly retryAt?: Instant; readonly detail?: string };

export function refusal(code: RefusalCode, more: Omit<Refusal, 'code'> = {}): Refusal {
  return { code, ...more };
}
