/** A person's private iCal feed, in epoch milliseconds. */
export type CalendarFeedView = { createdAt: number };
/** The address is shown once, when it is made: only its hash is kept. */
export type NewCalendarFeedView = CalendarFeedView & { url: string };
