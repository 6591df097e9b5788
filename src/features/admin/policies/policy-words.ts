import { POLICY_FIELDS, POLICY_KEYS, type PolicyKey, type PolicyUnit } from '@/domain/policy/keys';
import type { Policy, PolicyField } from '@/domain/policy/policy';
import { counted } from '@/domain/policy/words';

/** One number or switch that differs between two policies, in words. */
type PolicyChange = {
  readonly field: PolicyField;
  readonly label: string;
  readonly from: string;
  readonly to: string;
};

/** What differs between two policies, in the order in which policies are shown. */
export function policyChanges(before: Policy, after: Policy): readonly PolicyChange[] {
  return POLICY_FIELDS.filter((field) => before[field] !== after[field]).map((field) => ({
    field,
    label: POLICY_KEYS[field].label,
    from: valueWords(field, before[field]),
    to: valueWords(field, after[field]),
  }));
}

const UNIT_WORDS: Readonly<Record<PolicyUnit, string | null>> = {
  hours: 'hour',
  minutes: 'minute',
  percent: null,
  times: 'time',
};

/** A value as people read it: "24 hours", "50 %", "On". */
function valueWords(field: PolicyField, value: Policy[PolicyField]): string {
  const meta: PolicyKey = POLICY_KEYS[field];
  if (meta.kind === 'number' && typeof value === 'number') {
    const unit = UNIT_WORDS[meta.unit];
    return unit === null ? `${value} %` : counted(value, unit);
  }
  if (meta.kind === 'choice')
    return meta.options.find((option) => option.value === value)?.label ?? String(value);
  return value === true ? 'On' : 'Off';
}
