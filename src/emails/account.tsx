import { namedMoment } from '@/domain/notification/moments';
import { Words } from './parts';
import type { Template } from './template';

export const welcome: Template<'welcome'> = ({ reader, facts: { roles }, href }) => {
  const isMentor = roles.includes('mentor');
  return {
    subject: 'Welcome to Parley',
    preview: 'Book time, and move it together.',
    heading: `Welcome, ${reader.name}`,
    body: (
      <>
        <Words>
          {isMentor
            ? 'Publish your hours and what you offer, and people can book you. When something comes between, you and your mentee find another time together, and neither loses it.'
            : 'Find a mentor and take an hour with them. When something comes between, the two of you find another time together, and neither loses it.'}
        </Words>
        <Words>
          We show you times as they are in {reader.zone.replaceAll('_', ' ')}. If you are elsewhere, change it
          in your settings.
        </Words>
      </>
    ),
    action: isMentor ? { label: 'Publish your hours', href } : { label: 'Find a mentor', href },
  };
};

export const magicLink: Template<'magic_link'> = ({ reader, facts: { expiresAt }, href }) => ({
  subject: 'Your sign-in link',
  preview: 'It works once.',
  heading: 'Sign in to Parley',
  body: (
    <Words>
      The link works once, until {namedMoment(expiresAt, reader.zone)}. If you did not ask for it, leave it:
      nobody gets in without it.
    </Words>
  ),
  action: { label: 'Sign in', href },
});

export const passwordReset: Template<'password_reset'> = ({ reader, facts: { expiresAt }, href }) => ({
  subject: 'Choose a new password',
  preview: 'The link works once.',
  heading: 'Choose a new password',
  body: (
    <Words>
      The link works once, until {namedMoment(expiresAt, reader.zone)}. If you did not ask for it, leave it:
      your password stays as it is.
    </Words>
  ),
  action: { label: 'Choose a new password', href },
});

export const addressBounced: Template<'address_bounced'> = ({ facts: { owner, address }, href }) => ({
  subject: `Mail to ${owner} comes back`,
  preview: `${address} does not take our mail.`,
  heading: `Mail to ${owner} comes back`,
  body: (
    <Words>
      {address} does not take our mail. {owner} sees a warning after signing in; until the address is
      corrected, the bell is the only way to them.
    </Words>
  ),
  action: { label: 'See the deliveries', href },
});
