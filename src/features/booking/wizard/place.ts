/** Steps that can be walked to and fro; what comes after them follows from the booking. */
export type WizardStep = 'time' | 'details' | 'review' | 'done';

/** Where somebody is in the wizard, as the address says it. */
export type WizardPlace = {
  /** `null` where the wizard is entered from outside: then it goes as far as it can by itself. */
  readonly step: WizardStep | null;
  readonly offeringId: string | null;
  readonly minutes: number | null;
  readonly start: number | null;
  /** The hold, once there is one. */
  readonly bookingId: string | null;
};

type Params = { get: (name: string) => string | null };

const STEPS: readonly WizardStep[] = ['time', 'details', 'review', 'done'];
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Reads an address that anybody may have typed: what makes no sense is as if it were not there. */
export function readPlace(params: Params): WizardPlace {
  const step = params.get('step');
  return {
    step: STEPS.find((each) => each === step) ?? null,
    offeringId: idOf(params.get('offering')),
    minutes: numberOf(params.get('minutes')),
    start: numberOf(params.get('start')),
    bookingId: idOf(params.get('booking')),
  };
}

/** The query part of the address of a place, with its question mark. */
export function placeQuery({ step, offeringId, minutes, start, bookingId }: WizardPlace): string {
  const params = new URLSearchParams();
  if (offeringId !== null) params.set('offering', offeringId);
  if (minutes !== null) params.set('minutes', String(minutes));
  if (start !== null) params.set('start', String(start));
  if (bookingId !== null) params.set('booking', bookingId);
  if (step !== null) params.set('step', step);
  return `?${params}`;
}

function idOf(text: string | null): string | null {
  return text !== null && ID.test(text) ? text : null;
}

function numberOf(text: string | null): number | null {
  const number = text !== null && /^\d{1,15}$/.test(text) ? Number(text) : 0;
  return number > 0 ? number : null;
}
