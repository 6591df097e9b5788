import { decideBooking } from '@/domain/booking/life';
import { OCCUPYING_STATUSES } from '@/domain/booking/status';
import type { RefusalCode } from '@/domain/refusal';
import { accepted } from '@/domain/result';
import type { PaymentState } from '../../adapters/payments/port';
import type { Tx } from '../../db/client';
import { withTransaction } from '../../db/transaction';
import { SYSTEM } from '../actor';
import { writeAudit } from '../audit/write-audit';
import { type BookingRecord, bookingState, lockBooking, sessionFacts } from '../booking/booking-record';
import { writeBookingEvents } from '../booking/write-booking-events';
import type { Services } from '../context';
import { recordEvent } from '../event/record-event';
import { hintBooking } from '../job/hints';
import { buffersOf, takeTime } from '../occupancy/take-time';
import { asPolicy } from '../policy/current-policy';
import { createRefund } from './create-refund';
import { postLedger } from './post-ledger';

/**
 * How a payment ended for its booking: `confirmed`, `refunded` (the money came, the time was gone), `declined`,
 * `cancelled`, or `waiting` while the provider has not decided.
 */
export type Settlement = {
  outcome: 'confirmed' | 'refunded' | 'declined' | 'cancelled' | 'waiting';
  refusal: RefusalCode | null;
};

/**
 * Asks the provider how a payment stands and makes it true here. Webhook, browser and sweep all end in this
 * function, at the same time or one after the other, in any order: what is settled stays settled, and what the
 * provider says now beats whatever an event said earlier.
 *
 * Throws `ProviderUnavailableError` when the provider cannot be asked; nothing has happened then.
 */
export async function settlePayment(services: Services, paymentId: string): Promise<Settlement> {
  const payment = await services.db.payment.findUnique({ where: { id: paymentId } });
  if (!payment || payment.status === 'cancelled') return { outcome: 'cancelled', refusal: null };
  const state = payment.providerRef
    ? await services.payments.retrievePayment(payment.providerRef)
    : await services.payments.findPayment(paymentId);
  if (!state) return { outcome: 'waiting', refusal: null };

  const result = await withTransaction(services.db, async (tx) => {
    const record = await lockBooking(tx, payment.bookingId);
    const current = record?.payments.find((each) => each.id === paymentId);
    if (!record || !current) throw new Error(`Payment ${paymentId} has no booking`);
    if (current.status === 'succeeded') return accepted<Settlement>({ outcome: 'confirmed', refusal: null });
    if (current.status === 'returned') return accepted<Settlement>({ outcome: 'refunded', refusal: null });
    switch (state.status) {
      case 'succeeded':
        return accepted(await settle(tx, services, record, paymentId, state));
      case 'failed':
        await tx.payment.update({
          where: { id: paymentId },
          data: {
            status: 'failed',
            failure: state.failure ?? 'PAYMENT_FAILED',
            providerRef: state.providerRef,
          },
        });
        await hintBooking(tx, services.clock, record);
        return accepted<Settlement>({ outcome: 'declined', refusal: state.failure ?? 'PAYMENT_FAILED' });
      case 'cancelled':
        await tx.payment.update({
          where: { id: paymentId },
          data: { status: 'cancelled', providerRef: state.providerRef },
        });
        return accepted<Settlement>({ outcome: 'cancelled', refusal: null });
      case 'processing':
        await tx.payment.update({
          where: { id: paymentId },
          data: { status: 'processing', providerRef: state.providerRef },
        });
        return accepted<Settlement>({ outcome: 'waiting', refusal: null });
      case 'requires_action':
      case 'awaiting_method':
        return accepted<Settlement>({ outcome: 'waiting', refusal: null });
    }
  });
  if (!result.ok) throw new Error(`Settling payment ${paymentId} was refused: ${result.refusal.code}`);
  return result.value;
}

/** The money is here. Either the booking is confirmed in this transaction, or the money goes back whole. */
async function settle(
  tx: Tx,
  services: Services,
  record: BookingRecord,
  paymentId: string,
  state: PaymentState,
): Promise<Settlement> {
  const now = services.clock.now();
  const ours = record.payments.find((each) => each.id === paymentId);
  const differs = !ours || state.amountReceived !== ours.amount || state.currency !== ours.currency;
  const paidBefore = record.payments.some((each) => each.id !== paymentId && each.status === 'succeeded');
  await tx.payment.update({
    where: { id: paymentId },
    // What really arrived is what is owed, whatever we had asked for.
    data: {
      settledAt: new Date(now),
      providerRef: state.providerRef,
      failure: null,
      amount: state.amountReceived,
      currency: state.currency,
    },
  });
  await postLedger(tx, services, {
    cause: `capture:${paymentId}`,
    bookingId: record.id,
    currency: state.currency,
    amount: state.amountReceived,
    from: 'mentee_funds_held',
    to: 'provider_clearing',
    at: now,
  });
  if (differs || paidBefore) {
    services.log.error('money arrived that does not belong to its booking', {
      bookingId: record.id,
      paymentId,
      expected: ours?.amount,
      received: state.amountReceived,
      paidBefore,
    });
    return giveBack(tx, services, record, paymentId, differs ? 'amount_differs' : 'paid_twice');
  }

  const policy = asPolicy(record.policy.values);
  const before = bookingState(record);
  const lapsed = before.status !== 'held' || now >= before.expiresAt;
  const isTimeFree = lapsed ? await retakeTime(tx, services, record) : true;
  const decision = decideBooking(
    before,
    { type: 'settle', by: 'system', isTimeFree },
    { now, policy, paid: null },
  );
  if (!decision.ok) {
    await tx.occupancy.updateMany({
      where: { ownerId: record.id, releasedAt: null },
      data: { releasedAt: new Date(now) },
    });
    if (decision.events.length > 0)
      await writeBookingEvents(tx, { services, record, policy, actor: SYSTEM }, decision.events);
    return giveBack(tx, services, record, paymentId, 'too_late');
  }
  await tx.payment.update({ where: { id: paymentId }, data: { status: 'succeeded' } });
  await writeBookingEvents(tx, { services, record, policy, actor: SYSTEM }, decision.events);
  return { outcome: 'confirmed', refusal: null };
}

/** Takes the booking's time once more, unless somebody else has it or the mentee is elsewhere by now. */
async function retakeTime(tx: Tx, services: Services, record: BookingRecord): Promise<boolean> {
  const elsewhere = await tx.booking.count({
    where: {
      menteeId: record.menteeId,
      id: { not: record.id },
      status: { in: [...OCCUPYING_STATUSES] },
      startsAt: { lt: record.endsAt },
      endsAt: { gt: record.startsAt },
    },
  });
  if (elsewhere > 0) return false;
  const now = services.clock.now();
  await tx.occupancy.updateMany({
    where: { ownerId: record.id, releasedAt: null },
    data: { releasedAt: new Date(now) },
  });
  return takeTime(
    tx,
    {
      id: services.newId(),
      mentorId: record.mentorId,
      ownerId: record.id,
      kind: 'booking',
      session: { start: record.startsAt.getTime(), end: record.endsAt.getTime() },
      buffers: await buffersOf(tx, record.mentorId),
    },
    now,
  );
}

/** Money without a session goes back whole, by itself, and both people are told. */
async function giveBack(
  tx: Tx,
  services: Services,
  record: BookingRecord,
  paymentId: string,
  reason: 'too_late' | 'amount_differs' | 'paid_twice',
): Promise<Settlement> {
  const now = services.clock.now();
  const payment = await tx.payment.update({ where: { id: paymentId }, data: { status: 'returned' } });
  await createRefund(tx, services, payment, { amount: payment.amount, reason, at: now });
  await writeAudit(tx, {
    subjectKind: 'booking',
    subjectId: record.id,
    actor: SYSTEM,
    action: 'late_payment_refunded',
    reason,
    after: { paymentId, amount: payment.amount, currency: payment.currency },
    policyVersion: record.policyVersion,
    at: now,
  });
  await recordEvent(tx, services, {
    kind: 'late_payment_refunded',
    bookingId: record.id,
    actor: SYSTEM,
    facts: { session: sessionFacts(record), amount: { amount: payment.amount, currency: payment.currency } },
    at: now,
  });
  await hintBooking(tx, services.clock, record);
  return { outcome: 'refunded', refusal: null };
}
