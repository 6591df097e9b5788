import type { Party } from '@/contracts/common';

/** Who is asking, as the request proved it, and what the audit remembers of the request. */
export type Actor = {
  readonly personId: string;
  readonly isAdmin: boolean;
  readonly isMentor: boolean;
  readonly ip: string | null;
  readonly userAgent: string | null;
};

/** Who is written down as having done something. `system` is Parley itself: a job, a webhook, a sweep. */
export type AuditedActor =
  | { readonly kind: 'system' }
  | {
      readonly kind: Party | 'admin';
      readonly personId: string;
      readonly ip: string | null;
      readonly userAgent: string | null;
    };

export const SYSTEM: AuditedActor = { kind: 'system' };

/** The side of a booking a person is on; `null` when they are neither. */
export function partyOf(booking: { mentorId: string; menteeId: string }, personId: string): Party | null {
  if (booking.mentorId === personId) return 'mentor';
  return booking.menteeId === personId ? 'mentee' : null;
}

export function actingAs(actor: Actor, kind: Party | 'admin'): AuditedActor {
  return { kind, personId: actor.personId, ip: actor.ip, userAgent: actor.userAgent };
}
