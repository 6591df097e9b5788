import {
  listNotificationsInput,
  markAllReadInput,
  markReadInput,
  savePreferenceInput,
} from '@/contracts/notification';
import { markAllRead, markRead } from '../../services/notification/mark-read';
import { countUnread, findPreferences, listNotifications } from '../../services/notification/queries';
import { savePreference } from '../../services/notification/save-preference';
import { answer, router, signedIn } from '../trpc';

export const notificationRouter = router({
  list: signedIn
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx.services, ctx.actor, input).then(answer)),
  unreadCount: signedIn.query(({ ctx }) => countUnread(ctx.services, ctx.actor)),
  markRead: signedIn
    .input(markReadInput)
    .mutation(({ ctx, input }) => markRead(ctx.services, ctx.actor, input).then(answer)),
  markAllRead: signedIn
    .input(markAllReadInput)
    .mutation(({ ctx, input }) => markAllRead(ctx.services, ctx.actor, input).then(answer)),
  preferences: signedIn.query(({ ctx }) => findPreferences(ctx.services, ctx.actor)),
  savePreference: signedIn
    .input(savePreferenceInput)
    .mutation(({ ctx, input }) => savePreference(ctx.services, ctx.actor, input).then(answer)),
});
