import type { BookingView } from '@/contracts/booking';
import type { LocalDate } from '@/domain/time/local-date';
import { localDateAt } from '@/domain/time/local-time';
import { useNow, useTimeWords } from '../session/screen';
import { AgendaRow } from './agenda-row';
import classes from './chosen-day.module.css';
import type { CalendarEntry } from './entries';
import { useDateWords } from './use-date-words';

type Props = {
  day: LocalDate;
  today: LocalDate;
  entries: readonly CalendarEntry[];
  openId: string | null;
  freshIds: ReadonlySet<string>;
  onOpen: (booking: BookingView, from: HTMLElement) => void;
};

/** On phones, where days of a month have no room for words: what is on the chosen one. */
export function ChosenDay({ day, today, entries, openId, freshIds, onOpen }: Props) {
  const now = useNow();
  const { timeZone } = useTimeWords();
  const onDay = entries.filter(({ start }) => localDateAt(start, timeZone) === day);
  const bookings = [...new Map(onDay.map(({ booking }) => [booking.id, booking])).values()];
  const title = `${day === today ? 'Today, ' : ''}${useDateWords().day(day)}`;
  return (
    <section className={classes.day} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      {bookings.length === 0 ? (
        <p className={classes.nothing}>Nothing on this day.</p>
      ) : (
        <ul className={classes.rows}>
          {bookings.map((booking) => (
            <AgendaRow
              key={booking.id}
              booking={booking}
              now={now}
              isOpen={booking.id === openId}
              isFresh={freshIds.has(booking.id)}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
