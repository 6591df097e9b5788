import { availabilityRouter } from './routers/availability';
import { bookingRouter } from './routers/booking';
import { notificationRouter } from './routers/notification';
import { personRouter } from './routers/person';
import { createCallerFactory, router } from './trpc';

export const appRouter = router({
  person: personRouter,
  notification: notificationRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
