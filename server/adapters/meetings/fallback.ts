import {
  type MeetingProvider,
  type MeetingProviderName,
  type Meetings,
  MeetingUnavailableError,
} from './port';

/** Told each time a provider could not be used and the next one was tried. */
export type OnFallback = (failed: {
  readonly provider: MeetingProviderName;
  readonly error: unknown;
}) => void;

/** Tries providers in the order given, so that one that is down costs a session nothing but its favourite room. */
export function createMeetings(providers: readonly MeetingProvider[], onFallback: OnFallback): Meetings {
  return {
    providers: providers.map(({ name }) => name),
    async arrange(room) {
      for (const provider of providers) {
        try {
          return await provider.arrange(room);
        } catch (error) {
          onFallback({ provider: provider.name, error });
        }
      }
      throw new MeetingUnavailableError('any', 'every provider failed');
    },
    admit({ provider: name, room }, guest) {
      const provider = providers.find((each) => each.name === name);
      if (provider === undefined) throw new MeetingUnavailableError(name, 'it is no longer set up');
      return provider.admit(room, guest);
    },
  };
}
