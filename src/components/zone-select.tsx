'use client';

import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { zoneChoices } from './zone-choices';

type Props = Omit<SelectProps, 'data' | 'value' | 'onChange' | 'searchable'> & {
  value: string;
  onChange: (zone: string) => void;
};

/** Chooses an IANA time zone by city, country part or offset. */
export function ZoneSelect({ value, onChange, ...props }: Props) {
  const data = useMemo(() => zoneChoices(Date.now(), value), [value]);
  return (
    <Select
      label="Time zone"
      {...props}
      searchable
      data={data}
      limit={60}
      nothingFoundMessage="No such time zone"
      value={value}
      allowDeselect={false}
      onChange={(zone) => zone && onChange(zone)}
    />
  );
}
