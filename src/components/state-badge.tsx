import classes from './state-badge.module.css';
import { type DisplayState, stateColor } from './state-color';

/** The state of a session in its colour and in words. `label` replaces the usual word where another one fits better. */
export function StateBadge({ state, label }: { state: DisplayState; label?: string }) {
  const { text, background, line, label: usual } = stateColor[state];
  return (
    <span
      className={classes.badge}
      data-state={state}
      style={{ '--text': text, '--background': background, '--line': line }}
    >
      {label ?? usual}
    </span>
  );
}
