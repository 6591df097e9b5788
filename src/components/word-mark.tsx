import classes from './word-mark.module.css';

/** Two sides that lean towards each other, with the time they share between them. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <path d="M10.5 3v18A9 9 0 0 1 10.5 3Z" fill="currentColor" />
      <path d="M13.5 3v18a9 9 0 0 0 0-18Z" fill="currentColor" opacity="0.45" />
    </svg>
  );
}

export function WordMark() {
  return (
    <span className={classes.mark}>
      <Mark />
      <span>Parley</span>
    </span>
  );
}
