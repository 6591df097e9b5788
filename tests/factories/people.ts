import type { Actor } from '@server/services/actor';
import type { Services } from '@server/services/context';
import type { MeetingType } from '@/contracts/common';
import { actorOf } from '../helpers/house';

let number = 0;

/** Somebody who can book. */
export async function aMentee(
  { db, newId }: Services,
  more: { name?: string; timeZone?: string } = {},
): Promise<Actor> {
  const id = newId();
  number += 1;
  await db.person.create({
    data: {
      id,
      email: `mentee-${id}@example.test`,
      name: more.name ?? `Mentee ${number}`,
      timeZone: more.timeZone ?? 'Europe/London',
    },
  });
  return actorOf(id);
}

export async function anAdmin({ db, newId }: Services): Promise<Actor> {
  const id = newId();
  await db.person.create({
    data: { id, email: `admin-${id}@example.test`, name: 'Ada Admin', timeZone: 'UTC', isAdmin: true },
  });
  return actorOf(id, { isAdmin: true });
}

type MentorOptions = {
  timeZone?: string;
  weeklyHours?: { weekday: number; startMinute: number; endMinute: number }[];
  noticeMinutes?: number;
  buffers?: { before: number; after: number };
  weeklyCap?: number | null;
  instantBooking?: boolean;
  durations?: { minutes: number; price: number }[];
  currency?: string;
  recording?: number;
  meetingTypes?: MeetingType[];
};

export type Mentor = Actor & { offeringId: string; handle: string };

/** A mentor who works every day from 9 to 17 UTC, with one offering: an hour for 90 euros, half an hour for 50. */
export async function aMentor({ db, newId }: Services, options: MentorOptions = {}): Promise<Mentor> {
  const id = newId();
  const offeringId = newId();
  const handle = `mentor-${id.slice(-12)}`;
  const timeZone = options.timeZone ?? 'UTC';
  await db.person.create({
    data: { id, email: `${handle}@example.test`, name: `Mentor ${handle.slice(-4)}`, timeZone },
  });
  await db.mentorProfile.create({
    data: {
      personId: id,
      handle,
      headline: 'Helps with hard things',
      currency: options.currency ?? 'EUR',
      availability: {
        create: {
          timeZone,
          noticeMinutes: options.noticeMinutes ?? 0,
          bufferBeforeMinutes: options.buffers?.before ?? 0,
          bufferAfterMinutes: options.buffers?.after ?? 0,
          weeklyCap: options.weeklyCap ?? null,
          instantBooking: options.instantBooking ?? true,
          weeklyHours: {
            create:
              options.weeklyHours ??
              [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 9 * 60, endMinute: 17 * 60 })),
          },
        },
      },
      offerings: {
        create: {
          id: offeringId,
          title: 'System design session',
          topicType: 'FLEXIBLE',
          meetingTypes: options.meetingTypes ?? ['video', 'audio'],
          currency: options.currency ?? 'EUR',
          durations: {
            create: options.durations ?? [
              { minutes: 60, price: 9000 },
              { minutes: 30, price: 5000 },
            ],
          },
          addOns: {
            create: options.recording === undefined ? [] : [{ kind: 'recording', price: options.recording }],
          },
        },
      },
    },
  });
  return { ...actorOf(id, { isMentor: true }), offeringId, handle };
}

/** A crowd, in one statement. */
export async function manyMentees({ db, newId }: Services, count: number): Promise<Actor[]> {
  const ids = Array.from({ length: count }, newId);
  await db.person.createMany({
    data: ids.map((id) => ({
      id,
      email: `crowd-${id}@example.test`,
      name: `One of ${count}`,
      timeZone: 'UTC',
    })),
  });
  return ids.map((id) => actorOf(id));
}
