'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import type { DisputeView } from '@/contracts/admin';
import { formatMoney } from '@/domain/money/decimal';
import type { Party } from '@/domain/party';
import { HistoryList } from '@/features/booking/actions/history-timeline';
import { useLocale, useTimeWords } from '@/features/session/screen';
import { AttendanceChart } from './attendance-chart';
import { DecideForm } from './decide-form';
import classes from './disputes-page.module.css';

/** One dispute: what is claimed, what the room remembers, what happened before, and the decision. */
export function DisputeCard({ dispute: { booking, attendance, history } }: { dispute: DisputeView }) {
  const locale = useLocale();
  const words = useTimeWords();
  const { dispute, payment } = booking;
  if (!dispute) return null;
  const nameOf = (party: Party) => (party === 'mentor' ? booking.mentor.name : booking.mentee.name);
  return (
    <article className={classes.card} aria-label={`Dispute about ${booking.title}`}>
      <header className={classes.head}>
        <h2 className={classes.title}>{booking.title}</h2>
        <p className={classes.quiet}>
          {booking.mentor.name} (mentor) and {booking.mentee.name} (mentee) · {words.day(booking.start)},{' '}
          {words.span(booking)} ({words.zone(booking.start)})
          {payment?.status === 'succeeded' && ` · ${formatMoney(payment, locale)} paid`}
          {' · '}
          <Anchor component={Link} href={`/sessions/${booking.id}`} size="sm">
            Open the session
          </Anchor>
        </p>
      </header>
      <div className={classes.columns}>
        <div className={classes.evidence}>
          <section aria-label="What is claimed">
            <h3 className={classes.subtitle}>What is claimed</h3>
            {dispute.decidedAt === null && (
              <p className={classes.text}>
                {booking.noShow
                  ? `${nameOf(booking.noShow.by)} (${booking.noShow.by}) is said not to have come.`
                  : 'The session is said to have taken place.'}
              </p>
            )}
            <blockquote className={classes.statement}>
              <span className={classes.quiet}>
                {nameOf(dispute.openedBy)} objects, {words.moment(dispute.openedAt)}
              </span>
              {dispute.statement}
            </blockquote>
          </section>
          <section aria-label="Who was in the room">
            <h3 className={classes.subtitle}>Who was in the room</h3>
            <AttendanceChart booking={booking} attendance={attendance} />
          </section>
          {dispute.decidedAt === null ? (
            <DecideForm booking={booking} />
          ) : (
            <section aria-label="Decision">
              <h3 className={classes.subtitle}>Decision</h3>
              <p className={classes.text}>
                {booking.noShow
                  ? `${nameOf(booking.noShow.by)} (${booking.noShow.by}) did not come.`
                  : 'The session took place.'}{' '}
                <span className={classes.quiet}>{words.moment(dispute.decidedAt)}</span>
              </p>
              {dispute.decision && <blockquote className={classes.statement}>{dispute.decision}</blockquote>}
            </section>
          )}
        </div>
        <section aria-label="History">
          <h3 className={classes.subtitle}>History</h3>
          <HistoryList entries={history} />
        </section>
      </div>
    </article>
  );
}
