import { calendarFacts } from './calendar-facts';
import classes from './calendar-tab.module.css';

/** The calendar file of a mail: what it says, and as it is. */
export function CalendarTab({ file }: { file: string }) {
  return (
    <div className={classes.tab}>
      <dl className={classes.facts}>
        {calendarFacts(file).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <pre className={classes.raw}>{file}</pre>
    </div>
  );
}
