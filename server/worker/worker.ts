import { Logger, parseCronItems, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Log } from '../log';
import { JOBS, type JobName, type JobPayload } from '../services/job/jobs';

/** What each kind of work does. A missing one does not compile. */
export type Tasks = { [Name in JobName]: (payload: JobPayload<Name>) => Promise<void> };

export type Worker = { stop: () => Promise<void> };

/** Makes or updates the queue's own tables. */
export async function migrateQueue(databaseUrl: string, log: Log): Promise<void> {
  await runMigrations({ connectionString: databaseUrl, logger: workerLogger(log) });
}

/** Jobs that come round by the clock: the nets below the jobs that come by themselves. */
const CRON = parseCronItems([
  { task: 'sweep-payments', match: '* * * * *', identifier: 'sweep-payments' },
  { task: 'sweep-expired', match: '* * * * *', identifier: 'sweep-expired' },
]);

/** Work that waits for a mail server, which may take its time or never answer. */
const MAIL: readonly JobName[] = ['send-email', 'send-sign-in-link'];

/** Two crews: one for mail, so that a mail server that hangs holds up nothing else, and one for everything else. */
export async function startWorker(databaseUrl: string, tasks: Tasks, log: Log): Promise<Worker> {
  const all = Object.entries(taskList(tasks));
  const isMail = ([name]: [string, unknown]) => MAIL.some((job) => job === name);
  const crew = (taskList: TaskList, concurrency: number, parsedCronItems: typeof CRON) =>
    run({
      connectionString: databaseUrl,
      taskList,
      concurrency,
      maxPoolSize: concurrency + 3,
      // LISTEN wakes it at once; polling is only the net below a lost notification.
      pollInterval: 2_000,
      noHandleSignals: true,
      parsedCronItems,
      logger: workerLogger(log),
    });
  const runners = [
    await crew(Object.fromEntries(all.filter((task) => !isMail(task))), 5, CRON),
    await crew(Object.fromEntries(all.filter(isMail)), 3, []),
  ];
  return { stop: async () => void (await Promise.all(runners.map((runner) => runner.stop()))) };
}

/** The tasks as the queue calls them: each payload is checked before it is believed. */
export function taskList(tasks: Tasks): TaskList {
  const list: TaskList = {};
  const add = <Name extends JobName>(name: Name) => {
    list[name] = async (payload) => {
      // Cron adds its own field to what it sends, hence the loose object.
      await tasks[name](JOBS[name].parse(payload) as JobPayload<Name>);
    };
  };
  for (const name of Object.keys(JOBS)) add(name as JobName);
  return list;
}

function workerLogger(log: Log): Logger {
  return new Logger(() => (level, message, meta) => {
    const write = level === 'error' ? log.error : level === 'warning' ? log.warn : log.debug;
    write(message, meta && 'error' in meta ? { error: meta.error } : {});
  });
}
