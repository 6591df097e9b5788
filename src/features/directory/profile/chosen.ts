import type { MentorProfileView } from '@/contracts/directory';
import type { OfferingView } from '@/contracts/offering';
import { placeQuery } from '@/features/booking/wizard/place';

/** What somebody is about to book: one duration of one offering. */
export type Chosen = { readonly offering: OfferingView; readonly minutes: number; readonly price: number };

/** One value for both parts, for menus. */
export function keyOf({ offering, minutes }: Pick<Chosen, 'offering' | 'minutes'>): string {
  return `${offering.id} ${minutes}`;
}

/** Everything that can be chosen, in the mentor's order, shorter before longer. */
export function choicesOf({ offerings }: Pick<MentorProfileView, 'offerings'>): Chosen[] {
  return offerings.flatMap((offering) =>
    offering.durations.map(({ minutes, price }) => ({ offering, minutes, price })),
  );
}

/** Where it is booked; with `start` the wizard begins with that time. */
export function bookPath(handle: string, { offering, minutes }: Chosen, start: number | null = null): string {
  const place = { step: null, offeringId: offering.id, minutes, start, bookingId: null };
  return `/m/${handle}/book${placeQuery(place)}`;
}
