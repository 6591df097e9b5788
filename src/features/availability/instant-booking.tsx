'use client';

import { Switch } from '@mantine/core';
import { Section } from './section';

type Props = { isOn: boolean; onChange: (isOn: boolean) => void };

/** Whether paying confirms a session, or the mentor does. */
export function InstantBooking({ isOn, onChange }: Props) {
  return (
    <Section
      id="instant"
      title="How sessions are confirmed"
      description="Free sessions are always requests that you accept or decline."
    >
      <Switch
        label="Instant booking"
        description={
          isOn
            ? 'A paid session is confirmed the moment the payment arrives, without you doing anything.'
            : 'Every session begins as a request. When you accept a paid one, the mentee is asked to pay, and that confirms it.'
        }
        checked={isOn}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    </Section>
  );
}
