import type { z } from 'zod';
import type { BookingView, reportNoShowInput } from '@/contracts/booking';
import type { Result } from '@/domain/result';
import type { Actor } from '../actor';
import { writeAudit } from '../audit/write-audit';
import type { Services } from '../context';
import { actOnBooking } from './act-on-booking';

/**
 * One side reports that the other did not come. What they add is kept in the history, where nobody can change it,
 * for the administrator to read should the other side object. Refuses with NOT_FOUND, NOT_REPORTABLE,
 * NO_SHOW_TOO_EARLY, NO_SHOW_TOO_LATE, DISPUTE_OPEN.
 */
export async function reportNoShow(
  services: Services,
  actor: Actor,
  input: z.infer<typeof reportNoShowInput>,
): Promise<Result<BookingView>> {
  return actOnBooking(services, actor, input.bookingId, {
    commandOf: (by) => ({ type: 'report_no_show', by }),
    alongside: async (tx, record, _, audited) => {
      if (input.statement) {
        await writeAudit(tx, {
          subjectKind: 'booking',
          subjectId: record.id,
          actor: audited,
          action: 'no_show_statement',
          reason: input.statement,
          policyVersion: record.policyVersion,
          at: services.clock.now(),
        });
      }
      return record;
    },
  });
}
