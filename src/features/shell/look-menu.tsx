'use client';

import { ActionIcon, Menu } from '@mantine/core';
import { IconMoon } from '@tabler/icons-react';
import { LookItems } from './look-items';

/** Light or dark, for visitors; people who are signed in find it in their own menu. */
export function LookMenu() {
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Light or dark">
          <IconMoon size={20} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <LookItems />
      </Menu.Dropdown>
    </Menu>
  );
}
