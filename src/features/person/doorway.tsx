import type { ReactNode } from 'react';
import classes from './doorway.module.css';

type Props = {
  title: string;
  description?: ReactNode;
  children: ReactNode;
  /** Another way in, beside the first. */
  aside?: ReactNode;
};

/** The frame of the pages one comes in by. */
export function Doorway({ title, description, children, aside }: Props) {
  return (
    <div className={classes.doorway} data-two={aside ? true : undefined}>
      <section className={classes.panel} aria-labelledby="doorway-title">
        <h1 id="doorway-title" className={classes.title}>
          {title}
        </h1>
        {description && <p className={classes.description}>{description}</p>}
        {children}
      </section>
      {aside}
    </div>
  );
}
