import { bookingInput } from '@/contracts/booking';
import { joinMeeting } from '../../services/meeting/join-meeting';
import { leaveMeeting } from '../../services/meeting/leave-meeting';
import { answer, router, signedIn } from '../trpc';

export const meetingRouter = router({
  join: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => joinMeeting(ctx.services, ctx.actor, input).then(answer)),
  leave: signedIn
    .input(bookingInput)
    .mutation(({ ctx, input }) => leaveMeeting(ctx.services, ctx.actor, input).then(answer)),
});
