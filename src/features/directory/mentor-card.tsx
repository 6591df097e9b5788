'use client';

import Link from 'next/link';
import { PersonAvatar } from '@/components/person-avatar';
import type { MentorCardView } from '@/contracts/directory';
import { minutesWords, priceWords } from '@/features/offering/price-words';
import { useLocale } from '@/features/session/screen';
import { timeWords } from '@/features/session/time-words';
import classes from './mentor-card.module.css';
import { nearDay } from './near-day';
import { useJustChanged } from './use-just-changed';
import { useViewerZone } from './use-viewer-zone';

const TOPICS_SHOWN = 3;

/** A mentor at a glance. All of it leads to their page. */
export function MentorCard({ mentor, now }: { mentor: MentorCardView; now: number }) {
  const hidden = mentor.topics.length - TOPICS_SHOWN;
  return (
    <article className={classes.card}>
      <div className={classes.who}>
        <PersonAvatar person={mentor} size={48} />
        <div className={classes.names}>
          <h3 className={classes.name}>
            <Link href={`/m/${mentor.handle}`} className={classes.link}>
              {mentor.name}
            </Link>
          </h3>
          <p className={classes.headline}>{mentor.headline}</p>
        </div>
      </div>
      {mentor.topics.length > 0 && (
        <ul className={classes.topics} aria-label="Topics">
          {mentor.topics.slice(0, TOPICS_SHOWN).map((topic) => (
            <li key={topic}>{topic}</li>
          ))}
          {hidden > 0 && <li className={classes.further}>and {hidden} more</li>}
        </ul>
      )}
      <div className={classes.facts}>
        <Price mentor={mentor} />
        <NextFree mentor={mentor} now={now} />
      </div>
    </article>
  );
}

function Price({ mentor: { from, freeMinutes } }: { mentor: MentorCardView }) {
  const locale = useLocale();
  if (!from)
    return (
      <div>
        <p className={classes.label}>Price</p>
        <p className={classes.fact}>Nothing on offer</p>
      </div>
    );
  const isFree = from.price === 0;
  return (
    <div>
      <p className={classes.label}>{isFree ? 'Price' : 'From'}</p>
      <p className={classes.fact}>{priceWords({ amount: from.price, currency: from.currency }, locale)}</p>
      <p className={classes.small}>
        {minutesWords(from.minutes)}
        {!isFree && freeMinutes !== null && ` · ${minutesWords(freeMinutes)} free`}
      </p>
    </div>
  );
}

function NextFree({ mentor, now }: { mentor: MentorCardView; now: number }) {
  const { nextFree } = mentor;
  const words = timeWords(useLocale(), useViewerZone(mentor.timeZone));
  const changed = useJustChanged(nextFree);
  return (
    <div className={classes.next} data-changed={changed || undefined}>
      <p className={classes.label}>Next free time</p>
      {nextFree === null ? (
        <p className={classes.none}>None at the moment</p>
      ) : (
        <>
          <p className={classes.fact}>
            <time dateTime={new Date(nextFree).toISOString()}>
              {nearDay(nextFree, now, words)}, {words.time(nextFree)}
            </time>
          </p>
          <p className={classes.small}>{words.zone(nextFree)}</p>
        </>
      )}
    </div>
  );
}
