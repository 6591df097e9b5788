import type { z } from 'zod';
import type { AvailabilityInput, AvailabilityView, saveAvailabilityInput } from '@/contracts/availability';
import { inOrder } from '@/domain/availability/in-order';
import { validateAvailability } from '@/domain/availability/validate';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import { type Actor, actingAs } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { enqueue } from '../job/enqueue';
import { hintSlots } from '../job/hints';
import { lockMentor } from '../occupancy/take-time';
import { loadAvailability } from './load-availability';

/**
 * Puts a mentor's whole availability in place of what was there; sessions that were agreed stay as they are. The
 * mentor's lock makes sure that a slot is never judged by half of it.
 *
 * Refuses with INVALID_INPUT when the domain finds a problem (`detail` names the fields), and with
 * AVAILABILITY_CHANGED when `version` is not the one that stands: another window saved meanwhile.
 */
export async function saveAvailability(
  services: Pick<Services, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  { availability, version }: z.infer<typeof saveAvailabilityInput>,
): Promise<Result<AvailabilityView>> {
  const problems = validateAvailability(availability);
  if (problems.length > 0) {
    const detail = problems.map(({ path, sentence }) => `${path}: ${sentence}`).join(' ');
    return refused(refusal('INVALID_INPUT', { detail }));
  }
  const mentorId = actor.personId;
  return withTransaction(services.db, async (tx) => {
    await lockMentor(tx, mentorId);
    const before = await loadAvailability(tx, mentorId);
    if ((before?.version ?? 0) !== version) return refused(refusal('AVAILABILITY_CHANGED'));

    const now = services.clock.now();
    await replaceRows(tx, services, mentorId, availability, version + 1, now);
    const after = { ...inOrder(availability), version: version + 1 };
    await writeAudit(tx, {
      subjectKind: 'availability',
      subjectId: mentorId,
      actor: actingAs(actor, 'mentor'),
      action: before ? 'changed' : 'set_up',
      before: before ? { ...inOrder(before.availability), version: before.version } : {},
      after,
      at: now,
    });
    await enqueue(tx, services.clock, 'hint', {
      people: [mentorId],
      mentors: [],
      hint: { kind: 'availability', id: mentorId, version: after.version },
    });
    await hintSlots(tx, services.clock, mentorId);
    return accepted(after);
  });
}

async function replaceRows(
  tx: Tx,
  { newId }: Pick<Services, 'newId'>,
  mentorId: string,
  { weeklyHours, overrides, blocks, ...terms }: AvailabilityInput,
  version: number,
  now: Instant,
): Promise<void> {
  const row = { ...terms, version, updatedAt: new Date(now) };
  await tx.availability.upsert({ where: { mentorId }, create: { mentorId, ...row }, update: row });
  await tx.weeklyHours.deleteMany({ where: { mentorId } });
  await tx.dateOverride.deleteMany({ where: { mentorId } });
  await tx.blockedDate.deleteMany({ where: { mentorId } });
  await tx.weeklyHours.createMany({ data: weeklyHours.map((block) => ({ mentorId, ...block })) });
  await tx.dateOverride.createMany({
    data: overrides.flatMap(({ date, blocks: hours }) =>
      hours.map((block) => ({ mentorId, date: new Date(date), ...block })),
    ),
  });
  await tx.blockedDate.createMany({
    data: blocks.map(({ date, startMinute, endMinute, reason }) => ({
      id: newId(),
      mentorId,
      date: new Date(date),
      startMinute: startMinute ?? null,
      endMinute: endMinute ?? null,
      reason: reason || null,
    })),
  });
}
