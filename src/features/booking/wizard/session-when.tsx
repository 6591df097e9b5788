import type { Interval } from '@/domain/time/instant';
import { useLocale } from '@/features/session/screen';
import { showSameTime, timeWords } from '@/features/session/time-words';
import { firstName } from '@/features/session/words';
import classes from './session-when.module.css';

type Props = {
  interval: Interval;
  viewerZone: string;
  mentor: { name: string; timeZone: string };
};

/** When a session is, for both of them, each in their zone. */
export function SessionWhen(props: Props) {
  const { day, own, ownZone, theirs } = useBothTimes(props);
  return (
    <div className={classes.when}>
      <p className={classes.day}>{day}</p>
      <p className={classes.span}>
        {own} <span className={classes.zone}>{ownZone}</span>
      </p>
      <p className={classes.theirs}>{theirs}</p>
    </div>
  );
}

/** The same where there is little room. */
export function SessionWhenShort(props: Props) {
  const { shortDay, own, ownZone, theirs } = useBothTimes(props);
  return (
    <div className={classes.when}>
      <p className={classes.day}>
        {shortDay}, {own} <span className={classes.zone}>{ownZone}</span>
      </p>
      <p className={classes.theirs}>{theirs}</p>
    </div>
  );
}

function useBothTimes({ interval, viewerZone, mentor }: Props) {
  const locale = useLocale();
  const { start } = interval;
  const own = timeWords(locale, viewerZone);
  const other = timeWords(locale, mentor.timeZone);
  const name = firstName(mentor.name);
  const otherDay = own.day(start) === other.day(start) ? '' : `${other.day(start)}, `;
  return {
    day: own.longDay(start),
    shortDay: own.day(start),
    own: own.span(interval),
    ownZone: own.zone(start),
    theirs: showSameTime(start, viewerZone, mentor.timeZone)
      ? `The same time for ${name} (${other.zone(start)})`
      : `${otherDay}${other.span(interval)} for ${name} (${other.zone(start)})`,
  };
}
