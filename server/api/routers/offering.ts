import { anOfferingInput, offeringInput, updateOfferingInput } from '@/contracts/offering';
import { createOffering } from '../../services/offering/create-offering';
import { listOwnOfferings } from '../../services/offering/queries';
import { restoreOffering, retireOffering } from '../../services/offering/retire-offering';
import { updateOffering } from '../../services/offering/update-offering';
import { answer, mentorOnly, router } from '../trpc';

export const offeringRouter = router({
  mine: mentorOnly.query(({ ctx }) => listOwnOfferings(ctx.services, ctx.actor)),
  create: mentorOnly
    .input(offeringInput)
    .mutation(({ ctx, input }) => createOffering(ctx.services, ctx.actor, input).then(answer)),
  update: mentorOnly
    .input(updateOfferingInput)
    .mutation(({ ctx, input }) => updateOffering(ctx.services, ctx.actor, input).then(answer)),
  retire: mentorOnly
    .input(anOfferingInput)
    .mutation(({ ctx, input }) => retireOffering(ctx.services, ctx.actor, input).then(answer)),
  restore: mentorOnly
    .input(anOfferingInput)
    .mutation(({ ctx, input }) => restoreOffering(ctx.services, ctx.actor, input).then(answer)),
});
