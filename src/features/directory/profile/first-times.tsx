'use client';

import { Button, NativeSelect, Skeleton } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { ButtonLink } from '@/components/link';
import { Problem } from '@/components/problem';
import type { SlotsView } from '@/contracts/availability';
import type { MentorProfileView } from '@/contracts/directory';
import { groupByDay } from '@/domain/availability/group-by-day';
import { type Instant, MINUTE } from '@/domain/time/instant';
import { minutesWords, priceWords } from '@/features/offering/price-words';
import { useLocale } from '@/features/session/screen';
import { showSameTime, type TimeWords, timeWords } from '@/features/session/time-words';
import { useTRPC } from '@/trpc/client';
import { nearDay } from '../near-day';
import { useViewerZone } from '../use-viewer-zone';
import { bookPath, type Chosen, keyOf } from './chosen';
import classes from './first-times.module.css';

const DAYS = 4;
/** Two rows; the last place tells how many more there are. */
const PLACES_A_DAY = 8;

type Props = {
  profile: MentorProfileView;
  choices: readonly Chosen[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  window: { start: Instant; end: Instant };
  /** What the server found for `chosen`. */
  initial: SlotsView | null;
  isOwn: boolean;
};

/** The first free times for what is chosen, each a way into the wizard; they come and go as others book. */
export function FirstTimes({ profile, choices, chosen, onChoose, window, initial, isOwn }: Props) {
  const trpc = useTRPC();
  const locale = useLocale();
  const slots = useQuery(
    trpc.availability.slots.queryOptions(
      { mentorId: profile.id, minutes: chosen.minutes, from: window.start, until: window.end },
      {
        enabled: profile.hasAvailability,
        refetchInterval: MINUTE,
        placeholderData: keepPreviousData,
        ...(initial ? { initialData: initial } : {}),
      },
    ),
  );
  return (
    <section className={classes.panel} aria-labelledby="first-times">
      <h2 id="first-times" className={classes.heading}>
        First free times
      </h2>
      {choices.length > 1 && (
        <NativeSelect
          label="For"
          value={keyOf(chosen)}
          onChange={(event) => {
            const next = choices.find((each) => keyOf(each) === event.currentTarget.value);
            if (next) onChoose(next);
          }}
          data={choices.map((each) => ({
            value: keyOf(each),
            label: `${each.offering.title}, ${minutesWords(each.minutes)}, ${priceWords({ amount: each.price, currency: each.offering.currency }, locale)}`,
          }))}
        />
      )}
      <Problem error={slots.error}>
        <Button size="compact-sm" variant="default" onClick={() => slots.refetch()}>
          Try again
        </Button>
      </Problem>
      {!profile.hasAvailability ? (
        <p className={classes.none}>{profile.name} has not published any hours yet.</p>
      ) : slots.data ? (
        <Times
          slots={slots.data}
          profile={profile}
          chosen={chosen}
          isStale={slots.isPlaceholderData}
          isOwn={isOwn}
        />
      ) : (
        slots.isPending && <Skeleton height={220} mt="md" />
      )}
    </section>
  );
}

type TimesProps = Pick<Props, 'profile' | 'chosen' | 'isOwn'> & { slots: SlotsView; isStale: boolean };

function Times({ slots, profile, chosen, isStale, isOwn }: TimesProps) {
  const locale = useLocale();
  const viewer = timeWords(locale, useViewerZone(slots.mentorTimeZone));
  const mentor = timeWords(locale, slots.mentorTimeZone);
  const days = [...groupByDay(slots.starts, viewer.timeZone)].slice(0, DAYS);
  const first = slots.starts[0] ?? slots.nextStart;
  const pathAt = (start: Instant) => bookPath(profile.handle, chosen, start);
  if (first === null)
    return (
      <p className={classes.none}>
        No time is free for {minutesWords(chosen.minutes)} at the moment. New times open as days go by.
      </p>
    );
  const differs = !showSameTime(first, viewer.timeZone, mentor.timeZone);
  return (
    <div data-stale={isStale || undefined} className={classes.times}>
      <p className={classes.zones}>
        {differs
          ? `In your time, ${viewer.zone(first)}; below it the mentor’s, ${mentor.zone(first)}.`
          : `In ${viewer.zone(first)}, the same for both of you.`}
      </p>
      {days.map(([date, starts]) => (
        <Day
          key={date}
          name={nearDay(starts[0] ?? first, slots.now, viewer)}
          starts={starts}
          viewer={viewer}
          mentor={mentor}
          pathAt={pathAt}
          allPath={bookPath(profile.handle, chosen)}
          isOwn={isOwn}
        />
      ))}
      {days.length === 0 && (
        <p className={classes.none}>
          The next two weeks are full. The next free time is{' '}
          {isOwn ? (
            viewer.moment(first)
          ) : (
            <Link href={pathAt(first)} className={classes.text}>
              {viewer.moment(first)}
            </Link>
          )}
          .
        </p>
      )}
      {!isOwn && (
        <ButtonLink
          href={bookPath(profile.handle, chosen)}
          variant="default"
          fullWidth
          className={classes.all}
        >
          See all times
        </ButtonLink>
      )}
    </div>
  );
}

type DayProps = {
  name: string;
  starts: readonly Instant[];
  viewer: TimeWords;
  mentor: TimeWords;
  pathAt: (start: Instant) => string;
  allPath: string;
  isOwn: boolean;
};

function Day({ name, starts, viewer, mentor, pathAt, allPath, isOwn }: DayProps) {
  const shown = starts.slice(0, starts.length > PLACES_A_DAY ? PLACES_A_DAY - 1 : PLACES_A_DAY);
  const hidden = starts.length - shown.length;
  return (
    <div className={classes.day}>
      <h3 className={classes.dayName}>{name}</h3>
      <ul className={classes.starts}>
        {shown.map((start) => {
          const differs = !showSameTime(start, viewer.timeZone, mentor.timeZone);
          const content = (
            <>
              <span className={classes.time}>{viewer.time(start)}</span>
              {differs && (
                <span className={classes.other}>
                  {mentor.time(start)}
                  {mentor.day(start) !== viewer.day(start) && ` ${mentor.day(start).split(' ', 1)[0]}`}
                </span>
              )}
            </>
          );
          return (
            <li key={start}>
              {isOwn ? (
                <span className={classes.start}>{content}</span>
              ) : (
                <Link
                  href={pathAt(start)}
                  className={classes.start}
                  aria-label={`Book ${viewer.moment(start)}${differs ? `, for the mentor ${mentor.moment(start)}` : ''}`}
                  prefetch={false}
                >
                  {content}
                </Link>
              )}
            </li>
          );
        })}
        {hidden > 0 && (
          <li>
            {isOwn ? (
              <span className={classes.further}>{hidden} more</span>
            ) : (
              <Link
                href={allPath}
                className={classes.further}
                aria-label={`${hidden} more times: ${name}`}
                prefetch={false}
              >
                {hidden} more
              </Link>
            )}
          </li>
        )}
      </ul>
    </div>
  );
}
