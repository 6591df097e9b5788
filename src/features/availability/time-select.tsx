'use client';

import { type ComboboxItem, type ComboboxParsedItem, Select } from '@mantine/core';
import { readTime, type TimeEdge, timesOf, timeText } from './time-text';

type Props = {
  label: string;
  edge: TimeEdge;
  value: number;
  onChange: (minute: number) => void;
  problem?: string | undefined;
};

/** A list is short enough to look through at this distance; typing finds the times between. */
const SHOWN_EVERY = 15;

const OPTIONS = { start: optionsOf('start'), end: optionsOf('end') };

/** A time of day, chosen or typed in whatever way; what cannot be read leaves it as it was. */
export function TimeSelect({ label, edge, value, onChange, problem }: Props) {
  const take = (text: string) => {
    const typed = readTime(text, edge);
    if (typed !== null && typed !== value) onChange(typed);
  };
  return (
    <Select
      aria-label={label}
      searchable
      openOnFocus={false}
      selectFirstOptionOnChange
      allowDeselect={false}
      withCheckIcon={false}
      maxDropdownHeight={216}
      w={92}
      rightSection={<span />}
      rightSectionWidth={6}
      comboboxProps={{ keepMounted: false, width: 110, position: 'bottom-start' }}
      data={OPTIONS[edge]}
      filter={({ options, search }) => options.filter((option) => fits(option, search, value))}
      value={String(value)}
      onChange={(minute) => minute !== null && onChange(Number(minute))}
      onBlur={(event) => take(event.currentTarget.value)}
      onKeyDown={(event) => {
        // Enter takes the option that is marked; who types faster than the list can mark one means what they typed.
        if (event.key === 'Enter' && !event.currentTarget.hasAttribute('aria-activedescendant')) {
          take(event.currentTarget.value);
        }
      }}
      // Selected on entering, so that typing replaces it.
      onFocus={(event) => event.currentTarget.select()}
      error={problem !== undefined}
    />
  );
}

function fits(option: ComboboxParsedItem, search: string, value: number): boolean {
  if (!('value' in option)) return false;
  const minute = Number(option.value);
  const digits = search.replaceAll(/\D/g, '');
  if (digits === '') return minute % SHOWN_EVERY === 0 || minute === value;
  const text = option.label.replace(':', '');
  return text.startsWith(digits) || text.startsWith(`0${digits}`);
}

function optionsOf(edge: TimeEdge): ComboboxItem[] {
  return timesOf(edge).map((minute) => ({ value: String(minute), label: timeText(minute) }));
}
