import type { OfferingInput } from '@/contracts/offering';
import { isOfferable } from '@/domain/offering/smallest-price';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';

/** The columns of what a mentor typed, apart from its durations and add-ons. */
export function contentOf(input: OfferingInput) {
  return {
    title: input.title,
    description: input.description,
    topicType: input.topicType,
    meetingTypes: [...new Set(input.meetingTypes)],
    // A place that nobody meets at would only confuse the one who finds it later.
    location: input.meetingTypes.includes('in_person') ? (input.location ?? null) : null,
    currency: input.currency,
  };
}

/** Whether every price could be charged. Refuses with PRICE_TOO_SMALL. */
export function checkPrices({ currency, durations, addOns }: OfferingInput): Result<null> {
  const tooSmall = [...durations, ...addOns].find(({ price }) => !isOfferable({ amount: price, currency }));
  if (!tooSmall) return accepted(null);
  return refused(refusal('PRICE_TOO_SMALL', { detail: `${tooSmall.price} ${currency}` }));
}
