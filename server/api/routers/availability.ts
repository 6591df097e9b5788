import { explainDayInput, saveAvailabilityInput, slotsInput } from '@/contracts/availability';
import { explainDay, findSlots, getAvailability } from '../../services/availability/queries';
import { saveAvailability } from '../../services/availability/save-availability';
import { answer, mentorOnly, publicProcedure, router } from '../trpc';

export const availabilityRouter = router({
  slots: publicProcedure
    .input(slotsInput)
    .query(({ ctx, input }) => findSlots(ctx.services, input).then(answer)),
  explainDay: publicProcedure
    .input(explainDayInput)
    .query(({ ctx, input }) => explainDay(ctx.services, input).then(answer)),
  get: mentorOnly.query(({ ctx }) => getAvailability(ctx.services, ctx.actor)),
  save: mentorOnly
    .input(saveAvailabilityInput)
    .mutation(({ ctx, input }) => saveAvailability(ctx.services, ctx.actor, input).then(answer)),
});
