import type { MeView } from '@/contracts/person';

export type Destination = {
  readonly href: string;
  readonly label: string;
  readonly icon:
    | 'search'
    | 'calendar'
    | 'schedule'
    | 'hours'
    | 'offerings'
    | 'people'
    | 'policies'
    | 'audit'
    | 'disputes';
};

const FIND = { href: '/mentors', label: 'Find a mentor', icon: 'search' } as const;
const CALENDAR = { href: '/calendar', label: 'My calendar', icon: 'calendar' } as const;
const MENTOR = [
  { href: '/schedule', label: 'Schedule', icon: 'schedule' },
  { href: '/availability', label: 'Availability', icon: 'hours' },
  { href: '/offerings', label: 'Offerings', icon: 'offerings' },
  { href: '/mentees', label: 'Mentees', icon: 'people' },
] as const;
const ADMIN = [
  { href: '/admin/policies', label: 'Policies', icon: 'policies' },
  { href: '/admin/audit', label: 'Audit', icon: 'audit' },
  { href: '/admin/disputes', label: 'Disputes', icon: 'disputes' },
] as const;

/** Where a person can go, what they live in first. Visitors can look for a mentor. */
export function destinationsOf(me: Pick<MeView, 'mentor' | 'isAdmin'> | null): readonly Destination[] {
  if (!me) return [FIND];
  return [...(me.mentor ? MENTOR : []), FIND, CALENDAR, ...(me.isAdmin ? ADMIN : [])];
}

/** The destination a path belongs to; `undefined` where it belongs to none. */
export function currentOf(destinations: readonly Destination[], path: string): Destination | undefined {
  return destinations.find(
    ({ href }) => isAt(path, href) || (href === FIND.href && (path === '/' || isAt(path, '/m'))),
  );
}

function isAt(path: string, href: string): boolean {
  return path === href || path.startsWith(`${href}/`);
}
