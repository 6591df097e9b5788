import type { ReactNode } from 'react';
import classes from './section.module.css';

type Props = {
  id: string;
  title: string;
  description: ReactNode;
  /** What can be added, on the right. */
  action?: ReactNode;
  children: ReactNode;
};

/** One part of the editor. */
export function Section({ id, title, description, action, children }: Props) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h2 id={`${id}-title`} className={classes.title}>
            {title}
          </h2>
          <p className={classes.description}>{description}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
