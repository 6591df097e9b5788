import type { z } from 'zod';
import type { AuditView, listAuditInput } from '@/contracts/admin';
import type { Page } from '@/contracts/common';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Prisma } from '../../db/client';
import type { Services } from '../context';
import { namesOf } from '../person/names';

/**
 * The audit, newest first. That the reader is an administrator is for the caller to have checked. The cursor is the
 * id of the last row of the page before; refuses with INVALID_INPUT one that is none.
 */
export async function listAudit(
  { db }: Pick<Services, 'db'>,
  input: z.infer<typeof listAuditInput>,
): Promise<Result<Page<AuditView>>> {
  if (input.cursor && !/^\d{1,18}$/.test(input.cursor)) return refused(refusal('INVALID_INPUT'));
  const rows = await db.audit.findMany({
    where: { AND: [filterOf(input), input.cursor ? { id: { lt: BigInt(input.cursor) } } : {}] },
    orderBy: { id: 'desc' },
    // One more than asked for tells whether there is another page.
    take: input.limit + 1,
  });
  const shown = rows.slice(0, input.limit);
  const names = await namesOf(
    db,
    shown.map(({ actorId }) => actorId),
  );
  return accepted({
    items: shown.map((row) => ({
      id: String(row.id),
      at: row.at.getTime(),
      subjectKind: row.subjectKind,
      subjectId: row.subjectId,
      actor: row.actor,
      actorName: (row.actorId && names.get(row.actorId)) ?? null,
      action: row.action,
      reason: row.reason,
      before: row.before,
      after: row.after,
      policyVersion: row.policyVersion,
      ip: row.ip,
      userAgent: row.userAgent,
      hash: row.hash,
    })),
    nextCursor: rows.length > input.limit ? String(shown.at(-1)?.id) : null,
  });
}

function filterOf(input: z.infer<typeof listAuditInput>): Prisma.AuditWhereInput {
  const { subjectKind, subjectId, actorId, action, from, until } = input;
  return {
    ...(subjectKind && { subjectKind }),
    ...(subjectId && { subjectId }),
    ...(actorId && { actorId }),
    ...(action && { action: { contains: action, mode: 'insensitive' } }),
    at: {
      ...(typeof from === 'number' && { gte: new Date(from) }),
      ...(typeof until === 'number' && { lt: new Date(until) }),
    },
  };
}
