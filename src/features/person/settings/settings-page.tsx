'use client';

import type { ReactNode } from 'react';
import { PageHeader } from '@/components/page-header';
import type { MeView } from '@/contracts/person';
import { Preferences } from '@/features/notifications/preferences';
import { useMe } from '../use-me';
import { MentorSection } from './mentor-section';
import { PasswordForm } from './password-form';
import { ProfileForm } from './profile-form';
import { Sessions } from './sessions';
import classes from './settings-page.module.css';

/** Everything about one's own account. `me` is who the page was made for. */
export function SettingsPage({ me: first }: { me: MeView }) {
  const me = useMe() ?? first;
  return (
    <div className={classes.page}>
      <PageHeader title="Settings" />
      <Section id="profile" title="You" description="Your name is what mentors and mentees see.">
        <ProfileForm me={me} />
      </Section>
      <Section
        id="notifications"
        title="Notifications"
        description="Confirmations, agreed changes, cancellations and money always reach you. The rest is yours to choose."
      >
        <Preferences />
      </Section>
      <Section
        id="mentor"
        title={me.mentor ? 'Your public page' : 'Become a mentor'}
        description={
          me.mentor
            ? 'What people read before they book with you.'
            : 'Offer your time. You say what, when and for how much; you stay a mentee as well.'
        }
      >
        <MentorSection me={me} />
      </Section>
      <Section
        id="password"
        title="Password"
        description={
          me.hasPassword
            ? 'A new password ends all other sessions.'
            : 'You have been signing in by link or Google. With a password you can sign in without them.'
        }
      >
        <PasswordForm me={me} />
      </Section>
      <Section
        id="sessions"
        title="Sessions"
        description="Signs you out on every device, this one included. Use it when one is lost."
      >
        <Sessions />
      </Section>
    </div>
  );
}

type SectionProps = { id: string; title: string; description: string; children: ReactNode };

function Section({ id, title, description, children }: SectionProps) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <div className={classes.intro}>
        <h2 id={`${id}-title`} className={classes.title}>
          {title}
        </h2>
        <p className={classes.description}>{description}</p>
      </div>
      <div>{children}</div>
    </section>
  );
}
