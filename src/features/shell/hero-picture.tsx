import { stateColor } from '@/components/state-color';
import classes from './hero-picture.module.css';

const DAYS = ['Tue', 'Wed', 'Thu'];
const TAKEN = [
  { day: 0, from: 4, rows: 1 },
  { day: 1, from: 0, rows: 1 },
  { day: 2, from: 1, rows: 2 },
  { day: 2, from: 5, rows: 1 },
];

/** A week in which a session is being moved: the agreed hour stands, the proposed one is kept. For the eye only. */
export function HeroPicture() {
  const { scheduled, yourTurn } = stateColor;
  return (
    <div className={classes.picture} aria-hidden="true">
      <div className={classes.days}>
        {DAYS.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <div className={classes.grid}>
        {TAKEN.map(({ day, from, rows }) => (
          <div
            key={`${day}-${from}`}
            className={classes.taken}
            style={{ gridColumn: day + 1, gridRow: `${from + 1} / span ${rows}` }}
          />
        ))}
        <div
          className={classes.session}
          style={{
            gridColumn: 1,
            gridRow: '2 / span 2',
            color: scheduled.text,
            background: scheduled.background,
            borderColor: scheduled.line,
          }}
        >
          <strong>Maya &amp; you</strong>
          <span>10:00 – 11:00</span>
        </div>
        <div
          className={classes.proposal}
          style={{ gridColumn: 2, gridRow: '4 / span 2', color: yourTurn.text, '--line': yourTurn.line }}
        >
          <strong>How about here?</strong>
          <span>14:00 – 15:00</span>
        </div>
      </div>
      <div className={classes.note}>
        <span style={{ background: yourTurn.line }} />
        Maya proposes Wednesday. Until you both agree, Tuesday stands.
      </div>
    </div>
  );
}
