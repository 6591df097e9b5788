import type { MailExampleSummaryView, MailExampleView } from '@/contracts/mailbox';
import type { NotificationKind, RecipientRole } from '@/domain/notification/kinds';
import { KIND_LABELS_EN } from '@/domain/notification/texts.en';
import { refusal } from '@/domain/refusal';
import { accepted, type Result, refused } from '@/domain/result';
import { EMAIL_EXAMPLES, type EmailExample } from '@/emails/examples';
import { renderEmail } from '@/emails/render';
import type { Services } from '../context';

/** Every mail Parley can send, by kind and reader. Outside demo mode it refuses with NOT_FOUND. */
export async function listExamples({
  demo,
}: Pick<Services, 'demo'>): Promise<Result<MailExampleSummaryView[]>> {
  if (!demo) return refused(refusal('NOT_FOUND'));
  return accepted(await Promise.all(EMAIL_EXAMPLES.map(async (example) => summary(await rendered(example)))));
}

/** One of them as it would arrive. Refuses with NOT_FOUND. */
export async function getExample(
  { demo }: Pick<Services, 'demo'>,
  { kind, role }: { kind: NotificationKind; role: RecipientRole },
): Promise<Result<MailExampleView>> {
  const example = EMAIL_EXAMPLES.find((each) => each.kind === kind && each.reader.role === role);
  return demo && example ? accepted(await rendered(example)) : refused(refusal('NOT_FOUND'));
}

async function rendered({ kind, reader, facts, links }: EmailExample): Promise<MailExampleView> {
  const { subject, html, text } = await renderEmail(kind, reader, facts, links);
  return { kind, label: KIND_LABELS_EN[kind], role: reader.role, subject, html, text };
}

function summary({ kind, label, role, subject }: MailExampleView): MailExampleSummaryView {
  return { kind, label, role, subject };
}
