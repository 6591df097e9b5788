import type { Clock } from '../../adapters/clock/port';
import type { Tx } from '../../db/client';
import { enqueue } from './enqueue';

/** Tells both people that their booking changed, and whoever looks at the mentor's slots that they may have. */
export async function hintBooking(
  tx: Tx,
  clock: Clock,
  booking: { id: string; mentorId: string; menteeId: string; version: number },
): Promise<void> {
  await enqueue(tx, clock, 'hint', {
    people: [booking.mentorId, booking.menteeId],
    mentors: [],
    hint: { kind: 'booking', id: booking.id, version: booking.version },
  });
  await hintSlots(tx, clock, booking.mentorId);
}

export async function hintSlots(tx: Tx, clock: Clock, mentorId: string): Promise<void> {
  await enqueue(tx, clock, 'hint', {
    people: [mentorId],
    mentors: [mentorId],
    hint: { kind: 'slots', id: mentorId, version: clock.now() },
  });
}
