'use client';

import { Badge } from '@mantine/core';
import type { PolicyVersionView } from '@/contracts/policy';
import { counted } from '@/domain/policy/words';
import { useTimeWords } from '@/features/session/screen';
import classes from './policies-page.module.css';
import { policyChanges } from './policy-words';

/** Every version there ever was, newest first: who changed what, when and why. */
export function PolicyVersions({ versions }: { versions: readonly PolicyVersionView[] }) {
  const words = useTimeWords();
  return (
    <section className={classes.history} aria-labelledby="policy-versions">
      <h2 id="policy-versions" className={classes.title}>
        Versions
      </h2>
      <ol className={classes.versions}>
        {versions.map((version, index) => {
          const before = versions[index + 1];
          return (
            <li key={version.version} className={classes.version}>
              <div className={classes.versionHead}>
                <strong>Version {version.version}</strong>
                {index === 0 && <Badge variant="light">In force</Badge>}
                <span className={classes.quiet}>
                  {version.createdBy ?? 'Parley'}
                  {version.createdBy !== null &&
                    `, ${words.day(version.createdAt, 0)}, ${words.time(version.createdAt)}`}
                  {' · '}
                  {counted(version.bookings, 'booking')}
                </span>
              </div>
              {version.note && <p className={classes.note}>{version.note}</p>}
              {before && (
                <ul className={classes.diff}>
                  {policyChanges(before.policy, version.policy).map(({ field, label, from, to }) => (
                    <li key={field}>
                      {label}: <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
