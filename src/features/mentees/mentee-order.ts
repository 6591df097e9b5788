import type { MenteeOfMentorView } from '@/contracts/booking';

/** Mentees that are read at once: more than most mentors have. */
export const MENTEES_AT_ONCE = 100;

/** Later than any session, yet two of them differ by nothing. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Who comes next first, then who was there last; names decide between equals. */
export function bySoonest(mentees: readonly MenteeOfMentorView[]): MenteeOfMentorView[] {
  return mentees.toSorted(
    (a, b) =>
      (a.nextSession ?? NEVER) - (b.nextSession ?? NEVER) ||
      (b.lastSession ?? 0) - (a.lastSession ?? 0) ||
      a.name.localeCompare(b.name),
  );
}

/** Those whose name has every word of `search` in it, whatever the case and accents. */
export function matching(mentees: readonly MenteeOfMentorView[], search: string): MenteeOfMentorView[] {
  const words = plain(search).split(/\s+/).filter(Boolean);
  return mentees.filter(({ name }) => words.every((word) => plain(name).includes(word)));
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
