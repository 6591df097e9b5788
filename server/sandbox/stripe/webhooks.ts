import { createHmac } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { Delivery, Store } from './store';

type WebhookTarget = {
  /** Where events are sent; undefined keeps them for `GET /v1/events` only. */
  readonly url: string | undefined;
  readonly secret: string;
  /** The first pause before an undelivered event is sent again; it doubles each time. */
  readonly retryMs: number;
  /** The present moment as the API tells it, epoch milliseconds; it dates the signature. */
  readonly now: () => number;
};

const ANSWER_MS = 10_000;
const LONGEST_PAUSE_MS = 10 * 60_000;
/** Timers cannot sleep for months; waking once an hour for nothing costs nothing. */
const LONGEST_SLEEP_MS = 3_600_000;
const MOST_ATTEMPTS = 20;

/** `t=…,v1=…` over exactly these bytes. */
function signatureHeader(body: string, secret: string, atMs: number): string {
  const t = Math.floor(atMs / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}

/**
 * Delivers what is due, each event by itself and all of them at once, so that they arrive in any order. What is
 * not answered with 2xx is sent again, later and later, with a new signature; across restarts too.
 */
export class WebhookDispatcher {
  private readonly inFlight = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Store,
    private readonly target: WebhookTarget,
  ) {}

  /** Looks what is due. Called after every change and when the next delivery's time has come. */
  wake(): void {
    if (this.stopping.signal.aborted) return;
    clearTimeout(this.timer);
    const waiting = this.store.all('deliveries').filter((delivery) => !this.inFlight.has(delivery.id));
    if (this.target.url === undefined) {
      for (const delivery of waiting) this.store.remove('deliveries', delivery.id);
      this.store.commit();
      return;
    }
    const now = Date.now();
    for (const delivery of waiting.filter((candidate) => candidate.dueAt <= now)) {
      const done = this.deliver(this.target.url, delivery).finally(() => {
        this.inFlight.delete(delivery.id);
        this.wake();
      });
      this.inFlight.set(delivery.id, done);
    }
    const next = Math.min(...waiting.filter(({ dueAt }) => dueAt > now).map(({ dueAt }) => dueAt));
    if (Number.isFinite(next)) {
      this.timer = setTimeout(() => this.wake(), Math.min(next - now, LONGEST_SLEEP_MS));
      this.timer.unref();
    }
  }

  /** Stops sending and waits until nothing is under way; what was not delivered waits for the next start. */
  async close(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await Promise.all(this.inFlight.values());
  }

  private async deliver(url: string, delivery: Delivery): Promise<void> {
    const event = this.store.get('events', delivery.eventId);
    const delivered = event === undefined || (await this.post(url, JSON.stringify(event, null, 2)));
    if (this.stopping.signal.aborted && !delivered) return;
    if (delivered || delivery.attempt + 1 >= MOST_ATTEMPTS) {
      this.store.remove('deliveries', delivery.id);
      if (event && delivered) this.store.put('events', event.id, { ...event, pending_webhooks: 0 });
    } else {
      const pause = Math.min(this.target.retryMs * 2 ** delivery.attempt, LONGEST_PAUSE_MS);
      this.store.put('deliveries', delivery.id, {
        ...delivery,
        attempt: delivery.attempt + 1,
        dueAt: Date.now() + pause,
      });
    }
    this.store.commit();
  }

  private post(url: string, body: string): Promise<boolean> {
    const request = (url.startsWith('https:') ? https : http).request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'stripe-signature': signatureHeader(body, this.target.secret, this.target.now()),
      },
      // A connection of its own each time: none is left open that would keep somebody's server from closing.
      agent: false,
      signal: AbortSignal.any([this.stopping.signal, AbortSignal.timeout(ANSWER_MS)]),
    });
    return new Promise((resolve) => {
      request.once('response', (response) => {
        const status = response.statusCode ?? 0;
        response.resume();
        response.once('close', () => resolve(status >= 200 && status < 300));
      });
      // Whatever went wrong, the event was not taken: it is sent again.
      request.on('error', () => resolve(false));
      request.end(body);
    });
  }
}
