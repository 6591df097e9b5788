/** One of the two sides of a booking. A person is one or the other in each booking, whatever else they are. */
export type Party = 'mentor' | 'mentee';

export const PARTIES = ['mentor', 'mentee'] as const satisfies readonly Party[];

export function otherSide(party: Party): Party {
  return party === 'mentor' ? 'mentee' : 'mentor';
}

/** Whoever can make something happen to a booking. `system` is a job, or a provider's verified message. */
export type Actor = Party | 'admin' | 'system';
