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
  /** The zone the times are read in, when another one was chosen. */
  readonly timeZone?: string;
  /**
   * The holds this tab took for this booking, the last one last. The earlier ones are given back; an address that
   * still names one of them means the last.
   */
  readonly holds?: readonly string[];
  /** They led to a booking or a request: the next hold begins another one. */
  readonly isFinished?: boolean;
};

const isText = (value: unknown) => typeof value === 'string';
const areTexts = (value: unknown) => Array.isArray(value) && value.every(isText);

const FIELDS: Readonly<Record<keyof Draft, (value: unknown) => boolean>> = {
  title: isText,
  message: isText,
  meetingType: isText,
  addOns: areTexts,
  timeZone: isText,
  holds: areTexts,
  isFinished: (value) => value === true,
};

/** Reads what the tab kept; anything that is not a draft is none. */
export function parseDraft(text: string | null): Draft {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    if (typeof value !== 'object' || value === null) return {};
    const kept = Object.entries(FIELDS).flatMap(([name, fits]) => {
      const field: unknown = Reflect.get(value, name);
      return fits(field) ? [[name, field] as const] : [];
    });
    return Object.fromEntries(kept);
  } catch {
    return {};
  }
}

/** The hold that is ours at the moment, as far as the tab knows. */
export function currentHold({ holds, isFinished }: Draft): string | null {
  return (!isFinished && holds?.at(-1)) || null;
}

/** The draft after another hold was taken. */
export function withHold(draft: Draft, bookingId: string): Draft {
  const { holds = [], isFinished, ...rest } = draft;
  return { ...rest, holds: isFinished ? [bookingId] : [...holds, bookingId] };
}

/** What is left when the booking is made: how the reader reads times, and which addresses mean this booking. */
export function finished({ timeZone, holds = [] }: Draft): Draft {
  return { ...(timeZone === undefined ? {} : { timeZone }), holds, isFinished: true };
}

/** The booking an address means. */
export function bookingMeant({ holds = [] }: Draft, bookingId: string | null): string | null {
  return bookingId !== null && holds.includes(bookingId) ? (holds.at(-1) ?? bookingId) : bookingId;
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
