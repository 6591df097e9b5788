import { adminRouter } from './routers/admin';
import { availabilityRouter } from './routers/availability';
import { bookingRouter } from './routers/booking';
import { calendarRouter } from './routers/calendar';
import { demoRouter } from './routers/demo';
import { directoryRouter } from './routers/directory';
import { mailboxRouter } from './routers/mailbox';
import { meetingRouter } from './routers/meeting';
import { notificationRouter } from './routers/notification';
import { offeringRouter } from './routers/offering';
import { personRouter } from './routers/person';
import { policyRouter } from './routers/policy';
import { rescheduleRouter } from './routers/reschedule';
import { createCallerFactory, router } from './trpc';

export const appRouter = router({
  demo: demoRouter,
  person: personRouter,
  notification: notificationRouter,
  availability: availabilityRouter,
  booking: bookingRouter,
  calendar: calendarRouter,
  meeting: meetingRouter,
  mailbox: mailboxRouter,
  reschedule: rescheduleRouter,
  policy: policyRouter,
  admin: adminRouter,
  offering: offeringRouter,
  directory: directoryRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
