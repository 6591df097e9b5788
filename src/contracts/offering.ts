import { z } from 'zod';
import {
  type AddOnKind,
  addOnKind,
  currency,
  id,
  type MeetingType,
  meetingType,
  requiredText,
  type TopicType,
  text,
  topicType,
} from './common';

const price = z.number().int().min(0).max(100_000_000, 'This is more than can be charged at once.');

export const offeringInput = z
  .object({
    title: requiredText(80),
    description: text(1000),
    topicType,
    meetingTypes: z.array(meetingType).min(1, 'Choose at least one way to meet.').max(4),
    location: text(200).nullish(),
    currency,
    durations: z
      .array(z.object({ minutes: z.number().int().min(5).max(480), price }))
      .min(1, 'Offer at least one duration.')
      .max(8)
      .refine(
        (list) => new Set(list.map((d) => d.minutes)).size === list.length,
        'Each duration can be offered once.',
      ),
    addOns: z
      .array(z.object({ kind: addOnKind, price }))
      .max(4)
      .refine(
        (list) => new Set(list.map(({ kind }) => kind)).size === list.length,
        'Each add-on can be offered once.',
      ),
  })
  .refine((o) => !o.meetingTypes.includes('in_person') || Boolean(o.location), {
    path: ['location'],
    message: 'Say where you meet.',
  });
export type OfferingInput = z.infer<typeof offeringInput>;
export const updateOfferingInput = z.object({ id, offering: offeringInput });
export const anOfferingInput = z.object({ id });

export type OfferingView = {
  id: string;
  version: number;
  title: string;
  description: string;
  topicType: TopicType;
  meetingTypes: MeetingType[];
  location: string | null;
  currency: string;
  /** Shortest first; prices in minor units. */
  durations: { minutes: number; price: number }[];
  addOns: { kind: AddOnKind; price: number }[];
  retiredAt: number | null;
};
/** What its mentor sees of it besides: sessions made from it that are held, requested or still to come. */
export type MyOfferingView = OfferingView & { upcoming: number };
