import type { Tx } from '@server/db/client';
import type { Services } from '@server/services/context';
import { hashPassword } from '@server/services/person/password';
import { DAY } from '@/domain/time/instant';
import { seedId } from './ids';
import { ADMIN, MENTEES, MENTORS } from './people';
import { type PayInSandbox, seedPast, seedSessions } from './sessions';

export type DemoPerson = { email: string; does: string };

const PASSWORD = 'parley-demo';

/**
 * Fills an empty installation with demo people, once: fixed ids, dates relative to today. Returns who they are,
 * whether they were there already or not.
 */
export async function seedDemo(services: Services, pay: PayInSandbox | null): Promise<DemoPerson[]> {
  const { db, clock } = services;
  const people = [
    ...MENTEES.map(({ email, does }) => ({ email, does })),
    ...MENTORS.slice(0, 1).map(({ email }) => ({ email, does: 'a mentor with a full week' })),
    { email: ADMIN.email, does: ADMIN.does },
  ];
  if (await db.person.findUnique({ where: { id: ADMIN.id }, select: { id: true } })) return people;

  const passwordHash = await hashPassword(PASSWORD);
  // All or nothing: a seeding that is interrupted must not look finished at the next start.
  await db.$transaction(
    async (tx) => {
      await seedPeople(tx, clock.now(), passwordHash);
      await seedPast(tx, services);
    },
    { timeout: 30_000 },
  );
  if (pay) await seedSessions(services, pay);
  return people;
}

async function seedPeople(tx: Tx, now: number, passwordHash: string): Promise<void> {
  const verified = new Date(now - 30 * DAY);
  const account = { passwordHash, emailVerifiedAt: verified, isDemo: true, createdAt: verified };
  await tx.person.createMany({
    data: [
      ...MENTEES.map(({ id, email, name, timeZone }) => ({ id, email, name, timeZone, ...account })),
      ...MENTORS.map(({ id, email, name, timeZone }) => ({ id, email, name, timeZone, ...account })),
      {
        id: ADMIN.id,
        email: ADMIN.email,
        name: ADMIN.name,
        timeZone: ADMIN.timeZone,
        isAdmin: true,
        ...account,
      },
    ],
    skipDuplicates: true,
  });
  let number = 0;
  for (const mentor of MENTORS) {
    await tx.mentorProfile.create({
      data: {
        personId: mentor.id,
        handle: mentor.handle,
        headline: mentor.headline,
        bio: mentor.bio,
        topics: [...mentor.topics],
        languages: [...mentor.languages],
        currency: mentor.currency,
        availability: {
          create: {
            timeZone: mentor.timeZone,
            instantBooking: mentor.instantBooking,
            bufferBeforeMinutes: mentor.buffers.before,
            bufferAfterMinutes: mentor.buffers.after,
            noticeMinutes: 120,
            weeklyHours: { create: mentor.weeklyHours.map((block) => ({ ...block })) },
          },
        },
      },
    });
    for (const [position, offering] of mentor.offerings.entries()) {
      number += 1;
      await tx.offering.create({
        data: {
          id: seedId('offering', number),
          mentorId: mentor.id,
          title: offering.title,
          description: offering.description,
          topicType: offering.topicType,
          meetingTypes: ['video', 'audio'],
          currency: mentor.currency,
          position,
          durations: { create: offering.durations.map(([minutes, price]) => ({ minutes, price })) },
          addOns: {
            create: offering.recording === null ? [] : [{ kind: 'recording', price: offering.recording }],
          },
        },
      });
    }
  }
}
