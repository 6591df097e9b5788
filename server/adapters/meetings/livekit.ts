import { type MeetingProvider, MeetingUnavailableError } from './port';
import { inSeconds, signToken } from './token';

export type LiveKitSettings = {
  /** ws:// or wss://, as the browser connects to it. */
  readonly url: string;
  readonly apiKey: string;
  readonly apiSecret: string;
  readonly timeoutMs?: number;
};

/** A token is looked at only while connecting, so it need not outlive the click by much. */
const TOKEN_LIFETIME_MS = 5 * 60_000;

/** Rooms on a LiveKit server, which makes them when the first person with a token enters. */
export function createLiveKit({
  url,
  apiKey,
  apiSecret,
  timeoutMs = 3_000,
}: LiveKitSettings): MeetingProvider {
  return {
    name: 'livekit',
    async arrange(room) {
      await reach(url.replace(/^ws/, 'http'), timeoutMs);
      return { provider: 'livekit', room };
    },
    admit(room, { personId, name, now, closesAt }) {
      const token = signToken(
        {
          iss: apiKey,
          sub: personId,
          name,
          nbf: inSeconds(now),
          exp: inSeconds(Math.min(now + TOKEN_LIFETIME_MS, closesAt)),
          video: { roomJoin: true, room, canPublish: true, canSubscribe: true, canPublishData: true },
        },
        apiSecret,
      );
      return { provider: 'livekit', serverUrl: url, room, token };
    },
  };
}

/** Whether anything answers there. Which status does not matter, short of the server saying that it is broken. */
async function reach(url: string, timeoutMs: number): Promise<void> {
  let status: number;
  try {
    status = (await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })).status;
  } catch (error) {
    throw new MeetingUnavailableError('livekit', 'it does not answer', { cause: error });
  }
  if (status >= 500) throw new MeetingUnavailableError('livekit', `it answers ${status}`);
}
