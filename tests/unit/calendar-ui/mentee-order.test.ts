import { describe, expect, it } from 'vitest';
import { bySoonest, matching } from '@/features/mentees/mentee-order';

const mentee = (name: string, nextSession: number | null, lastSession: number | null) => ({
  id: name,
  name,
  image: null,
  timeZone: 'UTC',
  sessions: 1,
  completed: 0,
  nextSession,
  lastSession,
});

describe('a mentor’s mentees', () => {
  it('come in the order of their next session, then of their last', () => {
    const all = [
      mentee('Old', null, 5),
      mentee('Later', 20, 1),
      mentee('Recent', null, 9),
      mentee('Soon', 10, null),
    ];
    expect(bySoonest(all).map(({ name }) => name)).toEqual(['Soon', 'Later', 'Recent', 'Old']);
  });

  it('are found by any part of their names, without their accents', () => {
    const all = [mentee('Zoë Ångström', null, null), mentee('Ada Byron', null, null)];
    expect(matching(all, 'angst zoe').map(({ name }) => name)).toEqual(['Zoë Ångström']);
    expect(matching(all, '  ')).toHaveLength(2);
  });
});
