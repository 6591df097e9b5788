import type { OfferingView } from '@/contracts/offering';
import type { WizardPlace } from './place';

export type Choice = { readonly offering: OfferingView; readonly minutes: number; readonly price: number };

/** The offering and duration of an address, or the nearest thing to it that is offered; `null` if nothing is. */
export function choiceOf(
  offerings: readonly OfferingView[],
  { offeringId, minutes }: Pick<WizardPlace, 'offeringId' | 'minutes'>,
): Choice | null {
  const open = offerings.filter(({ retiredAt }) => retiredAt === null);
  const offering = open.find(({ id }) => id === offeringId) ?? open[0];
  const duration = offering?.durations.find((each) => each.minutes === minutes) ?? offering?.durations[0];
  return offering && duration ? { offering, ...duration } : null;
}
