import { decideDisputeInput, listAuditInput, listDisputesInput } from '@/contracts/admin';
import { listAudit } from '../../services/audit/queries';
import { verifyAudit } from '../../services/audit/verify';
import { decideDispute } from '../../services/booking/decide-dispute';
import { listDisputes } from '../../services/booking/disputes';
import { adminOnly, answer, router } from '../trpc';

export const adminRouter = router({
  audit: adminOnly
    .input(listAuditInput)
    .query(({ ctx, input }) => listAudit(ctx.services, input).then(answer)),
  verifyAudit: adminOnly.query(({ ctx }) => verifyAudit(ctx.services)),
  disputes: adminOnly
    .input(listDisputesInput)
    .query(({ ctx, input }) => listDisputes(ctx.services, ctx.actor, input)),
  decideDispute: adminOnly
    .input(decideDisputeInput)
    .mutation(({ ctx, input }) => decideDispute(ctx.services, ctx.actor, input).then(answer)),
});
