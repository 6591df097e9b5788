import type { MailSummaryView, MailView } from '@/contracts/mailbox';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import type { Services } from '../context';

type Deps = Pick<Services, 'db' | 'demo'>;

/** How many mails the mailbox shows. */
const SHOWN = 200;

/** What was sent into the local mailbox, newest first. Outside demo mode it refuses with NOT_FOUND. */
export async function listMails({ db, demo }: Deps): Promise<Result<MailSummaryView[]>> {
  if (!demo) return refused(refusal('NOT_FOUND'));
  const rows = await db.mailboxMessage.findMany({
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: { id: true, to: true, subject: true, createdAt: true, calendar: true },
  });
  return accepted(
    rows.map(({ id, to, subject, createdAt, calendar }) => ({
      id,
      to,
      subject,
      createdAt: createdAt.getTime(),
      hasCalendar: calendar !== null,
    })),
  );
}

/** One mail of the local mailbox. Refuses with NOT_FOUND, and always so outside demo mode. */
export async function getMail({ db, demo }: Deps, { mailId }: { mailId: string }): Promise<Result<MailView>> {
  const row = demo ? await db.mailboxMessage.findUnique({ where: { id: mailId } }) : null;
  if (!row) return refused(refusal('NOT_FOUND'));
  const { id, to, subject, html, text, calendar, createdAt } = row;
  return accepted({ id, to, subject, html, text, calendar, createdAt: createdAt.getTime() });
}
