import type { Guest, MeetingProvider } from './port';
import { inSeconds, signToken } from './token';

export type JitsiSettings = {
  /** "meet.jit.si", or a server of one's own. */
  readonly domain: string;
  /** Set up for token authentication: null leaves only the room's name to keep others out. */
  readonly app: { readonly id: string; readonly secret: string; readonly audience?: string } | null;
};

/** Rooms on a Jitsi server. Nothing has to be asked for beforehand: a room exists once somebody enters. */
export function createJitsi({ domain, app }: JitsiSettings): MeetingProvider {
  return {
    name: 'jitsi',
    async arrange(room) {
      return { provider: 'jitsi', room };
    },
    admit(room, guest) {
      const token = app === null ? null : signToken(claims(domain, app, room, guest), app.secret);
      const url = new URL(`https://${domain}/${encodeURIComponent(room)}`);
      if (token !== null) url.searchParams.set('jwt', token);
      // Jitsi reads settings from the fragment, each value as JSON; a fragment is never sent to the server.
      url.hash = `userInfo.displayName=${encodeURIComponent(JSON.stringify(guest.name))}`;
      return { provider: 'jitsi', url: url.href, domain, room, token };
    },
  };
}

function claims(domain: string, app: NonNullable<JitsiSettings['app']>, room: string, guest: Guest) {
  return {
    iss: app.id,
    aud: app.audience ?? 'jitsi',
    sub: domain,
    room,
    iat: inSeconds(guest.now),
    exp: inSeconds(guest.closesAt),
    context: {
      user: {
        id: guest.personId,
        name: guest.name,
        // The stock server makes the first one in the host; with its affiliation plugin this decides.
        affiliation: guest.role === 'mentor' ? 'owner' : 'member',
      },
    },
  };
}
