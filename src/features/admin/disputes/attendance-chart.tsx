'use client';

import type { DisputeView } from '@/contracts/admin';
import { joinWindow } from '@/domain/booking/join-window';
import { PARTIES } from '@/domain/party';
import { useTimeWords } from '@/features/session/screen';
import classes from './disputes-page.module.css';

type Props = Pick<DisputeView, 'booking' | 'attendance'>;

/** When each side was in the room, against the time of the session; the same in words beside it. */
export function AttendanceChart({ booking, attendance }: Props) {
  const words = useTimeWords();
  const open = joinWindow(booking);
  const place = (at: number) => Math.max(0, Math.min(1, (at - open.start) / (open.end - open.start)));
  return (
    <dl className={classes.attendance}>
      {PARTIES.map((party) => {
        const stays = attendance.filter((stay) => stay.party === party);
        return (
          <div key={party} className={classes.person}>
            <dt>{party === 'mentor' ? booking.mentor.name : booking.mentee.name}</dt>
            <dd>
              <span className={classes.track} aria-hidden="true">
                <span
                  className={classes.session}
                  style={{ '--from': place(booking.start), '--to': place(booking.end) }}
                />
                {stays.map(({ joinedAt, leftAt }) => (
                  <span
                    key={joinedAt}
                    className={classes.stay}
                    style={{ '--from': place(joinedAt), '--to': place(leftAt ?? open.end) }}
                  />
                ))}
              </span>
              <span className={classes.quiet}>
                {stays.length === 0
                  ? 'never came'
                  : stays
                      .map(({ joinedAt, leftAt }) =>
                        leftAt === null
                          ? `from ${words.time(joinedAt)}, did not say when they left`
                          : `${words.time(joinedAt)} to ${words.time(leftAt)}`,
                      )
                      .join('; ')}
              </span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
