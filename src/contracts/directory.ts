import { z } from 'zod';
import { pageInput, text } from './common';
import type { OfferingView } from './offering';
import { handle, type PersonView } from './person';

export const searchDirectoryInput = z.object({
  words: text(100).default(''),
  topic: text(40).nullish(),
  ...pageInput,
  limit: z.number().int().min(1).max(48).default(24),
});
export const profileInput = z.object({ handle });

export type MentorCardView = PersonView & {
  handle: string;
  headline: string;
  topics: string[];
  /** Cheapest duration that costs something, minor units; of mentors who ask for nothing, their shortest. Absent when nothing is offered. */
  from: { price: number; currency: string; minutes: number } | null;
  /** Length of the shortest session that costs nothing. */
  freeMinutes: number | null;
  /** First bookable start of the shortest duration offered; absent when there is none within the horizon. */
  nextFree: number | null;
};
export type DirectoryView = {
  items: MentorCardView[];
  nextCursor: string | null;
  /** Topics of everybody the words fit, most frequent first, whatever topic is chosen. Only the first page has them. */
  topics: { topic: string; mentors: number }[];
  /** The server's clock, in which the next free times are the next ones. */
  now: number;
};
export type MentorProfileView = PersonView & {
  handle: string;
  headline: string;
  bio: string;
  topics: string[];
  languages: string[];
  /** Whether hours were ever published: without them there are no slots to ask for. */
  hasAvailability: boolean;
  /** Whether a priced session is confirmed by paying; otherwise the mentor is asked first. */
  instantBooking: boolean;
  completedSessions: number;
  offerings: OfferingView[];
};
