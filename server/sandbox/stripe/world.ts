import Stripe from 'stripe';
import type { Controls } from './controls';
import { newId } from './ids';
import type { SandboxEvent, Store } from './store';

/** What every part of the sandbox shares. */
export type World = {
  readonly store: Store;
  readonly controls: Controls;
  /** The present moment as the API tells it, epoch milliseconds. */
  readonly now: () => number;
};

/** The present moment the way Stripe writes it: whole seconds. */
export function seconds(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** The API request that caused something; null for what happens by itself or in the bank. */
export type Cause = { readonly requestId: string; readonly idempotencyKey: string | null } | null;

/** Records that something happened, with the object as it is now, and plans its webhooks. */
export function emit(
  world: World,
  type: Stripe.Event.Type,
  object: SandboxEvent['data']['object'],
  cause: Cause,
): void {
  const { copies, delayMs } = world.controls.planWebhook(type);
  const eventId = newId('evt');
  world.store.put('events', eventId, {
    id: eventId,
    object: 'event',
    api_version: Stripe.API_VERSION,
    created: seconds(world),
    data: { object },
    livemode: false,
    pending_webhooks: copies === 0 ? 0 : 1,
    request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
    type,
  });
  for (let copy = 0; copy < copies; copy += 1) {
    const id = newId('whd');
    // Deliveries run on the real clock: a clock that stands still must not stop the post.
    const dueAt = Date.now() + delayMs + copy * 20;
    world.store.put('deliveries', id, { id, eventId, attempt: 0, dueAt });
  }
}
