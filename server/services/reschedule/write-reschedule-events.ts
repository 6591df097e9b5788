import { invariant, unreachable } from '@/domain/invariant';
import type { Policy } from '@/domain/policy/policy';
import { refusal } from '@/domain/refusal';
import type { RescheduleEvent } from '@/domain/reschedule/event';
import type { Proposal } from '@/domain/reschedule/request';
import { accepted, type Result, refused } from '@/domain/result';
import type { Instant, Interval } from '@/domain/time/instant';
import type { Prisma, Tx } from '../../db/client';
import { type AuditedActor, SYSTEM } from '../actor';
import { writeAudit } from '../audit/write-audit';
import { type BookingRecord, findBooking, personIdOf, sessionFacts } from '../booking/booking-record';
import { planCompletion } from '../booking/plan-completion';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { hintBooking } from '../job/hints';
import { planReminders } from '../notification/plan-reminders';
import { buffersOf, releaseTime, takeTime } from '../occupancy/take-time';
import { dropExpiry, planExpiry } from './plan-expiry';
import { openRow } from './reschedule-record';

type Write = {
  services: Services;
  record: BookingRecord;
  policy: Policy;
  actor: AuditedActor;
  /** What the audit is to remember besides: that the mentor had been warned. */
  remember?: Prisma.InputJsonObject;
};

/**
 * Makes true what was decided in a negotiation: its rows, the time it keeps on the mentor's calendar, the booking
 * it moves, its history, and the work of telling people. The only function that writes a request. The booking is
 * locked by the caller. Returns the booking as it is afterwards; refuses with SLOT_TAKEN if the time to keep is
 * gone after all.
 */
export async function writeRescheduleEvents(
  tx: Tx,
  write: Write,
  events: readonly RescheduleEvent[],
): Promise<Result<BookingRecord>> {
  let { record } = write;
  for (const event of events) {
    const before = record;
    const written = await change(tx, { ...write, record }, event);
    if (!written.ok) return written;
    await tx.booking.update({
      where: { id: record.id },
      data: { ...bookingColumns(event), version: { increment: 1 } },
    });
    record = await reread(tx, record.id);
    await audit(tx, { ...write, record }, event, before);
    await tell(tx, { ...write, record }, event, before);
    if (event.type === 'accepted') {
      await planReminders(tx, write.services, record);
      await planCompletion(tx, write.services, record, write.policy);
    }
  }
  if (events.length > 0) await hintBooking(tx, write.services.clock, record);
  return accepted(record);
}

/** The request, its proposals, what is kept on the calendar and the moment at which it runs out. */
async function change(tx: Tx, write: Write, event: RescheduleEvent): Promise<Result<null>> {
  const { record, services } = write;
  if (event.type === 'opened') {
    const requestId = services.newId();
    await tx.rescheduleRequest.create({
      data: {
        id: requestId,
        bookingId: record.id,
        openedBy: event.by,
        openedById: personIdOf(record, event.by),
        status: 'pending',
        originalStartsAt: new Date(event.original.start),
        originalEndsAt: new Date(event.original.end),
        openedAt: new Date(event.at),
        expiresAt: new Date(event.expiresAt),
        proposals: { create: proposalRow(event.proposal, 0) },
      },
    });
    return keep(tx, write, requestId, event.proposal, event.expiresAt);
  }

  const request = openRow(record);
  invariant(request, `Booking ${record.id} has no open request`);
  if (event.type === 'countered') {
    await tx.rescheduleRequest.update({
      where: { id: request.id },
      data: {
        status: 'counter_proposed',
        expiresAt: new Date(event.expiresAt),
        proposals: { create: proposalRow(event.proposal, request.proposals.length) },
      },
    });
    await releaseTime(tx, record.id, event.at, ['proposal']);
    return keep(tx, write, request.id, event.proposal, event.expiresAt);
  }

  await tx.rescheduleRequest.update({
    where: { id: request.id },
    data: { closedAt: new Date(event.at), ...ending(event) },
  });
  if (event.type === 'accepted') await moveInto(tx, record, event.at);
  else await releaseTime(tx, record.id, event.at, ['proposal']);
  await dropExpiry(tx, request.id);
  return accepted(null);
}

function proposalRow(proposal: Proposal, round: number) {
  return {
    id: proposal.id,
    round,
    proposedBy: proposal.by,
    startsAt: new Date(proposal.start),
    endsAt: new Date(proposal.end),
    reason: proposal.reason,
    proposedAt: new Date(proposal.at),
  };
}

/** Puts the proposed time on the mentor's calendar, for as long as it can be answered. */
async function keep(
  tx: Tx,
  { record, services }: Write,
  requestId: string,
  session: Interval,
  expiresAt: Instant,
): Promise<Result<null>> {
  const taken = await takeTime(
    tx,
    {
      id: services.newId(),
      mentorId: record.mentorId,
      ownerId: record.id,
      kind: 'proposal',
      session,
      buffers: await buffersOf(tx, record.mentorId),
      expiresAt,
    },
    services.clock.now(),
  );
  if (!taken) return refused(refusal('SLOT_TAKEN'));
  await planExpiry(tx, services, requestId, expiresAt);
  return accepted(null);
}

/**
 * The time that was kept becomes the booking's own, buffers as they were taken: were it taken anew, a mentor who
 * widened the buffers meanwhile could lose a time that both have agreed on.
 */
async function moveInto(tx: Tx, record: BookingRecord, at: Instant): Promise<void> {
  await releaseTime(tx, record.id, at, ['hold', 'booking']);
  const { count } = await tx.occupancy.updateMany({
    where: { ownerId: record.id, kind: 'proposal', releasedAt: null },
    data: { kind: 'booking', expiresAt: null },
  });
  invariant(count === 1, `Booking ${record.id} moved to a time that was not kept`);
}

type Ending = Exclude<RescheduleEvent, { type: 'opened' | 'countered' }>;

function ending(event: Ending): Prisma.RescheduleRequestUpdateInput {
  switch (event.type) {
    case 'accepted':
      return { status: 'accepted', closedBy: event.by };
    case 'declined':
      return { status: 'rejected', closedBy: event.by, closingReason: event.reason };
    case 'withdrawn':
    case 'session_cancelled':
    case 'booking_cancelled':
      return { status: 'cancelled', closedBy: event.by, cancelledBecause: event.type };
    case 'expired':
      return { status: 'expired' };
    default:
      return unreachable(event);
  }
}

function bookingColumns(event: RescheduleEvent): Prisma.BookingUpdateInput {
  if (event.type !== 'accepted') return {};
  const counter = event.countsFor === 'mentor' ? 'mentorReschedules' : 'menteeReschedules';
  return {
    startsAt: new Date(event.to.start),
    endsAt: new Date(event.to.end),
    sequence: { increment: 1 },
    [counter]: { increment: 1 },
  };
}

async function reread(tx: Tx, bookingId: string): Promise<BookingRecord> {
  const record = await findBooking(tx, bookingId);
  invariant(record, `Booking ${bookingId} vanished while it was locked`);
  return record;
}

async function audit(
  tx: Tx,
  { record, actor, remember }: Write,
  event: RescheduleEvent,
  before: BookingRecord,
): Promise<void> {
  await writeAudit(tx, {
    subjectKind: 'booking',
    subjectId: record.id,
    // Whoever came too late did not make it expire.
    actor: event.type === 'expired' ? SYSTEM : actor,
    action: `reschedule_${event.type}`,
    reason: reasonOf(event),
    before: auditedState(before),
    after: {
      ...auditedState(record),
      ...('proposal' in event && { proposed: isoSpan(event.proposal), expiresAt: iso(event.expiresAt) }),
      ...(event.type === 'accepted' && { countsFor: event.countsFor }),
      ...(event.type === 'opened' && event.isFrequent && { isFrequent: true, ...remember }),
    },
    policyVersion: record.policyVersion,
    at: event.at,
  });
}

function reasonOf(event: RescheduleEvent): string | null {
  if ('proposal' in event) return event.proposal.reason;
  return event.type === 'declined' ? event.reason : null;
}

function auditedState(record: BookingRecord): Prisma.InputJsonObject {
  const request = openRow(record) ?? record.rescheduleRequests[0];
  return {
    status: record.status,
    ...isoSpan({ start: record.startsAt.getTime(), end: record.endsAt.getTime() }),
    reschedule: request?.status ?? null,
    moves: { mentor: record.mentorReschedules, mentee: record.menteeReschedules },
  };
}

const iso = (at: Instant) => new Date(at).toISOString();
const isoSpan = ({ start, end }: Interval) => ({ start: iso(start), end: iso(end) });

/** Tells the two people. A cancelled session is told of as that, not as the end of its negotiation. */
async function tell(
  tx: Tx,
  { services, record, actor }: Write,
  event: RescheduleEvent,
  before: BookingRecord,
): Promise<void> {
  const session = sessionFacts(record);
  const about = { bookingId: record.id, actor, at: event.at };
  switch (event.type) {
    case 'opened':
    case 'countered': {
      const { start, end, reason } = event.proposal;
      await recordEvent(tx, services, {
        ...about,
        kind: event.type === 'opened' ? 'reschedule_asked' : 'reschedule_countered',
        facts: { session, by: event.by, proposal: { start, end }, reason, expiresAt: event.expiresAt },
      });
      return;
    }
    case 'accepted':
      await recordEvent(tx, services, {
        ...about,
        kind: 'reschedule_accepted',
        facts: { session, by: event.by, previous: { ...event.from } },
      });
      return;
    case 'declined':
      await recordEvent(tx, services, {
        ...about,
        kind: 'reschedule_declined',
        facts: { session, by: event.by, proposal: lastProposal(before), reason: event.reason },
      });
      return;
    case 'withdrawn':
      await recordEvent(tx, services, {
        ...about,
        kind: 'reschedule_withdrawn',
        facts: { session, by: event.by, proposal: lastProposal(before) },
      });
      return;
    case 'expired':
      await recordEvent(tx, services, {
        ...about,
        actor: SYSTEM,
        kind: 'reschedule_expired',
        facts: { session, proposal: lastProposal(before) },
      });
      return;
    case 'session_cancelled':
    case 'booking_cancelled':
      return;
    default:
      return unreachable(event);
  }
}

function lastProposal(record: BookingRecord): { start: number; end: number } {
  const proposal = openRow(record)?.proposals.at(-1);
  invariant(proposal, `Booking ${record.id} has nothing on the table`);
  return { start: proposal.startsAt.getTime(), end: proposal.endsAt.getTime() };
}
