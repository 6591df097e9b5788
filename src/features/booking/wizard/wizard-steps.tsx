import { IconCheck } from '@tabler/icons-react';
import classes from './wizard-steps.module.css';

type Props = { steps: readonly string[]; current: number };

/** How far one is. A map, not a menu: the way back is the browser's, or a button of the step. */
export function WizardSteps({ steps, current }: Props) {
  return (
    <ol className={classes.steps} aria-label="Steps">
      {steps.map((step, index) => {
        const isDone = index < current;
        return (
          <li
            key={step}
            data-done={isDone || undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <span className={classes.number} aria-hidden="true">
              {isDone ? <IconCheck size={14} stroke={2.6} /> : index + 1}
            </span>
            <span className={classes.name}>{step}</span>
          </li>
        );
      })}
    </ol>
  );
}
