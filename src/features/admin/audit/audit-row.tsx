import type { AuditView } from '@/contracts/admin';
import { namedMoment } from '@/domain/notification/moments';
import classes from '../admin.module.css';

/** One change; what it was before and after opens on demand. */
export function AuditRow({ row, timeZone }: { row: AuditView; timeZone: string }) {
  return (
    <li className={classes.row}>
      <p className={classes.head}>
        <strong>{row.action.replaceAll('_', ' ')}</strong>
        <span>
          {row.subjectKind} {row.subjectId}
        </span>
        <span>
          {row.actorName ?? 'Parley'} ({row.actor})
        </span>
        <span>{namedMoment(row.at, timeZone)}</span>
      </p>
      {row.reason && <p className={classes.statement}>{row.reason}</p>}
      <details>
        <summary className={classes.quiet}>Details</summary>
        <div className={classes.change}>
          <Values title="Before" values={row.before} />
          <Values title="After" values={row.after} />
        </div>
        <p className={classes.quiet}>
          {row.policyVersion !== null && `Policy version ${row.policyVersion}. `}
          {row.ip && `From ${row.ip}. `}
          {row.userAgent && `${row.userAgent}. `}
          Seal {row.hash.slice(0, 12)}…
        </p>
      </details>
    </li>
  );
}

function Values({ title, values }: { title: string; values: unknown }) {
  if (values === null || values === undefined) return null;
  return (
    <div>
      <span className={classes.quiet}>{title}</span>
      <pre>{JSON.stringify(values, null, 2)}</pre>
    </div>
  );
}
