import { otherParty } from '@/domain/notification/facts';
import { clock, shortMoment } from '@/domain/notification/moments';
import type { ReminderKind } from '@/domain/notification/reminders';
import { SessionPanel, Words } from './parts';
import type { Template } from './template';

const LEADS: Readonly<Record<ReminderKind, { soon: string; words: string }>> = {
  reminder_24h: {
    soon: 'in 24 hours',
    words: 'If the time no longer suits you, say so now: the sooner, the more can be done.',
  },
  reminder_1h: {
    soon: 'in one hour',
    words: 'The room opens shortly before the start, on the session page.',
  },
  reminder_15min: { soon: 'in 15 minutes', words: 'The room is about to open. One click and you are there.' },
};

/** The template of one reminder: they differ in how soon, and in what one may still want to do. */
export function reminder<K extends ReminderKind>(kind: K): Template<K> {
  const { soon, words } = LEADS[kind];
  return ({ reader, facts: { session }, href }) => {
    const other = otherParty(reader, session);
    return {
      subject: `“${session.title}” with ${other.name} starts ${soon}, ${
        kind === 'reminder_24h' ? shortMoment(session.start, reader.zone) : clock(session.start, reader.zone)
      }`,
      preview: words,
      heading: `You are meeting ${other.name} ${soon}`,
      body: (
        <>
          <SessionPanel reader={reader} session={session} />
          <Words>{words}</Words>
        </>
      ),
      action: { label: kind === 'reminder_24h' ? 'Open the session' : 'Go to the room', href },
    };
  };
}
