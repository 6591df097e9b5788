import type { BookingView } from '@/contracts/booking';

/** Where the wizard goes on with a booking that is held. */
export function resumePath({ id, mentor }: Pick<BookingView, 'id' | 'mentor'>): string {
  return `/m/${mentor.handle}/book?booking=${id}`;
}
