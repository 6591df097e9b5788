import type { ReactNode } from 'react';
import { Section, Text } from 'react-email';
import { otherParty, type Reader, type SessionFacts } from '@/domain/notification/facts';
import { namedSpan } from '@/domain/notification/moments';
import type { Interval } from '@/domain/time/instant';
import { styles } from './theme';

export function Words({ children }: { children: ReactNode }) {
  return (
    <Text className="p-ink" style={styles.words}>
      {children}
    </Text>
  );
}

/** What the other side wrote, kept apart from what Parley says. */
export function Quote({ by, children }: { by: string; children: string | null }) {
  if (children === null || children.trim() === '') return null;
  return (
    <Text className="p-soft" style={styles.quote}>
      {by}: “{children}”
    </Text>
  );
}

/** The session with its time in the zones of both, each named. `time` stands in for the session's own. */
export function SessionPanel({
  reader,
  session,
  time = session,
  label,
  quiet = false,
}: {
  reader: Reader;
  session: SessionFacts;
  time?: Interval;
  label?: string;
  quiet?: boolean;
}) {
  return (
    <Section className={quiet ? 'p-quiet' : 'p-panel'} style={quiet ? styles.quietPanel : styles.panel}>
      <Text className="p-ink" style={styles.panelTitle}>
        {label ?? titleLine(reader, session)}
      </Text>
      {timesFor(reader, session, time).map(({ whose, says }) => (
        <Text key={whose} className="p-ink" style={styles.panelLine}>
          <span className="p-soft" style={styles.panelLabel}>
            {whose}
          </span>
          <br />
          {says}
        </Text>
      ))}
    </Section>
  );
}

function titleLine(reader: Reader, session: SessionFacts): string {
  return reader.role === 'admin'
    ? `${session.title}: ${session.mentor.name} (mentor) and ${session.mentee.name} (mentee)`
    : `${session.title} with ${otherParty(reader, session).name}`;
}

function timesFor(reader: Reader, session: SessionFacts, time: Interval) {
  const say = (zone: string) => namedSpan(time, zone);
  if (reader.role === 'admin') {
    const { mentor, mentee } = session;
    return [mentor, mentee].map(({ name, zone }) => ({ whose: `${name}’s time`, says: say(zone) }));
  }
  const other = otherParty(reader, session);
  return other.zone === reader.zone
    ? [{ whose: `Your time and ${other.name}’s`, says: say(reader.zone) }]
    : [
        { whose: 'Your time', says: say(reader.zone) },
        { whose: `${other.name}’s time`, says: say(other.zone) },
      ];
}
