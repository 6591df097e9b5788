import type { z } from 'zod';
import type { BookingView, bookingDetailsInput } from '@/contracts/booking';
import { isBookable } from '@/domain/availability/is-bookable';
import { quotePrice } from '@/domain/money/price';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { MINUTE } from '@/domain/time/instant';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import { slotTerms } from '../availability/slot-terms';
import type { Services } from '../context';
import { hintBooking } from '../job/hints';
import { releaseTime, takeTime } from '../occupancy/take-time';
import { findBooking, lockBooking } from './booking-record';
import { bookingView } from './booking-view';

/**
 * Fills in a held booking: duration, way to meet, title, message, add-ons. The price is computed anew from the
 * offering. A longer session needs the time after it to be free; if it is not, everything stays as it was.
 *
 * Refuses with NOT_FOUND, NOT_HELD, HOLD_EXPIRED, ALREADY_ACCEPTED, OFFERING_RETIRED, OFFERING_CHANGED, SLOT_NOT_OFFERED, SLOT_TAKEN.
 */
export async function changeDetails(
  services: Services,
  actor: Actor,
  input: z.infer<typeof bookingDetailsInput>,
): Promise<Result<BookingView>> {
  return withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, input.bookingId);
    if (!record || record.menteeId !== actor.personId) return refused(refusal('NOT_FOUND'));
    const now = services.clock.now();
    if (record.status === 'expired' || (record.expiresAt && now >= record.expiresAt.getTime()))
      return refused(refusal('HOLD_EXPIRED'));
    if (record.status !== 'held' || !record.expiresAt) return refused(refusal('NOT_HELD'));
    if (record.acceptedAt) return refused(refusal('ALREADY_ACCEPTED'));

    const offering = await tx.offering.findUniqueOrThrow({
      where: { id: record.offeringId },
      include: { durations: true, addOns: true },
    });
    if (offering.retiredAt) return refused(refusal('OFFERING_RETIRED'));
    const duration = offering.durations.find(({ minutes }) => minutes === input.minutes);
    const addOns = [...new Set(input.addOns)].map((kind) =>
      offering.addOns.find((each) => each.kind === kind),
    );
    if (!duration || !offering.meetingTypes.includes(input.meetingType))
      return refused(refusal('OFFERING_CHANGED'));
    const chosen = addOns.filter((addOn) => addOn !== undefined);
    if (chosen.length !== addOns.length) return refused(refusal('OFFERING_CHANGED'));
    const { currency } = offering;
    const price = quotePrice({
      durationPrice: { amount: duration.price, currency },
      addOns: chosen.map((addOn) => ({ key: addOn.kind, price: { amount: addOn.price, currency } })),
    });

    const session = {
      start: record.startsAt.getTime(),
      end: record.startsAt.getTime() + input.minutes * MINUTE,
    };
    if (session.end !== record.endsAt.getTime()) {
      const cached = await services.schedules.get(tx, record.mentorId);
      if (!cached) return refused(refusal('SLOT_NOT_OFFERED'));
      const terms = await slotTerms(tx, cached.schedule, {
        mentorId: record.mentorId,
        durationMinutes: input.minutes,
        window: session,
        now,
        exceptOwner: record.id,
      });
      const bookable = isBookable(cached.schedule, terms, session.start);
      if (!bookable.ok) return bookable;
      await releaseTime(tx, record.id, now);
      const { bufferBeforeMinutes, bufferAfterMinutes } = cached.schedule.availability;
      const taken = await takeTime(
        tx,
        {
          id: services.newId(),
          mentorId: record.mentorId,
          ownerId: record.id,
          kind: 'hold',
          session,
          buffers: { beforeMinutes: bufferBeforeMinutes, afterMinutes: bufferAfterMinutes },
          expiresAt: record.expiresAt.getTime(),
        },
        now,
      );
      if (!taken) return refused(refusal('SLOT_TAKEN'));
    }
    await tx.booking.update({
      where: { id: record.id },
      data: {
        offeringVersion: offering.version,
        endsAt: new Date(session.end),
        title: input.title,
        message: input.message,
        meetingType: input.meetingType,
        location: input.meetingType === 'in_person' ? offering.location : null,
        addOns: chosen.map(({ kind }) => kind),
        price: price.total.amount,
        currency,
        version: { increment: 1 },
      },
    });
    const changed = await findBooking(tx, record.id);
    if (!changed) return refused(refusal('NOT_FOUND'));
    await hintBooking(tx, services.clock, changed);
    return accepted(bookingView(changed, actor, now));
  });
}
