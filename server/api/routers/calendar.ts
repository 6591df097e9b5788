import { createFeed, findFeed, revokeFeed } from '../../services/calendar/feed';
import { router, signedIn } from '../trpc';

export const calendarRouter = router({
  /** `null` when there is none. */
  feed: signedIn.query(({ ctx }) => findFeed(ctx.services, ctx.actor)),
  createFeed: signedIn.mutation(({ ctx }) => createFeed(ctx.services, ctx.actor)),
  revokeFeed: signedIn.mutation(({ ctx }) => revokeFeed(ctx.services, ctx.actor)),
});
