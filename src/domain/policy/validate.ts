import { unreachable } from '../invariant';
import { POLICY_FIELDS, POLICY_KEYS } from './keys';
import type { Policy, PolicyField } from './policy';

/** One thing that is wrong, and the field to show it at. `field` is what was sent, known to us or not. */
export type PolicyProblem = { readonly field: string; readonly sentence: string };

export type PolicyValidation =
  | { readonly ok: true; readonly value: Policy }
  | { readonly ok: false; readonly problems: readonly PolicyProblem[] };

/** Rules between fields, asked once each field fits by itself. */
const CROSS_FIELD_RULES: readonly (PolicyProblem & {
  readonly field: PolicyField;
  readonly isBroken: (policy: Policy) => boolean;
})[] = [
  {
    field: 'freeCancellationHours',
    isBroken: (policy) => policy.freeCancellationHours < policy.cancellationCutoffHours,
    sentence: 'Cancelling with everything back cannot end later than the last moment to cancel.',
  },
];

/**
 * Whether these values make a policy. All problems are reported together, so that an admin can mend them in one
 * go; a field too many is a problem as well, because it is most likely a misspelt one.
 */
export function validatePolicy(input: Readonly<Record<string, unknown>>): PolicyValidation {
  if (!isPolicy(input)) return { ok: false, problems: fieldProblems(input) };
  const broken = CROSS_FIELD_RULES.filter((rule) => rule.isBroken(input));
  if (broken.length > 0) {
    return { ok: false, problems: broken.map(({ field, sentence }) => ({ field, sentence })) };
  }
  return { ok: true, value: { ...input } };
}

function isPolicy(input: Readonly<Record<string, unknown>>): input is Policy {
  return fieldProblems(input).length === 0;
}

function fieldProblems(input: Readonly<Record<string, unknown>>): readonly PolicyProblem[] {
  const misfits = POLICY_FIELDS.flatMap((field) => {
    const sentence = misfit(field, input[field]);
    return sentence === null ? [] : [{ field, sentence }];
  });
  const strangers = Object.keys(input)
    .filter((field) => !Object.hasOwn(POLICY_KEYS, field))
    .map((field) => ({ field, sentence: 'There is no such policy.' }));
  return [...misfits, ...strangers];
}

function misfit(field: PolicyField, value: unknown): string | null {
  const meta = POLICY_KEYS[field];
  switch (meta.kind) {
    case 'number': {
      const fits =
        typeof value === 'number' && Number.isInteger(value) && value >= meta.min && value <= meta.max;
      return fits ? null : `This must be a whole number from ${meta.min} to ${meta.max}.`;
    }
    case 'switch':
      return typeof value === 'boolean' ? null : 'This must be on or off.';
    case 'choice':
      return meta.options.some((option) => option.value === value)
        ? null
        : `This must be one of: ${meta.options.map((option) => option.value).join(', ')}.`;
    default:
      return unreachable(meta);
  }
}
