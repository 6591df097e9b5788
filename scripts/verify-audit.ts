import { readConfig } from '../server/config';
import { createDb } from '../server/db/client';
import { runningPostgres, startEmbeddedPostgres } from '../server/db/embedded';
import { verifyAudit } from '../server/services/audit/verify';
import { StartupError } from '../server/startup-error';

/**
 * `npx tsx scripts/verify-audit.ts` computes the audit's chains anew, beside a running Parley or without one, and
 * ends with 0 only if every row is as it was written.
 */
async function main(): Promise<boolean> {
  const { databaseUrl, dataDir } = readConfig();
  const running = databaseUrl ? null : await runningPostgres(dataDir);
  const embedded = databaseUrl || running ? null : await startEmbeddedPostgres({ dataDir });
  try {
    const url = databaseUrl ?? (running ?? embedded?.url)?.('parley');
    if (!url) throw new StartupError('There is no database.');
    const db = createDb(url, { connections: 1 });
    try {
      const { rows, broken } = await verifyAudit({ db });
      process.stdout.write(
        broken
          ? `Broken: audit row ${broken.id} (${broken.subjectKind} ${broken.subjectId}, position ${broken.position}) is ${broken.problem}.\n`
          : `All ${rows} rows of the audit are as they were written.\n`,
      );
      return broken === null;
    } finally {
      await db.$disconnect();
    }
  } finally {
    await embedded?.stop();
  }
}

main().then(
  (ok) => process.exit(ok ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(2);
  },
);
