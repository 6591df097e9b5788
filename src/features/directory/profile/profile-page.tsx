'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyState } from '@/components/empty-state';
import { ButtonLink } from '@/components/link';
import type { SlotsView } from '@/contracts/availability';
import type { MentorProfileView } from '@/contracts/directory';
import { useWatchMentor } from '@/features/live/live-provider';
import { useMe } from '@/features/person/use-me';
import { useTRPC } from '@/trpc/client';
import { BookingTerms } from './booking-terms';
import { choicesOf, keyOf } from './chosen';
import { FirstTimes } from './first-times';
import { OfferingCard } from './offering-card';
import { OwnProfileNote } from './own-profile-note';
import { ProfileHeader } from './profile-header';
import classes from './profile-page.module.css';

type Props = {
  initial: MentorProfileView;
  /** The slots of what is chosen first, as the server found them; `null` when nothing is on offer. */
  initialSlots: SlotsView | null;
  /** The stretch of time they are from. */
  window: { start: number; end: number };
};

/** A mentor's public page: who they are, what they offer and for how much, and the first times that are free. */
export function ProfilePage({ initial, initialSlots, window }: Props) {
  const trpc = useTRPC();
  const me = useMe();
  const { data: profile } = useQuery(
    trpc.directory.profile.queryOptions({ handle: initial.handle }, { initialData: initial }),
  );
  useWatchMentor(profile.id);
  const choices = choicesOf(profile);
  const [key, setKey] = useState<string | null>(null);
  // What was chosen may have been retired while one looked.
  const chosen = choices.find((each) => keyOf(each) === key) ?? choices[0];
  const isOwn = me?.id === profile.id;
  const [firstOfInitial] = choicesOf(initial);
  const isInitial = chosen && firstOfInitial && keyOf(chosen) === keyOf(firstOfInitial);

  return (
    <div className={classes.page}>
      {isOwn && <OwnProfileNote profile={profile} />}
      <ProfileHeader profile={profile} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {profile.bio !== '' && (
            <section aria-labelledby="about">
              <h2 id="about" className={classes.heading}>
                About
              </h2>
              <p className={classes.bio}>{profile.bio}</p>
            </section>
          )}
          <section aria-labelledby="offerings">
            <h2 id="offerings" className={classes.heading}>
              Sessions
            </h2>
            {chosen ? (
              <>
                <ul className={classes.offerings}>
                  {profile.offerings.map((offering) => (
                    <li key={offering.id}>
                      <OfferingCard
                        offering={offering}
                        handle={profile.handle}
                        chosen={chosen.offering.id === offering.id ? chosen.minutes : null}
                        onChoose={(minutes) => setKey(keyOf({ offering, minutes }))}
                        canBook={!isOwn && profile.hasAvailability}
                      />
                    </li>
                  ))}
                </ul>
                <BookingTerms profile={profile} />
              </>
            ) : (
              <EmptyState
                title={`${profile.name} offers no sessions at the moment`}
                action={
                  <ButtonLink href="/mentors" variant="default">
                    Find another mentor
                  </ButtonLink>
                }
              >
                That may change any time.
              </EmptyState>
            )}
          </section>
        </div>
        {chosen && (
          <FirstTimes
            profile={profile}
            choices={choices}
            chosen={chosen}
            onChoose={(next) => setKey(keyOf(next))}
            window={window}
            initial={isInitial ? initialSlots : null}
            isOwn={isOwn}
          />
        )}
      </div>
    </div>
  );
}
