'use client';

import { IconClock } from '@tabler/icons-react';
import { stateColor } from '@/components/state-color';
import type { BookingView } from '@/contracts/booking';
import { negotiationOf } from '@/contracts/reschedule';
import { counted } from '@/domain/policy/words';
import {
  countersMade,
  hasRunOut,
  isOpen,
  type OpenRequest,
  onTable,
  whoseTurn,
} from '@/domain/reschedule/request';
import { TimeLeft } from '@/features/session/countdown';
import { useNow } from '@/features/session/screen';
import { firstName, otherPersonIn } from '@/features/session/words';
import { BothTimes } from './both-times';
import { RescheduleAnswer } from './reschedule-answer';
import classes from './reschedule-banner.module.css';

/**
 * An open negotiation, for both of its sides: whose turn it is and how long, the time that stands and the one that
 * is proposed, and the answers. Nothing when none is open.
 */
export function RescheduleBanner({ booking }: { booking: BookingView }) {
  const now = useNow();
  const request = booking.reschedule && negotiationOf(booking.reschedule);
  const open = booking.status === 'scheduled' && isOpen(request) && !hasRunOut(request, now) ? request : null;
  const { text, background, line } =
    stateColor[open && whoseTurn(open) === booking.viewer ? 'yourTurn' : 'waiting'];
  return (
    <section
      className={open ? classes.banner : classes.quiet}
      aria-label={open ? 'Request to move this session' : undefined}
      style={{ '--text': text, '--background': background, '--line': line }}
    >
      {open && <OnTheTable booking={booking} request={open} />}
      <RescheduleAnswer booking={booking} />
      {open && <RoundsLeft booking={booking} request={open} />}
    </section>
  );
}

type Props = { booking: BookingView; request: OpenRequest };

function OnTheTable({ booking, request }: Props) {
  const proposal = onTable(request);
  const writer = proposal.by === 'mentor' ? booking.mentor : booking.mentee;
  return (
    <>
      <div className={classes.head}>
        <h3 className={classes.title}>{headline(booking, request)}</h3>
        <p className={classes.left}>
          <IconClock size={16} aria-hidden="true" />
          <span>
            <TimeLeft until={request.expiresAt} /> left
          </span>
        </p>
      </div>
      <dl className={classes.times}>
        <div className={classes.time}>
          <dt>Stands until both agree</dt>
          <dd>
            <BothTimes booking={booking} interval={request.original} isOld />
          </dd>
        </div>
        <div className={classes.time}>
          <dt>Proposed, and kept free</dt>
          <dd>
            <BothTimes booking={booking} interval={proposal} />
          </dd>
        </div>
      </dl>
      {proposal.reason && (
        <blockquote className={classes.reason}>
          <span className={classes.who}>
            {proposal.by === booking.viewer ? 'You wrote' : `${firstName(writer.name)} wrote`}
          </span>
          {proposal.reason}
        </blockquote>
      )}
    </>
  );
}

function RoundsLeft({ booking, request }: Props) {
  if (whoseTurn(request) !== booking.viewer) return null;
  const left = booking.policy.maxCounterProposals - countersMade(request);
  return (
    <p className={classes.rounds}>
      {left > 0
        ? `${counted(left, 'counter-proposal')} left, for both sides together.`
        : 'No more counter-proposals are possible.'}
    </p>
  );
}

function headline(booking: BookingView, request: OpenRequest): string {
  const { viewer } = booking;
  const turn = whoseTurn(request);
  if (viewer === null) return `Waiting for the ${turn} to answer`;
  const name = firstName(otherPersonIn(booking).name);
  if (turn !== viewer) return `Waiting for ${name} to answer`;
  return countersMade(request) > 0
    ? `Your turn: ${name} proposes another time`
    : `Your turn: ${name} asks to move this session`;
}
