import {
  bookingDetailsInput,
  bookingInput,
  cancelBookingInput,
  declineBookingInput,
  holdInput,
  listBookingsInput,
  menteesInput,
  openDisputeInput,
  reportNoShowInput,
  startPaymentInput,
} from '@/contracts/booking';
import { acceptRequest, declineRequest } from '../../services/booking/answer-request';
import { cancelBooking } from '../../services/booking/cancel-booking';
import { changeDetails } from '../../services/booking/change-details';
import { completeSession } from '../../services/booking/complete-session';
import { bookingHistory } from '../../services/booking/history';
import { openDispute } from '../../services/booking/open-dispute';
import { getBooking, listBookings, mentorMentees, mentorStats } from '../../services/booking/queries';
import { releaseHold } from '../../services/booking/release-hold';
import { reportNoShow } from '../../services/booking/report-no-show';
import { requestBooking } from '../../services/booking/request-booking';
import { startSession } from '../../services/booking/start-session';
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
  cancel: signedIn
    .input(cancelBookingInput)
    .mutation(({ ctx, input }) => cancelBooking(ctx.services, ctx.actor, input).then(answer)),
  start: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => startSession(ctx.services, ctx.actor, input).then(answer)),
  complete: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => completeSession(ctx.services, ctx.actor, input).then(answer)),
  reportNoShow: signedIn
    .input(reportNoShowInput)
    .mutation(({ ctx, input }) => reportNoShow(ctx.services, ctx.actor, input).then(answer)),
  openDispute: signedIn
    .input(openDisputeInput)
    .mutation(({ ctx, input }) => openDispute(ctx.services, ctx.actor, input).then(answer)),
  history: signedIn
    .input(bookingInput)
    .query(({ ctx, input }) => bookingHistory(ctx.services, ctx.actor, input).then(answer)),
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
