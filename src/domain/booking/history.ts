import { type Actor, otherSide, type Party } from '../party';

/** A line of a booking's history as it was recorded. `action` is the name under which it stands in the audit. */
type HistoryFacts = {
  readonly action: string;
  readonly by: Actor;
  /** Who did not come, as far as that is known by now. */
  readonly absent: Party | null;
};

/**
 * What happened, in plain words for one side to read, or for somebody who is on neither. Negotiations are told by
 * `timeline` of the reschedule domain. An action nobody has found words for is named as it is.
 */
export function historySentence(facts: HistoryFacts, reader: Party | null): string {
  const words = WORDS[facts.action];
  if (words) return words({ ...facts, who: nameOf(facts.by, reader) }, reader);
  const name = facts.action.replaceAll('_', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}.`;
}

type Told = HistoryFacts & { readonly who: string };

const WORDS: Readonly<Record<string, (told: Told, reader: Party | null) => string>> = {
  held: ({ who }) => `${who} chose this time.`,
  requested: ({ who }, reader) => `${who} asked ${objectOf('mentor', reader)} for this session.`,
  settled: () => 'The payment arrived, and the session was confirmed.',
  released: ({ who }) => `${who} gave the time back.`,
  expired: () => 'The time to finish or answer ran out, and the time was free again.',
  accepted: ({ who }) => `${who} accepted the request, and the session was confirmed.`,
  payment_invited: ({ who }) => `${who} accepted the request. Paying for it confirms the session.`,
  declined: ({ who }) => `${who} declined the request.`,
  cancelled: ({ who }) => `${who} cancelled the session.`,
  started: ({ who }) => `${who} started the session.`,
  completed: ({ who, by }) =>
    by === 'system'
      ? 'The session was completed by itself, as nobody said otherwise.'
      : `${who} completed the session.`,
  no_show_reported: ({ who, by }, reader) =>
    by === 'mentor' || by === 'mentee'
      ? `${who} reported that ${objectOf(otherSide(by), reader)} did not come.`
      : `${who} reported that somebody did not come.`,
  no_show_statement: ({ who }) => `${who} described what happened.`,
  disputed: ({ who }) => `${who} disputed how the session is said to have ended.`,
  dispute_decided: ({ who, absent }, reader) =>
    absent === null
      ? `${who} decided that the session took place.`
      : `${who} decided that ${objectOf(absent, reader)} did not come.`,
  late_payment_refunded: () => 'A payment that could not be used for this session went back whole.',
  refunded: () => 'What was paid went back, as the mentor did not come.',
};

function nameOf(actor: Actor, reader: Party | null): string {
  if (actor === 'system') return 'Parley';
  if (actor === 'admin') return 'An administrator';
  return actor === reader ? 'You' : `The ${actor}`;
}

function objectOf(party: Party, reader: Party | null): string {
  return party === reader ? 'you' : `the ${party}`;
}
