'use client';

import type { DisputeView } from '@/contracts/admin';
import { formatMoney } from '@/domain/money/decimal';
import { namedMoment, namedSpan } from '@/domain/notification/moments';
import classes from '../admin.module.css';
import { RulingForm } from './ruling-form';

/** One dispute with everything there is to judge it by. */
export function DisputeCase({ dispute, timeZone }: { dispute: DisputeView; timeZone: string }) {
  const { booking, attendance, history } = dispute;
  const objection = booking.dispute;
  const nameOf = { mentor: booking.mentor.name, mentee: booking.mentee.name };
  return (
    <li className={classes.row}>
      <p className={classes.head}>
        <strong>{booking.title}</strong>
        <span>
          {booking.mentee.name} with {booking.mentor.name}
        </span>
        <span>{namedSpan(booking, timeZone)}</span>
        <span>{formatMoney({ amount: booking.price, currency: booking.currency }, 'en')}</span>
      </p>
      {booking.noShow && (
        <p>
          {nameOf[booking.noShow.by]} was reported absent on{' '}
          {namedMoment(booking.noShow.reportedAt, timeZone)}.
        </p>
      )}
      {objection && (
        <>
          <p className={classes.quiet}>
            {nameOf[objection.openedBy]} objected on {namedMoment(objection.openedAt, timeZone)}:
          </p>
          <blockquote className={classes.statement}>{objection.statement}</blockquote>
        </>
      )}
      <div className={classes.facts}>
        <section>
          <h3>In the room</h3>
          {attendance.length === 0 ? (
            <p className={classes.quiet}>Nobody entered.</p>
          ) : (
            <ul>
              {attendance.map((visit) => (
                <li key={`${visit.party}-${visit.joinedAt}`}>
                  {nameOf[visit.party]} ({visit.party}) came {namedMoment(visit.joinedAt, timeZone)}
                  {visit.leftAt !== null && `, left ${namedMoment(visit.leftAt, timeZone)}`}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>History</h3>
          <ul>
            {history.map((entry) => (
              <li key={`${entry.at}-${entry.action}`}>
                {namedMoment(entry.at, timeZone)}: {entry.sentence}
              </li>
            ))}
          </ul>
        </section>
      </div>
      {objection?.decidedAt != null ? (
        <p>
          Decided on {namedMoment(objection.decidedAt, timeZone)}: the report was{' '}
          {objection.outcome === 'uphold' ? 'upheld' : 'overturned'}. {objection.decision}
        </p>
      ) : (
        <RulingForm booking={booking} />
      )}
    </li>
  );
}
