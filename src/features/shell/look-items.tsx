'use client';

import { type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';

const LOOKS = [
  { scheme: 'auto', label: 'As the system', Icon: IconDeviceDesktop },
  { scheme: 'light', label: 'Light', Icon: IconSun },
  { scheme: 'dark', label: 'Dark', Icon: IconMoon },
] as const satisfies readonly { scheme: MantineColorScheme; label: string; Icon: typeof IconSun }[];

/** Menu items that choose between light, dark and what the system says. */
export function LookItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return LOOKS.map(({ scheme, label, Icon }) => (
    <Menu.Item
      key={scheme}
      role="menuitemradio"
      aria-checked={colorScheme === scheme}
      closeMenuOnClick={false}
      leftSection={<Icon size={16} stroke={1.7} aria-hidden="true" />}
      rightSection={colorScheme === scheme ? <IconCheck size={14} aria-hidden="true" /> : null}
      onClick={() => setColorScheme(scheme)}
    >
      {label}
    </Menu.Item>
  ));
}
