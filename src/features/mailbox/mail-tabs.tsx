'use client';

import { Tabs } from '@mantine/core';
import { CalendarTab } from './calendar-tab';
import { MailFrame } from './mail-frame';
import classes from './mail-tabs.module.css';

type Props = {
  mail: { subject: string; html: string; text: string; calendar?: string | null };
  narrow?: boolean;
};

/** One mail in every form it has: as it looks, as plain text, and the calendar file that came with it. */
export function MailTabs({ mail, narrow = false }: Props) {
  const { subject, html, text, calendar = null } = mail;
  return (
    <Tabs defaultValue="html" keepMounted={false}>
      <Tabs.List mb="md">
        <Tabs.Tab value="html">As it looks</Tabs.Tab>
        <Tabs.Tab value="text">Plain text</Tabs.Tab>
        {calendar !== null && <Tabs.Tab value="calendar">Calendar file</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="html">
        <MailFrame title={`Mail: ${subject}`} html={html} narrow={narrow} />
      </Tabs.Panel>
      <Tabs.Panel value="text">
        <pre className={classes.text}>{text}</pre>
      </Tabs.Panel>
      {calendar !== null && (
        <Tabs.Panel value="calendar">
          <CalendarTab file={calendar} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
