import type { Actor } from '@server/services/actor';
import { getBooking } from '@server/services/booking/queries';
import { acceptReschedule } from '@server/services/reschedule/accept-reschedule';
import { cancelSession } from '@server/services/reschedule/cancel-session';
import { counterReschedule } from '@server/services/reschedule/counter-reschedule';
import { declineReschedule } from '@server/services/reschedule/decline-reschedule';
import { requestReschedule } from '@server/services/reschedule/request-reschedule';
import { withdrawReschedule } from '@server/services/reschedule/withdraw-reschedule';
import type { BookingView } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import { must } from '../../factories/bookings';
import type { House } from '../../helpers/house';

/** The two of them at the table: what each can say about one booking, and what stands on the calendar. */
export function tableOf(house: House, bookingId: string, mentee: Actor) {
  const { services } = house;
  const read = async () => must(await getBooking(services, mentee, { bookingId }));
  const seen = async () => {
    const proposalId = (await read()).reschedule?.proposals.at(-1)?.id;
    if (!proposalId) throw new Error('Nothing is on the table');
    return { bookingId, proposalId };
  };
  return {
    read,
    seen,
    ask: (who: Actor, start: number, reason: string | null = 'A conflict'): Promise<Result<BookingView>> =>
      requestReschedule(services, who, { bookingId, start, reason, warningSeen: false }),
    counter: async (who: Actor, start: number) =>
      counterReschedule(services, who, { ...(await seen()), start, reason: 'Not then' }),
    accept: async (who: Actor) => acceptReschedule(services, who, await seen()),
    decline: async (who: Actor) => declineReschedule(services, who, { ...(await seen()), reason: 'Sorry' }),
    withdraw: async (who: Actor) => withdrawReschedule(services, who, await seen()),
    exit: async (who: Actor, expectedRefund: number) =>
      cancelSession(services, who, { ...(await seen()), category: 'schedule_conflict', expectedRefund }),
    /** What the booking occupies on the mentor's calendar: kind and start of the session, earliest first. */
    occupied: async () => {
      const rows = await house.db.occupancy.findMany({
        where: { ownerId: bookingId, releasedAt: null },
        orderBy: { sessionStartsAt: 'asc' },
      });
      return rows.map(({ kind, sessionStartsAt }) => [kind, sessionStartsAt.getTime()]);
    },
    events: async () => {
      const rows = await house.db.event.findMany({ where: { bookingId }, orderBy: { id: 'asc' } });
      return rows.map(({ kind }) => kind).filter((kind) => kind.startsWith('reschedule_'));
    },
    audited: async () => {
      const rows = await house.db.audit.findMany({
        where: { subjectId: bookingId },
        orderBy: { position: 'asc' },
      });
      return rows.map(({ action, actor }) => `${action} by ${actor}`);
    },
  };
}

export type Table = ReturnType<typeof tableOf>;
