import { roleViewInput, savePolicyInput } from '@/contracts/policy';
import { findCurrentPolicy, policyRoleView, policyVersions } from '../../services/policy/queries';
import { savePolicy } from '../../services/policy/save-policy';
import { adminOnly, answer, publicProcedure, router } from '../trpc';

export const policyRouter = router({
  roleView: publicProcedure
    .input(roleViewInput)
    .query(({ ctx, input }) => policyRoleView(ctx.services, input)),
  current: publicProcedure.query(({ ctx }) => findCurrentPolicy(ctx.services)),
  versions: adminOnly.query(({ ctx }) => policyVersions(ctx.services)),
  save: adminOnly
    .input(savePolicyInput)
    .mutation(({ ctx, input }) => savePolicy(ctx.services, ctx.actor, input).then(answer)),
});
