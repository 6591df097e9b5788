import type { AuditProblem, AuditVerification } from '@/contracts/admin';
import { invariant } from '@/domain/invariant';
import type { Services } from '../context';

type Row = {
  rows: number;
  id: bigint | null;
  subject_kind: string | null;
  subject_id: string | null;
  position: number | null;
  problem: AuditProblem | null;
};

/**
 * Computes every hash of the audit anew, in the database and by the function that made them, and follows each
 * subject's chain from its first row. A row that was changed, added in between or taken out shows; only the last
 * rows of a chain could vanish unseen, as nothing comes after them.
 */
export async function verifyAudit({ db }: Pick<Services, 'db'>): Promise<AuditVerification> {
  const [row] = await db.$queryRaw<Row[]>`
    WITH linked AS (
      SELECT audit.id, audit.subject_kind, audit.subject_id, audit.position, audit.previous_hash, audit.hash,
             encode(sha256(convert_to(audit_content(audit), 'UTF8')), 'hex') AS computed,
             coalesce(lag(audit.hash) OVER chain, '') AS hash_before,
             row_number() OVER chain AS place
      FROM audit WINDOW chain AS (PARTITION BY audit.subject_kind, audit.subject_id ORDER BY audit.position)
    ), broken AS (
      SELECT id, subject_kind, subject_id, position,
             CASE WHEN hash <> computed THEN 'changed' ELSE 'unlinked' END AS problem
      FROM linked WHERE hash <> computed OR previous_hash <> hash_before OR position <> place
      ORDER BY id LIMIT 1
    )
    SELECT (SELECT count(*)::int FROM audit) AS rows, broken.* FROM (SELECT 1) AS always LEFT JOIN broken ON true`;
  invariant(row, 'Counting always gives a row');
  const { rows, id, subject_kind, subject_id, position, problem } = row;
  if (id === null || subject_kind === null || subject_id === null || position === null || problem === null)
    return { rows, broken: null };
  return {
    rows,
    broken: { id: String(id), subjectKind: subject_kind, subjectId: subject_id, position, problem },
  };
}
