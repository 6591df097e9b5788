import { z } from 'zod';
import { id, pageInput } from './common';

export const listNotificationsInput = z.object({ unreadOnly: z.boolean().default(false), ...pageInput });
export const markReadInput = z.object({ ids: z.array(id).min(1).max(100) });
export const savePreferenceInput = z.object({
  kind: z.string().max(60),
  channel: z.enum(['bell', 'email']),
  enabled: z.boolean(),
});

export type NotificationView = {
  id: string;
  kind: string;
  title: string;
  body: string;
  href: string;
  createdAt: number;
  readAt: number | null;
};
export type PreferenceView = {
  kind: string;
  label: string;
  category: string;
  essential: boolean;
  bell: boolean;
  email: boolean;
};
