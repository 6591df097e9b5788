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
export function SessionWhen({ interval, viewerZone, mentor }: Props) {
  const locale = useLocale();
  const { start } = interval;
  const own = timeWords(locale, viewerZone);
  const theirs = timeWords(locale, mentor.timeZone);
  return (
    <div className={classes.when}>
      <p className={classes.day}>{own.longDay(start)}</p>
      <p className={classes.span}>
        {own.span(interval)} <span className={classes.zone}>{own.zone(start)}</span>
      </p>
      <p className={classes.theirs}>
        {showSameTime(start, viewerZone, mentor.timeZone)
          ? `The same time for ${firstName(mentor.name)} (${theirs.zone(start)})`
          : `${dayIfOther(own.day(start), theirs.day(start))}${theirs.span(interval)} for ${firstName(mentor.name)} (${theirs.zone(start)})`}
      </p>
    </div>
  );
}

function dayIfOther(own: string, theirs: string): string {
  return own === theirs ? '' : `${theirs}, `;
}
