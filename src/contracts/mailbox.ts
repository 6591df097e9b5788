import { z } from 'zod';
import { NOTIFICATION_KIND_NAMES } from '@/domain/notification/kinds';
import { id } from './common';

export const mailInput = z.object({ mailId: id });
export const mailExampleInput = z.object({
  kind: z.enum(NOTIFICATION_KIND_NAMES),
  role: z.enum(['mentee', 'mentor', 'admin', 'person']),
});

/** A mail in the local mailbox, as the list shows it. `createdAt` in epoch milliseconds. */
export type MailSummaryView = {
  id: string;
  to: string;
  subject: string;
  createdAt: number;
  hasCalendar: boolean;
};
export type MailView = Omit<MailSummaryView, 'hasCalendar'> & {
  html: string;
  text: string;
  /** The calendar file that came with it. */
  calendar: string | null;
};

export type MailExampleSummaryView = { kind: string; label: string; role: string; subject: string };
export type MailExampleView = MailExampleSummaryView & { html: string; text: string };
