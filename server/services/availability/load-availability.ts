import type { Availability } from '@/domain/availability/schedule';
import type { LocalDate } from '@/domain/time/local-date';
import type { Db, Prisma, Tx } from '../../db/client';

export type LoadedAvailability = { readonly version: number; readonly availability: Availability };

const WITH_HOURS = {
  weeklyHours: { orderBy: [{ weekday: 'asc' }, { startMinute: 'asc' }] },
  overrides: { orderBy: [{ date: 'asc' }, { startMinute: 'asc' }] },
  blockedDates: { orderBy: [{ date: 'asc' }, { startMinute: 'asc' }] },
} satisfies Prisma.AvailabilityInclude;

/** A mentor's availability as the domain knows it, with the version it was read in; `null` before any was set up. */
export async function loadAvailability(db: Db | Tx, mentorId: string): Promise<LoadedAvailability | null> {
  return (await loadAvailabilities(db, [mentorId])).get(mentorId) ?? null;
}

/** The same for many mentors, with as many queries as for one. Mentors who set up none are not in the answer. */
export async function loadAvailabilities(
  db: Db | Tx,
  mentorIds: readonly string[],
): Promise<ReadonlyMap<string, LoadedAvailability>> {
  const rows = await db.availability.findMany({
    where: { mentorId: { in: [...mentorIds] } },
    include: WITH_HOURS,
  });
  return new Map(rows.map((row) => [row.mentorId, fromRow(row)]));
}

function fromRow(row: Prisma.AvailabilityGetPayload<{ include: typeof WITH_HOURS }>): LoadedAvailability {
  const overrides = new Map<LocalDate, { startMinute: number; endMinute: number }[]>();
  for (const { date, startMinute, endMinute } of row.overrides) {
    const blocks = overrides.get(localDateOf(date)) ?? [];
    blocks.push({ startMinute, endMinute });
    overrides.set(localDateOf(date), blocks);
  }
  return {
    version: row.version,
    availability: {
      timeZone: row.timeZone,
      weeklyHours: row.weeklyHours.map(({ weekday, startMinute, endMinute }) => ({
        weekday,
        startMinute,
        endMinute,
      })),
      overrides: [...overrides].map(([date, blocks]) => ({ date, blocks })),
      blocks: row.blockedDates.map(({ date, startMinute, endMinute, reason }) => ({
        date: localDateOf(date),
        startMinute,
        endMinute,
        reason,
      })),
      noticeMinutes: row.noticeMinutes,
      bufferBeforeMinutes: row.bufferBeforeMinutes,
      bufferAfterMinutes: row.bufferAfterMinutes,
      gridMinutes: row.gridMinutes,
      horizonDays: row.horizonDays,
      weeklyCap: row.weeklyCap,
      instantBooking: row.instantBooking,
    },
  };
}

/** A `date` column comes as midnight UTC of that date. */
function localDateOf(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}
