import type { Instant } from '@/domain/time/instant';
import type { Tx } from '../../db/client';
import type { LedgerAccount } from '../../db/generated/enums';
import type { Services } from '../context';

export type Posting = {
  /** What happened to money, once: `capture:<payment id>`, `refund:<refund id>`. */
  cause: string;
  bookingId: string;
  currency: string;
  /** Minor units from one account to the other; more than zero. */
  amount: number;
  from: LedgerAccount;
  to: LedgerAccount;
  at: Instant;
};

/**
 * Every movement of money is written here: what one account gives is what the other gets. A cause that was posted
 * before is not posted again; the database refuses what does not balance and any change to what stands.
 */
export async function postLedger(
  tx: Tx,
  { newId }: Pick<Services, 'newId'>,
  posting: Posting,
): Promise<void> {
  const id = newId();
  const posted = await tx.ledgerPosting.createMany({
    data: { id, cause: posting.cause, bookingId: posting.bookingId, postedAt: new Date(posting.at) },
    skipDuplicates: true,
  });
  if (posted.count === 0) return;
  await tx.ledgerLine.createMany({
    data: [
      { postingId: id, account: posting.to, currency: posting.currency, amount: posting.amount },
      { postingId: id, account: posting.from, currency: posting.currency, amount: -posting.amount },
    ],
  });
}
