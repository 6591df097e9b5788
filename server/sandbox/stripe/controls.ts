import { z } from 'zod';
import { DECLINES, type DeclineCode } from './cards';

/**
 * What can go wrong with an answer.
 * - `error`: 503, nothing done. `disconnect`: the connection breaks, nothing done. `hang`: no answer, nothing
 *   done. `lose_answer`: done, but the answer is lost on its way.
 */
type FaultMode = 'error' | 'disconnect' | 'hang' | 'lose_answer';

type WebhookPlan = { readonly copies: 0 | 1 | 2; readonly delayMs: number };

const times = z.number().int().min(1).max(1000);
const eventType = z.string().optional();

/** What `POST /_controls` understands, as JSON; every part is optional and they are applied in this order. */
const controlsRequest = z.strictObject({
  reset: z.literal(true).optional(),
  declineNext: z
    .strictObject({ decline: z.enum(Object.keys(DECLINES) as [DeclineCode, ...DeclineCode[]]), times })
    .optional(),
  fault: z
    .strictObject({
      mode: z.enum(['none', 'error', 'disconnect', 'hang', 'lose_answer']),
      times: times.optional(),
    })
    .optional(),
  loseWebhooks: z.strictObject({ times, type: eventType }).optional(),
  doubleWebhooks: z.strictObject({ times, type: eventType }).optional(),
  delayWebhooks: z.strictObject({ ms: z.number().int().min(0).max(86_400_000), type: eventType }).optional(),
  failRefunds: z.strictObject({ times }).optional(),
  searchLag: z.strictObject({ ms: z.number().int().min(0) }).optional(),
});

type Counted = { type: string | undefined; left: number };

/**
 * The switches that make the sandbox misbehave. They live in memory only: a restart is a world where everything
 * works again.
 */
export class Controls {
  private declines: DeclineCode[] = [];
  private mode: FaultMode | 'none' = 'none';
  private faultsLeft = Number.POSITIVE_INFINITY;
  private losing: Counted[] = [];
  private doubling: Counted[] = [];
  private delay: { ms: number; type: string | undefined } | null = null;
  private failingRefunds = 0;
  private searchLagMs = 0;
  private webhooks = 0;

  /** `doubleEvery`: every how many webhooks one comes twice by itself; 0 for never. */
  constructor(
    private readonly doubleEvery: number,
    private readonly usualDelayMs: number,
  ) {}

  /** The next payment attempts are declined, whatever the card. */
  declineNext(decline: DeclineCode, count = 1): void {
    this.declines.push(...Array.from({ length: count }, () => decline));
  }

  /** Breaks the next `count` API answers; without a count all of them until the mode is `none` again. */
  fault(mode: FaultMode | 'none', count = Number.POSITIVE_INFINITY): void {
    this.mode = mode;
    this.faultsLeft = count;
  }

  /** The next events (of this type, if one is given) are never delivered. */
  loseWebhooks(count: number, type?: string): void {
    this.losing.push({ type, left: count });
  }

  /** The next events (of this type, if one is given) are delivered twice. */
  doubleWebhooks(count: number, type?: string): void {
    this.doubling.push({ type, left: count });
  }

  /** From now on events (of this type, if one is given) are delivered this many milliseconds late. */
  delayWebhooks(ms: number, type?: string): void {
    this.delay = { ms, type };
  }

  /** The next refunds are taken as pending and then fail. */
  failRefunds(count: number): void {
    this.failingRefunds = count;
  }

  /** Searches do not find what was made within this time, as Stripe's own index lags behind. */
  searchLag(ms: number): void {
    this.searchLagMs = ms;
  }

  /** Everything works again. */
  reset(): void {
    this.declines = [];
    this.fault('none');
    this.losing = [];
    this.doubling = [];
    this.delay = null;
    this.failingRefunds = 0;
    this.searchLagMs = 0;
  }

  /** Applies the JSON of `POST /_controls`; throws a ZodError when it is not understood. */
  apply(json: unknown): void {
    const request = controlsRequest.parse(json);
    if (request.reset) this.reset();
    if (request.declineNext) this.declineNext(request.declineNext.decline, request.declineNext.times);
    if (request.fault) this.fault(request.fault.mode, request.fault.times);
    if (request.loseWebhooks) this.loseWebhooks(request.loseWebhooks.times, request.loseWebhooks.type);
    if (request.doubleWebhooks) {
      this.doubleWebhooks(request.doubleWebhooks.times, request.doubleWebhooks.type);
    }
    if (request.delayWebhooks) this.delayWebhooks(request.delayWebhooks.ms, request.delayWebhooks.type);
    if (request.failRefunds) this.failRefunds(request.failRefunds.times);
    if (request.searchLag) this.searchLag(request.searchLag.ms);
  }

  takeDecline(): DeclineCode | undefined {
    return this.declines.shift();
  }

  takeFault(): FaultMode | 'none' {
    if (this.mode === 'none' || this.faultsLeft <= 0) return 'none';
    this.faultsLeft -= 1;
    return this.mode;
  }

  takeRefundFailure(): boolean {
    if (this.failingRefunds === 0) return false;
    this.failingRefunds -= 1;
    return true;
  }

  searchableBefore(now: number): number {
    return now - this.searchLagMs;
  }

  planWebhook(type: string): WebhookPlan {
    this.webhooks += 1;
    const late = this.delay !== null && matches(this.delay.type, type);
    const delayMs = late && this.delay ? this.delay.ms : this.usualDelayMs;
    if (take(this.losing, type)) return { copies: 0, delayMs };
    const twiceByItself = this.doubleEvery > 0 && this.webhooks % this.doubleEvery === 0;
    return { copies: take(this.doubling, type) || twiceByItself ? 2 : 1, delayMs };
  }
}

function matches(wanted: string | undefined, type: string): boolean {
  return wanted === undefined || wanted === type;
}

function take(list: Counted[], type: string): boolean {
  const found = list.find((counted) => counted.left > 0 && matches(counted.type, type));
  if (!found) return false;
  found.left -= 1;
  return true;
}
