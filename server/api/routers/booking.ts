import {
  bookingDetailsInput,
  bookingInput,
  declineBookingInput,
  holdInput,
  listBookingsInput,
  menteesInput,
  startPaymentInput,
} from '@/contracts/booking';
import { acceptRequest, declineRequest } from '../../services/booking/answer-request';
import { changeDetails } from '../../services/booking/change-details';
import { getBooking, listBookings, mentorMentees, mentorStats } from '../../services/booking/queries';
import { releaseHold } from '../../services/booking/release-hold';
import { requestBooking } from '../../services/booking/request-booking';
import { takeHold } from '../../services/booking/take-hold';
import { settleBooking } from '../../services/payment/settle-booking';
import { startPayment } from '../../services/payment/start-payment';
import { answer, mentorOnly, router, signedIn } from '../trpc';

export const bookingRouter = router({
  hold: signedIn
    .input(holdInput)
    .mutation(({ ctx, input }) => takeHold(ctx.services, ctx.actor, input).then(answer)),
  changeDetails: signedIn
    .input(bookingDetailsInput)
    .mutation(({ ctx, input }) => changeDetails(ctx.services, ctx.actor, input).then(answer)),
  release: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => releaseHold(ctx.services, ctx.actor, input).then(answer)),
  startPayment: signedIn
    .input(startPaymentInput)
    .mutation(({ ctx, input }) => startPayment(ctx.services, ctx.actor, input).then(answer)),
  settle: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => settleBooking(ctx.services, ctx.actor, input).then(answer)),
  request: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => requestBooking(ctx.services, ctx.actor, input).then(answer)),
  accept: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => acceptRequest(ctx.services, ctx.actor, input).then(answer)),
  decline: signedIn
    .input(declineBookingInput)
    .mutation(({ ctx, input }) => declineRequest(ctx.services, ctx.actor, input).then(answer)),
  get: signedIn
    .input(bookingInput)
    .query(({ ctx, input }) => getBooking(ctx.services, ctx.actor, input).then(answer)),
  list: signedIn
    .input(listBookingsInput)
    .query(({ ctx, input }) => listBookings(ctx.services, ctx.actor, input)),
  stats: mentorOnly.query(({ ctx }) => mentorStats(ctx.services, ctx.actor)),
  mentees: mentorOnly
    .input(menteesInput)
    .query(({ ctx, input }) => mentorMentees(ctx.services, ctx.actor, input)),
});
