/** The views of the mentee's calendar, the first one being what they see at first. */
export const CALENDAR_VIEWS = ['month', 'week', 'list'] as const;

/** Those of the mentor's schedule. */
export const SCHEDULE_VIEWS = ['week', 'list'] as const;
