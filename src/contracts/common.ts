import { z } from 'zod';
import { isTimeZone } from '@/domain/time/zone';

/** Furthest moment the API talks about: dates beyond it are typing errors, not plans. */
const LAST_INSTANT = Date.UTC(2100, 0, 1);

/** Epoch milliseconds. */
export const instant = z.number().int().min(0).max(LAST_INSTANT);
export const id = z.uuid();
export const localDate = z.iso.date();
export const minuteOfDay = z.number().int().min(0).max(1440);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const timeZone = z.string().max(64).refine(isTimeZone, 'This is not a known time zone.');
/** Text that people read: no control characters, no invisible padding. */
export const text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .refine((value) => !/[^\P{Cc}\t\n\r]/u.test(value), 'Control characters are not allowed.');
export const requiredText = (max: number) => text(max).min(1, 'Please fill this in.');

export const meetingType = z.enum(['video', 'audio', 'chat', 'in_person']);
export const topicType = z.enum(['FIXED', 'FLEXIBLE']);
export const addOnKind = z.enum(['recording']);
export const party = z.enum(['mentor', 'mentee']);

export type MeetingType = z.infer<typeof meetingType>;
export type TopicType = z.infer<typeof topicType>;
export type AddOnKind = z.infer<typeof addOnKind>;
export type Party = z.infer<typeof party>;

/** One page of a list; `cursor` of the last page is absent. */
export type Page<T> = { items: T[]; nextCursor: string | null };
export const pageInput = {
  cursor: z.string().max(200).nullish(),
  limit: z.number().int().min(1).max(100).default(20),
};
