import {
  IconCalendar,
  IconClockHour4,
  IconGavel,
  IconHistory,
  IconLayoutList,
  IconScale,
  IconSearch,
  IconTableColumn,
  IconUsers,
} from '@tabler/icons-react';
import type { Destination } from './destinations';

const ICONS = {
  search: IconSearch,
  calendar: IconCalendar,
  schedule: IconTableColumn,
  hours: IconClockHour4,
  offerings: IconLayoutList,
  people: IconUsers,
  policies: IconScale,
  audit: IconHistory,
  disputes: IconGavel,
} as const;

export function DestinationIcon({ of, size }: { of: Destination['icon']; size: number }) {
  const Icon = ICONS[of];
  return <Icon size={size} stroke={1.7} aria-hidden="true" />;
}
