import { VisuallyHidden } from '@mantine/core';
import { IconMapPin, IconVideo } from '@tabler/icons-react';
import { useId } from 'react';
import { ButtonLink } from '@/components/link';
import type { OfferingView } from '@/contracts/offering';
import { minutesWords, priceWords } from '@/features/offering/price-words';
import { useLocale } from '@/features/session/screen';
import { MEETING_WORDS } from '@/features/session/words';
import { bookPath } from './chosen';
import classes from './offering-card.module.css';

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

type Props = {
  offering: OfferingView;
  handle: string;
  /** The duration that is chosen on this page, when it is one of this offering. */
  chosen: number | null;
  onChoose: (minutes: number) => void;
  canBook: boolean;
};

/** One session a mentor offers: its lengths with their prices, how one meets, and the way to book it. */
export function OfferingCard({ offering, handle, chosen, onChoose, canBook }: Props) {
  const id = useId();
  const locale = useLocale();
  const { title, description, currency, durations, meetingTypes, location, addOns, topicType } = offering;
  const duration = durations.find(({ minutes }) => minutes === chosen) ?? durations[0];
  const recording = addOns.find(({ kind }) => kind === 'recording');
  if (!duration) return null;
  return (
    <article
      className={classes.card}
      data-chosen={chosen !== null || undefined}
      aria-labelledby={`${id}-title`}
    >
      <h3 id={`${id}-title`} className={classes.title}>
        {title}
      </h3>
      {description !== '' && <p className={classes.description}>{description}</p>}
      <ul className={classes.facts}>
        <li>
          <IconVideo {...icon} /> {meetingTypes.map((type) => MEETING_WORDS[type]).join(', ')}
        </li>
        {location !== null && (
          <li>
            <IconMapPin {...icon} /> {location}
          </li>
        )}
        {topicType === 'FLEXIBLE' && <li>You say what it is about</li>}
        {recording && (
          <li>
            {recording.price === 0
              ? 'Recording included on request'
              : `Recording ${priceWords({ amount: recording.price, currency }, locale)}`}
          </li>
        )}
      </ul>
      <div className={classes.choose}>
        <fieldset className={classes.durations}>
          <VisuallyHidden component="legend">Length of {title}</VisuallyHidden>
          {durations.map(({ minutes, price }) => (
            <label key={minutes} className={classes.duration}>
              <input
                type="radio"
                name={id}
                checked={minutes === duration.minutes}
                onChange={() => onChoose(minutes)}
                // Choosing the one that is marked already still moves the times beside it to this session.
                onClick={() => onChoose(minutes)}
              />
              <span className={classes.length}>{minutesWords(minutes)}</span>
              <span className={classes.price}>{priceWords({ amount: price, currency }, locale)}</span>
            </label>
          ))}
        </fieldset>
        {canBook && (
          <ButtonLink
            href={bookPath(handle, { offering, minutes: duration.minutes, price: duration.price })}
            className={classes.book}
          >
            Book
            <VisuallyHidden>
              {' '}
              {title}, {minutesWords(duration.minutes)}
            </VisuallyHidden>
          </ButtonLink>
        )}
      </div>
    </article>
  );
}
