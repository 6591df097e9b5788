'use client';

import { NumberInput, SimpleGrid, Switch } from '@mantine/core';
import { AVAILABILITY_LIMITS } from '@/domain/availability/validate';
import type { AvailabilityDraft, FieldProblems, TypedNumber } from './draft';
import { DurationInput } from './duration-input';
import { Section } from './section';

type Props = {
  draft: AvailabilityDraft;
  onChange: (change: Partial<AvailabilityDraft>) => void;
  problems: FieldProblems;
};

/** How soon, how far ahead, how densely and how much can be booked. */
export function BookingRules({ draft, onChange, problems }: Props) {
  const { weeklyCap } = draft;
  const number = (field: keyof typeof AVAILABILITY_LIMITS, value: TypedNumber) => ({
    min: AVAILABILITY_LIMITS[field].least,
    max: AVAILABILITY_LIMITS[field].most,
    allowDecimal: false,
    allowNegative: false,
    clampBehavior: 'none' as const,
    value,
    onChange: (typed: string | number) => onChange({ [field]: typed === '' ? '' : Number(typed) }),
    error: problems.get(field),
  });
  return (
    <Section id="rules" title="Booking rules" description="They hold for every session and every mentee.">
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg" verticalSpacing="md">
        <DurationInput
          label="Notice"
          description="The soonest somebody can book."
          value={draft.noticeMinutes}
          onChange={(noticeMinutes) => onChange({ noticeMinutes })}
          problem={problems.get('noticeMinutes')}
        />
        <NumberInput
          label="Horizon"
          description="How far ahead people can book."
          suffix=" days"
          {...number('horizonDays', draft.horizonDays)}
        />
        <NumberInput
          label="Time between starts"
          description="Within each block of hours."
          suffix=" min"
          step={5}
          {...number('gridMinutes', draft.gridMinutes)}
        />
        <div>
          <Switch
            label="Limit sessions a week"
            description="Once a week is full, none of its times are offered."
            checked={weeklyCap !== null}
            onChange={(event) => onChange({ weeklyCap: event.currentTarget.checked ? 10 : null })}
          />
          {weeklyCap !== null && (
            <NumberInput mt="xs" aria-label="Sessions a week" {...number('weeklyCap', weeklyCap)} />
          )}
        </div>
        <NumberInput
          label="Free before each session"
          description="Nothing else is booked in it."
          suffix=" min"
          step={5}
          {...number('bufferBeforeMinutes', draft.bufferBeforeMinutes)}
        />
        <NumberInput
          label="Free after each session"
          description="Nothing else is booked in it."
          suffix=" min"
          step={5}
          {...number('bufferAfterMinutes', draft.bufferAfterMinutes)}
        />
      </SimpleGrid>
    </Section>
  );
}
