import { Group, Skeleton, Stack } from '@mantine/core';
import classes from './card-skeletons.module.css';

const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Where the cards will be, while they are on their way. */
export function CardSkeletons() {
  return (
    <div className={classes.cards} aria-hidden="true">
      {CARDS.map((key) => (
        <div key={key} className={classes.card}>
          <Group wrap="nowrap" gap="sm">
            <Skeleton height={48} circle />
            <Stack gap={6} flex={1}>
              <Skeleton height={18} width="45%" />
              <Skeleton height={13} width="90%" />
            </Stack>
          </Group>
          <Skeleton height={20} width="65%" />
          <Skeleton height={44} mt="auto" />
        </div>
      ))}
    </div>
  );
}
