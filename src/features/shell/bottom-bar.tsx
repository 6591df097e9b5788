'use client';

import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import classes from './bottom-bar.module.css';
import { DestinationIcon } from './destination-icon';
import type { Destination } from './destinations';
import { NavLink } from './nav-link';

type Props = { destinations: readonly Destination[]; current: Destination | undefined };

/** As many as a thumb tells apart on a small phone. */
const PLACES = 4;

/** The main ways on phones: the first few at the bottom, the rest behind "More". */
export function BottomBar({ destinations, current }: Props) {
  const [open, { open: show, close }] = useDisclosure(false);
  const fits = destinations.length <= PLACES;
  const shown = destinations.slice(0, fits ? PLACES : PLACES - 1);
  const rest = destinations.slice(shown.length);
  return (
    <nav aria-label="Main" className={classes.bar}>
      <ul>
        {shown.map((destination) => (
          <li key={destination.href}>
            <NavLink
              href={destination.href}
              className={classes.place}
              aria-current={destination === current ? 'page' : undefined}
            >
              <DestinationIcon of={destination.icon} size={22} />
              <span>{destination.label}</span>
            </NavLink>
          </li>
        ))}
        {rest.length > 0 && (
          <li>
            <UnstyledButton
              className={classes.place}
              onClick={show}
              aria-haspopup="dialog"
              data-current={(current && rest.includes(current)) || undefined}
            >
              <IconDots size={22} stroke={1.7} aria-hidden="true" />
              <span>More</span>
            </UnstyledButton>
          </li>
        )}
      </ul>
      <Drawer opened={open} onClose={close} position="bottom" size="auto" title="More" radius="lg">
        <ul className={classes.rest}>
          {rest.map((destination) => (
            <li key={destination.href}>
              <NavLink
                href={destination.href}
                onClick={close}
                className={classes.restLink}
                aria-current={destination === current ? 'page' : undefined}
              >
                <DestinationIcon of={destination.icon} size={20} />
                {destination.label}
              </NavLink>
            </li>
          ))}
        </ul>
      </Drawer>
    </nav>
  );
}
