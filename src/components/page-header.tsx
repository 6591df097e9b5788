import type { ReactNode } from 'react';
import classes from './page-header.module.css';

type Props = {
  title: string;
  /** One sentence on what this page is for. */
  description?: ReactNode;
  /** What one can do here, on the right where there is room. */
  children?: ReactNode;
};

/** The heading every page begins with; its title is the page's only h1. */
export function PageHeader({ title, description, children }: Props) {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{title}</h1>
        {description && <p className={classes.description}>{description}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
