import { IconCircleCheck, IconLanguage, IconWorld } from '@tabler/icons-react';
import { PersonAvatar } from '@/components/person-avatar';
import type { MentorProfileView } from '@/contracts/directory';
import { useNow } from '@/features/session/screen';
import { timeWords } from '@/features/session/time-words';
import classes from './profile-header.module.css';

const icon = { size: 17, stroke: 1.7, 'aria-hidden': true } as const;

export function ProfileHeader({ profile }: { profile: MentorProfileView }) {
  const now = useNow(60_000);
  const { completedSessions: sessions, languages, topics } = profile;
  return (
    <header className={classes.header}>
      <div className={classes.avatar}>
        <PersonAvatar person={profile} size={84} />
      </div>
      <div className={classes.words}>
        <h1 className={classes.name}>{profile.name}</h1>
        <p className={classes.headline}>{profile.headline}</p>
        <ul className={classes.facts}>
          <li>
            <IconWorld {...icon} /> {timeWords('en-GB', profile.timeZone).zone(now)}
          </li>
          {languages.length > 0 && (
            <li>
              <IconLanguage {...icon} /> {languages.join(', ')}
            </li>
          )}
          {sessions > 0 && (
            <li>
              <IconCircleCheck {...icon} /> {sessions} {sessions === 1 ? 'session' : 'sessions'} held
            </li>
          )}
        </ul>
        {topics.length > 0 && (
          <ul className={classes.topics} aria-label="Topics">
            {topics.map((topic) => (
              <li key={topic}>{topic}</li>
            ))}
          </ul>
        )}
      </div>
    </header>
  );
}
