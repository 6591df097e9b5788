import { Select } from '@mantine/core';
import type { OfferingView } from '@/contracts/offering';

type Props = {
  offerings: readonly OfferingView[];
  value: string;
  onChange: (offeringId: string) => void;
  disabled?: boolean;
};

/** Which of the mentor's offerings; nothing to choose where there is only one. */
export function OfferingPicker({ offerings, value, onChange, disabled }: Props) {
  const open = offerings.filter(({ id, retiredAt }) => retiredAt === null || id === value);
  if (open.length < 2) return null;
  return (
    <Select
      label="Session"
      data={open.map(({ id, title }) => ({ value: id, label: title }))}
      value={value}
      onChange={(id) => id && onChange(id)}
      allowDeselect={false}
      disabled={disabled}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
