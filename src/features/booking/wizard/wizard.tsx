'use client';

import { Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import Link from 'next/link';
import { type ReactNode, useEffect, useRef } from 'react';
import { EmptyState } from '@/components/empty-state';
import { Problem } from '@/components/problem';
import type { MentorProfileView } from '@/contracts/directory';

import { firstName } from '@/features/session/words';
import { refusalOf, sentenceOf } from '@/trpc/client';
import { Confirmed, Requested, Stopped } from './ending';
import { HeldElsewhere } from './held-elsewhere';
import { HeldSteps } from './held-steps';
import { STEP_HEADING } from './step-heading';
import { TimeStep } from './time-step';
import { useWizard, type Wizard as WizardState } from './use-wizard';
import classes from './wizard.module.css';
import { WizardSkeleton } from './wizard-skeleton';
import { WizardSteps } from './wizard-steps';

const STEPS = ['Time', 'Details', 'Review', 'Done'];
const STEP_OF: Partial<Record<WizardState['view'], number>> = {
  time: 0,
  details: 1,
  review: 2,
  confirmed: 4,
  requested: 4,
};

type Props = { profile: MentorProfileView; browserZone: string; who: ReactNode };

/** The steps, and where they lead. Not rendered on the server. */
export function Wizard({ profile, browserZone, who }: Props) {
  const wizard = useWizard(profile, browserZone);
  const screen = wizard.isLoading ? 'loading' : wizard.view;
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (screen === 'loading') return;
    if (shown.current !== null && shown.current !== screen) {
      window.scrollTo({ top: 0 });
      content.current?.querySelector<HTMLElement>(`[${STEP_HEADING}]`)?.focus({ preventScroll: true });
    }
    shown.current = screen;
  }, [screen]);

  return (
    <div ref={content}>
      <div className={classes.top}>
        {who}
        <WizardSteps steps={STEPS} current={STEP_OF[wizard.view] ?? 0} />
      </div>
      <Step wizard={wizard} />
    </div>
  );
}

function Step({ wizard }: { wizard: WizardState }) {
  const { view, held, hold, booking, profile, viewerZone, chooseAnother } = wizard;
  const again = <Button onClick={chooseAnother}>Choose another time</Button>;
  if (held.error) {
    return (
      <Stopped
        title="We cannot show this"
        action={wizard.isSignedOut ? <Button onClick={wizard.signInAgain}>Sign in</Button> : again}
      >
        {sentenceOf(held.error)}
      </Stopped>
    );
  }
  if (wizard.isLoading) return <WizardSkeleton />;
  switch (view) {
    case 'time':
      return <ChooseTime wizard={wizard} />;
    case 'confirmed':
      return booking && <Confirmed booking={booking} viewerZone={viewerZone} />;
    case 'requested':
      return booking && <Requested booking={booking} viewerZone={viewerZone} />;
    case 'expired':
      return (
        <Stopped title="The time we kept for you has run out" action={again}>
          {booking?.acceptedAt
            ? `${firstName(profile.name)} said yes, but it was not paid for in time. Nothing was charged.`
            : 'It is free again for everybody, perhaps still for you. Nothing was charged, and what you typed is still here.'}
        </Stopped>
      );
    case 'released':
      return (
        <Stopped title="This time is not yours any more" action={again}>
          {hold.take.error
            ? sentenceOf(hold.take.error)
            : 'It was given back when you left. What you typed is still here.'}
        </Stopped>
      );
    case 'returned':
      return (
        <Stopped title="Your payment came too late" action={again}>
          By then the time belonged to somebody else. Everything you paid goes back to your card by itself;
          banks take a few days to show it.
        </Stopped>
      );
    default:
      return <HeldSteps wizard={wizard} />;
  }
}

function ChooseTime({ wizard }: { wizard: WizardState }) {
  const { profile, choice, place, hold, currentHold, viewerZone, me } = wizard;
  if (!choice || !profile.hasAvailability) {
    return (
      <EmptyState
        icon={<IconCalendarOff size={24} />}
        title={`${firstName(profile.name)} cannot be booked yet`}
        action={
          <Button component={Link} href="/">
            Find another mentor
          </Button>
        }
      >
        {choice ? 'No hours are published at the moment.' : 'Nothing is offered at the moment.'}
      </EmptyState>
    );
  }
  const code = refusalOf(hold.take.error)?.code;
  const { start } = place;
  return (
    <TimeStep
      profile={profile}
      choice={choice}
      start={start}
      onChoose={wizard.choose}
      viewerZone={viewerZone}
      onZone={(timeZone) => wizard.write({ timeZone })}
      releasing={hold.release.isPending ? currentHold : undefined}
      isTaking={hold.take.isPending}
      onContinue={() => start !== null && wizard.take(start)}
    >
      {me && (
        <HeldElsewhere
          mentorId={profile.id}
          isInTheWay={code === 'TOO_MANY_HOLDS' || code === 'MENTEE_BUSY'}
          except={currentHold}
          viewerZone={viewerZone}
          onRelease={(bookingId) => {
            hold.take.reset();
            hold.release.mutate({ bookingId });
          }}
        />
      )}
      <Problem error={hold.take.error}>
        {code === 'NOT_SIGNED_IN' && (
          <Button size="xs" onClick={wizard.signInAgain}>
            Sign in
          </Button>
        )}
      </Problem>
    </TimeStep>
  );
}
