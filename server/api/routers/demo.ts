import { advanceClockInput } from '@/contracts/demo';
import { advanceClock } from '../../services/demo/advance-clock';
import { answer, router, signedIn } from '../trpc';

/** What exists in demo mode only. */
export const demoRouter = router({
  advanceClock: signedIn
    .input(advanceClockInput)
    .mutation(({ ctx, input }) => advanceClock(ctx.services, input).then(answer)),
});
