import type { Party } from '../party';
import type { Policy } from '../policy/policy';
import { refusal } from '../refusal';
import { accepted, type Result, refused } from '../result';

/** Why people cancel: what each side can choose from, in this order. */
export const CANCELLATION_REASONS = {
  mentee: {
    schedule_conflict: 'Something else came up at that time',
    illness: 'I am ill',
    no_longer_needed: 'I no longer need the session',
    found_help_elsewhere: 'I found help elsewhere',
    technical_problem: 'A technical problem',
    other: 'Another reason',
  },
  mentor: {
    schedule_conflict: 'Something else came up at that time',
    illness: 'I am ill',
    emergency: 'An emergency',
    topic_does_not_fit: 'I cannot help with this topic',
    technical_problem: 'A technical problem',
    other: 'Another reason',
  },
} as const satisfies Record<Party, Record<string, string>>;

export type CancellationCategory = {
  [Side in Party]: keyof (typeof CANCELLATION_REASONS)[Side];
}[Party];

export type CancellationReason = { readonly category: CancellationCategory; readonly details: string };

/** What somebody entered; `category` is not yet known to be one of ours. */
export type ReasonInput = { readonly category: string; readonly details: string };

/**
 * The reason a cancellation is recorded with; null where none was given and none is needed. Refusals:
 * REASON_REQUIRED (none given, or "another reason" without saying which), INVALID_INPUT (not a category of this
 * side).
 */
export function requireCancellationReason(
  policy: Policy,
  by: Party,
  input: ReasonInput | null,
): Result<CancellationReason | null> {
  if (input === null) {
    return policy.requireCancellationReason ? refused(refusal('REASON_REQUIRED')) : accepted(null);
  }
  const { category } = input;
  if (!isCategoryOf(by, category)) {
    return refused(refusal('INVALID_INPUT', { detail: `Not a reason a ${by} can give: ${category}` }));
  }
  const details = input.details.trim();
  if (policy.requireCancellationReason && category === 'other' && details === '') {
    return refused(refusal('REASON_REQUIRED'));
  }
  return accepted({ category, details });
}

function isCategoryOf(by: Party, category: string): category is CancellationCategory {
  return Object.hasOwn(CANCELLATION_REASONS[by], category);
}
