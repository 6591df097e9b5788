import type { PaymentStartView } from '@/contracts/booking';
import type { Clock } from '../adapters/clock/port';
import type { EmailAddress, EmailSender } from '../adapters/email/port';
import type { Meetings } from '../adapters/meetings/port';
import type { PaymentProvider } from '../adapters/payments/port';
import type { Db } from '../db/client';
import type { Log } from '../log';
import type { ScheduleCache } from './availability/schedule-cache';
import type { Attempts } from './person/attempts';

/** What every use case is handed. Adapters come as ports; no use case looks for anything elsewhere. */
export type Services = {
  readonly db: Db;
  readonly clock: Clock;
  /** A new uuid v7. */
  readonly newId: () => string;
  /** 128 random bits, as hex: names that must not be guessed. */
  readonly newSecret: () => string;
  readonly payments: PaymentProvider;
  /** What the browser needs besides the payment itself to take the money. */
  readonly checkout: Pick<PaymentStartView, 'publishableKey' | 'form'>;
  /** How mail goes out, and from whom. */
  readonly mail: { readonly sender: EmailSender; readonly from: EmailAddress };
  readonly meetings: Meetings;
  /** Where people reach Parley, without a slash at the end. */
  readonly appUrl: string;
  /** Demo mode: the local mailbox can be read by whoever looks. */
  readonly demo: boolean;
  /** Demo mode's clock, which can be moved; `null` where time is real. */
  readonly demoClock: { readonly advance: (milliseconds: number) => void } | null;
  readonly schedules: ScheduleCache;
  /** Slows those who try out passwords. */
  readonly attempts: Attempts;
  readonly log: Log;
};
