import type { Instant } from '../time/instant';
import {
  type CalendarMethod,
  type Channel,
  channelRule,
  type DeliveryChannel,
  kindMeta,
  type NotificationKind,
  type RecipientRole,
} from './kinds';

/** Something that happened and is worth telling. `actorId` is the person who did it; null is Parley itself. */
export type NotificationEvent = {
  readonly id: string;
  readonly kind: NotificationKind;
  readonly bookingId: string | null;
  readonly actorId: string | null;
  readonly at: Instant;
};

/** Who could be told, as what. A party who is an admin as well is listed once for each. */
export type Recipient = { readonly personId: string; readonly role: RecipientRole };

/** One switch that a person has moved away from where it starts. */
export type ChannelChoice = {
  readonly personId: string;
  readonly kind: NotificationKind;
  readonly channel: Channel;
  readonly enabled: boolean;
};

export type PlanFacts = {
  readonly recipients: readonly Recipient[];
  readonly choices: readonly ChannelChoice[];
};

/** One message to one person on one channel. There is never a second one with the same `key`. */
export type Delivery = {
  readonly key: string;
  readonly eventId: string;
  readonly kind: NotificationKind;
  readonly bookingId: string | null;
  readonly recipientId: string;
  readonly recipientRole: RecipientRole;
  readonly channel: DeliveryChannel;
  readonly deliverAt: Instant;
  readonly withCalendarFile: CalendarMethod | null;
};

const DELIVERY_CHANNELS = ['bell', 'email'] as const satisfies readonly DeliveryChannel[];

/** Parties come first: who is an admin too reads about their own session as the party they are. */
const ROLE_ORDER = ['mentee', 'mentor', 'person', 'admin'] as const satisfies readonly RecipientRole[];

/** What makes a delivery the same delivery. Serves as unique key and as idempotency key at mail providers. */
export function deliveryKey(eventId: string, channel: DeliveryChannel, recipientId: string): string {
  return `${eventId}:${channel}:${recipientId}`;
}

/**
 * Who is told about an event, on which channel, when, and with which calendar file. Choices apply wherever the
 * kind leaves a choice. Each person gets one delivery per channel, whichever roles they have in it.
 */
export function planDeliveries(event: NotificationEvent, facts: PlanFacts): readonly Delivery[] {
  const { calendar, tellsActor } = kindMeta(event.kind);
  const wants = (recipient: Recipient, channel: Channel) =>
    isOn(event.kind, recipient, channel, facts.choices);

  const planned = new Map<string, Delivery>();
  for (const recipient of inRoleOrder(facts.recipients)) {
    if (recipient.personId === event.actorId && !tellsActor) continue;
    for (const channel of DELIVERY_CHANNELS) {
      const key = deliveryKey(event.id, channel, recipient.personId);
      if (planned.has(key) || !wants(recipient, channel)) continue;
      planned.set(key, {
        key,
        eventId: event.id,
        kind: event.kind,
        bookingId: event.bookingId,
        recipientId: recipient.personId,
        recipientRole: recipient.role,
        channel,
        deliverAt: event.at,
        withCalendarFile: channel === 'email' && wants(recipient, 'calendar') ? calendar : null,
      });
    }
  }
  return [...planned.values()];
}

function inRoleOrder(recipients: readonly Recipient[]): readonly Recipient[] {
  return ROLE_ORDER.flatMap((role) => recipients.filter((recipient) => recipient.role === role));
}

function isOn(
  kind: NotificationKind,
  recipient: Recipient,
  channel: Channel,
  choices: readonly ChannelChoice[],
): boolean {
  const rule = channelRule(kind, recipient.role, channel);
  if (rule === 'always') return true;
  if (rule === 'never') return false;
  const choice = choices.find(
    (each) => each.personId === recipient.personId && each.kind === kind && each.channel === channel,
  );
  return choice?.enabled ?? rule === 'on';
}
