'use client';

import { Anchor, Button } from '@mantine/core';
import Link from 'next/link';
import type { AuditView } from '@/contracts/admin';
import { useNow, useTimeWords } from '@/features/session/screen';
import type { FilterDraft } from './audit-filters';
import classes from './audit-page.module.css';
import { fieldChanges } from './changes';

type Props = {
  row: AuditView;
  /** Shows only what is like this row in some respect. */
  onOnly: (only: Partial<FilterDraft>) => void;
};

/** A row of the audit: who did what to what, and unfolded what it changed and where it came from. */
export function AuditRow({ row, onOnly }: Props) {
  const words = useTimeWords();
  const now = useNow();
  const changes = fieldChanges(row.before, row.after);
  return (
    <li className={classes.row}>
      <details>
        <summary className={classes.summary}>
          <time className={classes.at} dateTime={new Date(row.at).toISOString()}>
            {words.day(row.at, now)}, {words.time(row.at)}
          </time>
          <span className={classes.what}>
            <strong>{row.action.replaceAll('_', ' ')}</strong>{' '}
            <span className={classes.quiet}>
              {row.subjectKind} by {row.actorName ?? row.actor}
              {row.actorName !== null && ` (${row.actor})`}
            </span>
          </span>
        </summary>
        <div className={classes.details}>
          {row.reason && <blockquote className={classes.reason}>{row.reason}</blockquote>}
          {changes.length > 0 && (
            <table className={classes.changes}>
              <thead>
                <tr>
                  <th scope="col">Field</th>
                  <th scope="col">Before</th>
                  <th scope="col">After</th>
                </tr>
              </thead>
              <tbody>
                {changes.map(({ field, before, after }) => (
                  <tr key={field}>
                    <th scope="row">{field}</th>
                    <td>{before}</td>
                    <td>{after}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <dl className={classes.facts}>
            <Fact name="Id">{row.subjectId}</Fact>
            <Fact name="Policy version">{row.policyVersion}</Fact>
            <Fact name="IP address">{row.ip}</Fact>
            <Fact name="Browser">{row.userAgent}</Fact>
            <Fact name="Hash">{row.hash}</Fact>
          </dl>
          <div className={classes.links}>
            {row.subjectKind === 'booking' && (
              <Anchor component={Link} href={`/sessions/${row.subjectId}`} size="sm">
                Open the session
              </Anchor>
            )}
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => onOnly({ subjectKind: row.subjectKind, subjectId: row.subjectId })}
            >
              Only this {row.subjectKind}
            </Button>
          </div>
        </div>
      </details>
    </li>
  );
}

function Fact({ name, children }: { name: string; children: string | number | null }) {
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
