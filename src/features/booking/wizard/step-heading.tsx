import type { ReactNode } from 'react';
import classes from './wizard.module.css';

/** The attribute by which the wizard finds the heading to put the focus on when a step begins. */
export const STEP_HEADING = 'data-step-heading';

type Props = { title: string; children?: ReactNode };

/** What a step is about; where a screen reader begins to read it. */
export function StepHeading({ title, children }: Props) {
  return (
    <div className={classes.heading}>
      <h2 tabIndex={-1} {...{ [STEP_HEADING]: true }}>
        {title}
      </h2>
      {children && <p>{children}</p>}
    </div>
  );
}
