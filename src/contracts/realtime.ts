import { z } from 'zod';
import { id } from './common';

/**
 * A hint says that something changed, never what it is now: the browser fetches it again through the API, where
 * access is checked. `version` lets it skip what it already has.
 */
export const hint = z.object({
  kind: z.enum(['booking', 'slots', 'notification', 'availability', 'offering', 'policy', 'person']),
  id,
  version: z.number().int(),
});
export type Hint = z.infer<typeof hint>;

export type ServerToClient = {
  hint: (hint: Hint) => void;
  /** The session was ended elsewhere: the browser leaves for the sign-in page. */
  signedOut: () => void;
};

export type ClientToServer = {
  /** Hints about a mentor's slots from now on; answered once the room is joined. */
  watchMentor: (mentorId: string, done: (watching: boolean) => void) => void;
  unwatchMentor: (mentorId: string) => void;
};

export const personRoom = (personId: string) => `person:${personId}`;
export const mentorRoom = (mentorId: string) => `mentor:${mentorId}`;
