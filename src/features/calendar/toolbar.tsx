'use client';

import { ActionIcon, Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CalendarViewName } from './grid/view-days';
import classes from './toolbar.module.css';

const NAMES: Readonly<Record<CalendarViewName, string>> = { month: 'Month', week: 'Week', list: 'List' };

type Props = {
  title: string;
  /** The zone all times are in. */
  zone: string;
  views: readonly CalendarViewName[];
  view: CalendarViewName;
  onView: (view: CalendarViewName) => void;
  /** Absent in a list, which has no pages. */
  pages: { previous: string; next: string; onTurn: (direction: 1 | -1) => void; onToday: () => void } | null;
  withCancelled: boolean | null;
  onWithCancelled: (shown: boolean) => void;
  children?: ReactNode;
};

/** What stands over every view: where one is, how to go on, and which view it is. */
export function Toolbar({
  title,
  zone,
  views,
  view,
  onView,
  pages,
  withCancelled,
  onWithCancelled,
  children,
}: Props) {
  return (
    <div className={classes.bar}>
      {pages && (
        <div className={classes.pages}>
          <Button variant="default" size="xs" onClick={pages.onToday}>
            Today
          </Button>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={pages.previous}
            onClick={() => pages.onTurn(-1)}
          >
            <IconChevronLeft size={20} />
          </ActionIcon>
          <ActionIcon variant="subtle" color="gray" aria-label={pages.next} onClick={() => pages.onTurn(1)}>
            <IconChevronRight size={20} />
          </ActionIcon>
        </div>
      )}
      <div className={classes.where}>
        <h2 className={classes.title} aria-live="polite">
          {title}
        </h2>
        <span className={classes.zone}>{zone}</span>
      </div>
      {children}
      <div className={classes.choices}>
        {withCancelled !== null && (
          <Checkbox
            size="xs"
            label="Show cancelled"
            checked={withCancelled}
            onChange={(event) => onWithCancelled(event.currentTarget.checked)}
          />
        )}
        <SegmentedControl
          size="xs"
          aria-label="View"
          data={views.map((value) => ({ value, label: NAMES[value] }))}
          value={view}
          onChange={onView}
        />
      </div>
    </div>
  );
}
