import { Button, Group } from '@mantine/core';
import { IconCalendarPlus, IconCheck, IconClockOff, IconSend } from '@tabler/icons-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { BookingView } from '@/contracts/booking';
import { joinWindow } from '@/domain/booking/join-window';
import { sessionPath } from '@/domain/notification/links';
import { MINUTE } from '@/domain/time/instant';
import { useLocale } from '@/features/session/screen';
import { timeWords } from '@/features/session/time-words';
import { firstName } from '@/features/session/words';
import classes from './ending.module.css';
import { SessionWhen } from './session-when';
import { StepHeading } from './step-heading';

type Props = { booking: BookingView; viewerZone: string };

/** The session is agreed: when it is, and what happens next. */
export function Confirmed({ booking, viewerZone }: Props) {
  const { id, start, mentor, meetingType } = booking;
  const minutes = (start - joinWindow(booking).start) / MINUTE;
  return (
    <Ending
      icon={<IconCheck size={28} />}
      tone="good"
      title="You’re booked"
      next={
        <Next>
          <li>
            {meetingType === 'in_person'
              ? `You meet at ${booking.location ?? 'the place you agreed on'}.`
              : `The room opens ${minutes} minutes before the start, on the session’s page.`}
          </li>
          <li>You both get an e-mail with a calendar file, and reminders before it starts.</li>
          <li>
            If the time stops suiting you, propose another one on the session’s page: this one stays yours.
          </li>
        </Next>
      }
    >
      <p className={classes.what}>{booking.title}</p>
      <SessionWhen interval={booking} viewerZone={viewerZone} mentor={mentor} />
      <Group mt="lg" gap="sm">
        <Button
          component="a"
          href={`/api/calendar/${id}.ics`}
          download
          leftSection={<IconCalendarPlus size={18} aria-hidden="true" />}
        >
          Add to calendar
        </Button>
        <Button component={Link} href={sessionPath(id)} variant="default">
          Open the session
        </Button>
        <Button component={Link} href="/calendar" variant="subtle">
          My calendar
        </Button>
      </Group>
    </Ending>
  );
}

/** The request is with the mentor. */
export function Requested({ booking, viewerZone }: Props) {
  const { mentor, expiresAt, price } = booking;
  const words = timeWords(useLocale(), viewerZone);
  const name = firstName(mentor.name);
  const until = expiresAt ?? booking.start;
  return (
    <Ending
      icon={<IconSend size={26} />}
      tone="waiting"
      title={`Your request is with ${name} until ${words.moment(until)}`}
      next={
        <Next>
          <li>
            The time is kept for you until {name} answers, or until then ({words.zone(until)}).
          </li>
          <li>
            {price === 0
              ? 'When the answer is yes, the session is confirmed at once, and you both get a calendar file.'
              : 'When the answer is yes, you pay, and the session is confirmed at that moment.'}
          </li>
          <li>Without an answer the request expires by itself, and nothing is charged.</li>
        </Next>
      }
    >
      <p className={classes.what}>{booking.title}</p>
      <SessionWhen interval={booking} viewerZone={viewerZone} mentor={mentor} />
      <Group mt="lg" gap="sm">
        <Button component={Link} href={sessionPath(booking.id)}>
          Open the request
        </Button>
        <Button component={Link} href="/calendar" variant="default">
          My calendar
        </Button>
      </Group>
    </Ending>
  );
}

type StoppedProps = { title: string; children: ReactNode; action: ReactNode };

/** The wizard cannot go on with this time. */
export function Stopped({ title, children, action }: StoppedProps) {
  return (
    <Ending icon={<IconClockOff size={26} />} tone="over" title={title}>
      <p className={classes.why}>{children}</p>
      <Group mt="lg">{action}</Group>
    </Ending>
  );
}

function Next({ children }: { children: ReactNode }) {
  return (
    <section aria-labelledby="what-next" className={classes.next}>
      <h3 id="what-next">What happens next</h3>
      <ul>{children}</ul>
    </section>
  );
}

type EndingProps = {
  icon: ReactNode;
  tone: 'good' | 'waiting' | 'over';
  title: string;
  children: ReactNode;
  next?: ReactNode;
};

function Ending({ icon, tone, title, children, next }: EndingProps) {
  return (
    <div className={classes.ending}>
      <div className={classes.main}>
        <div className={classes.icon} data-tone={tone} aria-hidden="true">
          {icon}
        </div>
        <StepHeading title={title} />
        {children}
      </div>
      {next}
    </div>
  );
}
