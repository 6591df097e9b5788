import {
  answerRescheduleInput,
  cancelSessionInput,
  counterRescheduleInput,
  declineRescheduleInput,
  proposableTimesInput,
  requestRescheduleInput,
  rescheduleHistoryInput,
} from '@/contracts/reschedule';
import { acceptReschedule } from '../../services/reschedule/accept-reschedule';
import { cancelSession } from '../../services/reschedule/cancel-session';
import { counterReschedule } from '../../services/reschedule/counter-reschedule';
import { declineReschedule } from '../../services/reschedule/decline-reschedule';
import { myRecentOpenings, proposableTimes, rescheduleHistory } from '../../services/reschedule/queries';
import { requestReschedule } from '../../services/reschedule/request-reschedule';
import { withdrawReschedule } from '../../services/reschedule/withdraw-reschedule';
import { answer, router, signedIn } from '../trpc';

export const rescheduleRouter = router({
  request: signedIn
    .input(requestRescheduleInput)
    .mutation(({ ctx, input }) => requestReschedule(ctx.services, ctx.actor, input).then(answer)),
  accept: signedIn
    .input(answerRescheduleInput)
    .mutation(({ ctx, input }) => acceptReschedule(ctx.services, ctx.actor, input).then(answer)),
  counter: signedIn
    .input(counterRescheduleInput)
    .mutation(({ ctx, input }) => counterReschedule(ctx.services, ctx.actor, input).then(answer)),
  decline: signedIn
    .input(declineRescheduleInput)
    .mutation(({ ctx, input }) => declineReschedule(ctx.services, ctx.actor, input).then(answer)),
  withdraw: signedIn
    .input(answerRescheduleInput)
    .mutation(({ ctx, input }) => withdrawReschedule(ctx.services, ctx.actor, input).then(answer)),
  cancelSession: signedIn
    .input(cancelSessionInput)
    .mutation(({ ctx, input }) => cancelSession(ctx.services, ctx.actor, input).then(answer)),
  proposableTimes: signedIn
    .input(proposableTimesInput)
    .query(({ ctx, input }) => proposableTimes(ctx.services, ctx.actor, input).then(answer)),
  history: signedIn
    .input(rescheduleHistoryInput)
    .query(({ ctx, input }) => rescheduleHistory(ctx.services, ctx.actor, input).then(answer)),
  recentOpenings: signedIn.query(({ ctx }) => myRecentOpenings(ctx.services, ctx.actor)),
});
