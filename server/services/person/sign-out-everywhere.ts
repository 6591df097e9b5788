import { accepted, type Result } from '@/domain/result';
import { withTransaction } from '../../db/transaction';
import type { Actor } from '../actor';
import type { Services } from '../context';
import { endSessions } from './end-sessions';

/** Ends every session of a person, the one that asks included. */
export async function signOutEverywhere(
  services: Pick<Services, 'db' | 'clock'>,
  actor: Actor,
): Promise<Result<null>> {
  return withTransaction(services.db, async (tx) => {
    await endSessions(tx, services, actor, 'signed_out_everywhere', services.clock.now());
    return accepted(null);
  });
}
