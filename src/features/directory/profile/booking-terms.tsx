import { IconBolt, IconMessageQuestion } from '@tabler/icons-react';
import type { MentorProfileView } from '@/contracts/directory';
import classes from './booking-terms.module.css';

const icon = { size: 18, stroke: 1.7, 'aria-hidden': true } as const;

/** What happens after one has chosen a time: confirmed at once, or asked first. */
export function BookingTerms({
  profile: { name, instantBooking, offerings },
}: {
  profile: MentorProfileView;
}) {
  const [first = name] = name.split(' ');
  const prices = offerings.flatMap(({ durations }) => durations.map(({ price }) => price));
  const hasPriced = prices.some((price) => price > 0);
  const hasFree = prices.includes(0);
  return (
    <div className={classes.terms}>
      {hasPriced && (
        <p>
          {instantBooking ? <IconBolt {...icon} /> : <IconMessageQuestion {...icon} />}
          {instantBooking
            ? `Booked at once: your session with ${first} is confirmed the moment you pay.`
            : `${first} asks first: you send a request, and pay once it is accepted.`}
        </p>
      )}
      {hasFree && (
        <p>
          <IconMessageQuestion {...icon} />
          {`Free sessions are requests: ${first} answers each of them.`}
        </p>
      )}
    </div>
  );
}
