import { TextLink } from '@/components/link';
import type { MentorProfileView } from '@/contracts/directory';
import classes from './own-profile-note.module.css';

/** Tells mentors that this is what others see, and where each part of it is changed. */
export function OwnProfileNote({ profile }: { profile: MentorProfileView }) {
  return (
    <p className={classes.note}>
      This is your public page. Change <TextLink href="/settings#mentor">what it says</TextLink>,{' '}
      <TextLink href="/offerings">what you offer</TextLink> or{' '}
      <TextLink href="/availability">{profile.hasAvailability ? 'your hours' : 'set up your hours'}</TextLink>
      .{!profile.hasAvailability && ' Nobody can book you before you have saved your hours.'}
    </p>
  );
}
