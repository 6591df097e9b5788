import { mailExampleInput, mailInput } from '@/contracts/mailbox';
import { getExample, listExamples } from '../../services/mailbox/examples';
import { getMail, listMails } from '../../services/mailbox/queries';
import { answer, publicProcedure, router } from '../trpc';

/** For demo mode: the services behind it find nothing anywhere else. */
export const mailboxRouter = router({
  list: publicProcedure.query(({ ctx }) => listMails(ctx.services).then(answer)),
  get: publicProcedure.input(mailInput).query(({ ctx, input }) => getMail(ctx.services, input).then(answer)),
  examples: publicProcedure.query(({ ctx }) => listExamples(ctx.services).then(answer)),
  example: publicProcedure
    .input(mailExampleInput)
    .query(({ ctx, input }) => getExample(ctx.services, input).then(answer)),
});
