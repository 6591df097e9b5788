import { z } from 'zod';
import { NOTIFICATION_KIND_NAMES } from '@/domain/notification/kinds';
import { CHANNELS } from '@/domain/notification/preferences';
import { id, instant, pageInput } from './common';

export type { Preference as PreferenceView } from '@/domain/notification/preferences';

export const listNotificationsInput = z.object({ unreadOnly: z.boolean().default(false), ...pageInput });
export const markReadInput = z.object({ ids: z.array(id).min(1).max(100) });
/** `upTo` is the newest one the person has seen: what arrived after it stays unread. */
export const markAllReadInput = z.object({ upTo: instant });
export const savePreferenceInput = z.object({
  kind: z.enum(NOTIFICATION_KIND_NAMES),
  channel: z.enum(CHANNELS),
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
  /** Whether the reader did it themselves: then it is for the record, and nothing to be startled by. */
  own: boolean;
};
