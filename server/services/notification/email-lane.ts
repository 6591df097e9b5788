import { type Instant, MINUTE, SECOND } from '@/domain/time/instant';
import type { Clock } from '../../adapters/clock/port';
import type { Db, Tx } from '../../db/client';
import { enqueue } from '../job/enqueue';

/*
 * A lane is what one person is mailed about one booking, in the order in which it happened. The first mail of a
 * lane that is not done yet is the only one that may go out; when it is done it calls the next.
 */

type InLane = {
  readonly id: string;
  readonly personId: string;
  readonly eventId: string;
  readonly bookingId: string | null;
};

/** Ids of events rise with time, and those of one booking are made one after the other under its lock. */
const mailsOf = ({ personId, bookingId }: InLane) =>
  ({ personId, channel: 'email', status: 'pending', event: { bookingId } }) as const;

/** How long a mail waits for an earlier event that has not been announced; its own retries go on behind that. */
const LONGEST_WAIT = 10 * MINUTE;
const LOOK_AGAIN_AFTER = 5 * SECOND;

/** Puts a mail to work. One person's mails are never sent side by side, so none can go out twice at once. */
export async function queueEmail(
  tx: Tx,
  clock: Clock,
  { id, personId }: Pick<InLane, 'id' | 'personId'>,
  runAt?: Instant,
): Promise<void> {
  await enqueue(
    tx,
    clock,
    'send-email',
    { deliveryId: id },
    { key: `send-email:${id}`, queue: `mail:${personId}`, ...(runAt === undefined ? {} : { runAt }) },
  );
}

/**
 * Whether it is a mail's turn. `called`: an earlier mail is on its way, and will call this one. A moment: an earlier
 * event has not been announced yet, so look again then.
 */
export async function whoseTurn(
  db: Db | Tx,
  mail: InLane,
  now: Instant,
): Promise<'its' | 'called' | Instant> {
  if (mail.bookingId === null) return 'its';
  const before = { lt: mail.eventId };
  const earlierMail = await db.delivery.findFirst({
    where: { ...mailsOf(mail), eventId: before },
    select: { id: true },
  });
  if (earlierMail) return 'called';
  const unannounced = await db.event.findFirst({
    where: {
      bookingId: mail.bookingId,
      id: before,
      announcedAt: null,
      occurredAt: { gt: new Date(now - LONGEST_WAIT) },
    },
    select: { id: true },
  });
  return unannounced ? now + LOOK_AGAIN_AFTER : 'its';
}

/** Calls the next mail of the lane, in the transaction that is done with this one. */
export async function callNext(tx: Tx, clock: Clock, mail: InLane): Promise<void> {
  if (mail.bookingId === null) return;
  const next = await tx.delivery.findFirst({
    where: { ...mailsOf(mail), eventId: { gt: mail.eventId } },
    orderBy: { eventId: 'asc' },
    select: { id: true, personId: true },
  });
  if (next) await queueEmail(tx, clock, next);
}
