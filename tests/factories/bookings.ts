import type { Actor } from '@server/services/actor';
import { acceptRequest } from '@server/services/booking/answer-request';
import { requestBooking } from '@server/services/booking/request-booking';
import { takeHold } from '@server/services/booking/take-hold';
import { settleBooking } from '@server/services/payment/settle-booking';
import { startPayment } from '@server/services/payment/start-payment';
import type { BookingView } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import type { House } from '../helpers/house';
import { payByCard } from '../helpers/pay';
import type { Mentor } from './people';

type When = { start: number; minutes?: number };

/** A session that is agreed: held, paid in the sandbox and settled, the way people do it. */
export async function aBooking(
  house: House,
  mentor: Mentor,
  mentee: Actor,
  { start, minutes = 60 }: When,
): Promise<BookingView> {
  const { services } = house;
  const held = must(await takeHold(services, mentee, { offeringId: mentor.offeringId, minutes, start }));
  const payment = must(
    await startPayment(services, mentee, { bookingId: held.id, expectedPrice: held.price }),
  );
  await payByCard(house, payment);
  const { booking } = must(await settleBooking(services, mentee, { bookingId: held.id }));
  if (booking.status !== 'scheduled') throw new Error(`The booking is ${booking.status}`);
  return booking;
}

/** A free session that is agreed: held, requested and accepted by a mentor who offers it for nothing. */
export async function aFreeBooking(
  { services }: House,
  mentor: Mentor,
  mentee: Actor,
  { start, minutes = 60 }: When,
): Promise<BookingView> {
  const held = must(await takeHold(services, mentee, { offeringId: mentor.offeringId, minutes, start }));
  must(await requestBooking(services, mentee, { bookingId: held.id }));
  return must(await acceptRequest(services, mentor, { bookingId: held.id }));
}

/** What was granted; a refusal where none was expected ends the test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`Refused: ${result.refusal.code} ${result.refusal.detail ?? ''}`);
  return result.value;
}

/** The code of a refusal; null if there was none. */
export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.refusal.code;
}
