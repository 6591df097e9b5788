import type { Instant } from '@/domain/time/instant';

export type MeetingProviderName = 'livekit' | 'jitsi';

/** Where a session takes place. Chosen once for both parties, who would otherwise wait in different rooms. */
export type Meeting = { readonly provider: MeetingProviderName; readonly room: string };

/** Who is about to enter, and until when the door stays open. */
export type Guest = {
  readonly personId: string;
  readonly name: string;
  readonly role: 'mentor' | 'mentee';
  readonly now: Instant;
  readonly closesAt: Instant;
};

/** What a browser needs to enter, made for one person at the moment of the click. Never stored or logged. */
export type MeetingPass =
  | {
      readonly provider: 'jitsi';
      /** The room as a page of its own, with the token in it. */
      readonly url: string;
      readonly domain: string;
      readonly room: string;
      /** Null where the server checks none. */
      readonly token: string | null;
    }
  | {
      readonly provider: 'livekit';
      readonly serverUrl: string;
      readonly room: string;
      readonly token: string;
    };

export interface MeetingProvider {
  readonly name: MeetingProviderName;
  /** Makes sure that the room can be opened there; throws `MeetingUnavailableError` when it cannot. */
  arrange(room: string): Promise<Meeting>;
  /** Lets one person into an arranged room. Asks nobody, so it cannot fail. */
  admit(room: string, guest: Guest): MeetingPass;
}

/** All providers that are set up, as one. */
export interface Meetings {
  /** Those that are set up, favourite first. */
  readonly providers: readonly MeetingProviderName[];
  /** The first provider that can open the room, for both parties. Throws when none can. */
  arrange(room: string): Promise<Meeting>;
  /** Throws when the meeting's provider is no longer set up: then arrange it anew. */
  admit(meeting: Meeting, guest: Guest): MeetingPass;
}

export class MeetingUnavailableError extends Error {
  override readonly name = 'MeetingUnavailableError';

  constructor(
    readonly provider: MeetingProviderName | 'any',
    explanation: string,
    options?: ErrorOptions,
  ) {
    super(`No meeting by ${provider}: ${explanation}`, options);
  }
}
