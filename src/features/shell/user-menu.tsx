'use client';

import { Menu, UnstyledButton } from '@mantine/core';
import { IconExternalLink, IconLogout, IconMailbox, IconSchool, IconSettings } from '@tabler/icons-react';
import Link from 'next/link';
import { PersonAvatar } from '@/components/person-avatar';
import type { MeView } from '@/contracts/person';
import { signOutHere } from '@/features/person/enter';
import { LookItems } from './look-items';
import classes from './user-menu.module.css';

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const;

type Props = { me: MeView; mailbox: string | null };

export function UserMenu({ me, mailbox }: Props) {
  return (
    <Menu position="bottom-end" width={250} offset={6}>
      <Menu.Target>
        <UnstyledButton className={classes.target} aria-label={`Account of ${me.name}`}>
          <PersonAvatar person={me} size={34} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <div className={classes.name}>{me.name}</div>
          <div className={classes.email}>{me.email}</div>
        </div>
        <Menu.Divider />
        <Menu.Item component={Link} href="/settings" leftSection={<IconSettings {...icon} />}>
          Settings
        </Menu.Item>
        {me.mentor ? (
          <Menu.Item
            component={Link}
            href={`/m/${me.mentor.handle}`}
            leftSection={<IconExternalLink {...icon} />}
          >
            My public page
          </Menu.Item>
        ) : (
          <Menu.Item component={Link} href="/settings#mentor" leftSection={<IconSchool {...icon} />}>
            Become a mentor
          </Menu.Item>
        )}
        {mailbox && (
          <Menu.Item component={Link} href={mailbox} leftSection={<IconMailbox {...icon} />}>
            Demo mailbox
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>Look</Menu.Label>
        <LookItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout {...icon} />} onClick={() => void signOutHere()}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
