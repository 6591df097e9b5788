import type { BookingView } from '@/contracts/booking';
import type { AddOnKind, MeetingType } from '@/contracts/common';
import type { OfferingView } from '@/contracts/offering';

/** What the mentee fills in. */
export type Details = {
  readonly title: string;
  readonly message: string;
  readonly meetingType: MeetingType;
  readonly addOns: readonly AddOnKind[];
};

/** What was typed and chosen so far, kept by the browser tab; a field is absent until somebody touched it. */
export type Draft = Partial<Details> & {
  /** The hold this tab took last. */
  readonly holdId?: string;
  /** The zone the times are read in, when another one was chosen. */
  readonly timeZone?: string;
};

const TEXTS = ['title', 'message', 'meetingType', 'holdId', 'timeZone'] as const;

/** Reads what the tab kept; anything that is not a draft is none. */
export function parseDraft(text: string | null): Draft {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    const fields = Object.entries(value).filter(([name, field]) =>
      name === 'addOns'
        ? Array.isArray(field) && field.every((each) => typeof each === 'string')
        : TEXTS.some((known) => known === name) && typeof field === 'string',
    );
    return Object.fromEntries(fields);
  } catch {
    return {};
  }
}

type Saved = Pick<BookingView, 'title' | 'message' | 'meetingType' | 'addOns' | 'offering'>;
type Offered = Pick<OfferingView, 'title' | 'topicType' | 'meetingTypes' | 'addOns'>;

/**
 * The details as they stand: what was typed, else what the booking has; only what the offering allows. A fixed
 * topic is the title. A flexible one has none until the mentee gives it one.
 */
export function detailsOf(draft: Draft, saved: Saved, offering: Offered | null): Details {
  const typed = draft.title ?? (saved.title === saved.offering.title ? '' : saved.title);
  const meetingType = draft.meetingType ?? saved.meetingType;
  const addOns = draft.addOns ?? saved.addOns;
  const message = draft.message ?? saved.message;
  if (offering === null) return { title: typed || saved.title, message, meetingType, addOns };
  return {
    title: offering.topicType === 'FIXED' ? offering.title : typed,
    message,
    meetingType: offering.meetingTypes.includes(meetingType) ? meetingType : saved.meetingType,
    addOns: addOns.filter((kind) => offering.addOns.some((each) => each.kind === kind)),
  };
}

/** Whether the server already has these details. */
export function isSaved(details: Details, saved: Saved): boolean {
  return (
    details.title.trim() === saved.title &&
    details.message.trim() === saved.message &&
    details.meetingType === saved.meetingType &&
    details.addOns.length === saved.addOns.length &&
    details.addOns.every((kind) => saved.addOns.includes(kind))
  );
}
