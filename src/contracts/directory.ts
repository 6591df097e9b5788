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
  /** Cheapest duration offered, minor units; absent when nothing is offered. */
  from: { price: number; currency: string; minutes: number } | null;
  /** First bookable start of the shortest duration offered; absent when there is none within the horizon. */
  nextFree: number | null;
};
export type DirectoryView = {
  items: MentorCardView[];
  nextCursor: string | null;
  topics: { topic: string; mentors: number }[];
};
export type MentorProfileView = PersonView & {
  handle: string;
  headline: string;
  bio: string;
  topics: string[];
  languages: string[];
  instantBooking: boolean;
  completedSessions: number;
  offerings: OfferingView[];
};
