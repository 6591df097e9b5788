'use client';

import { Anchor } from '@mantine/core';
import Link from 'next/link';
import { PersonAvatar } from '@/components/person-avatar';
import type { MentorProfileView } from '@/contracts/directory';
import { useBrowserZone } from '@/features/person/use-browser-zone';
import { Wizard } from './wizard';
import classes from './wizard.module.css';
import { WizardSkeleton } from './wizard-skeleton';

/** Books a session with a mentor: time, details, review and pay, done. */
export function BookingWizard({ profile }: { profile: MentorProfileView }) {
  const browserZone = useBrowserZone();
  const who = (
    <div className={classes.who}>
      <PersonAvatar person={profile} size="lg" />
      <div>
        <h1>Book {profile.name}</h1>
        <Anchor component={Link} href={`/m/${profile.handle}`}>
          Back to the profile
        </Anchor>
      </div>
    </div>
  );
  return (
    <div className={classes.wizard}>
      {/* What follows depends on this browser's clock, zone and storage. */}
      {browserZone === null ? (
        <>
          <div className={classes.top}>{who}</div>
          <WizardSkeleton />
        </>
      ) : (
        <Wizard profile={profile} browserZone={browserZone} who={who} />
      )}
    </div>
  );
}
