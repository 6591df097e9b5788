import {
  type Channel,
  type ChannelRule,
  channelRule,
  kindMeta,
  mayChoose,
  NOTIFICATION_KIND_NAMES,
  type NotificationCategory,
  type NotificationKind,
  type RecipientRole,
} from './kinds';
import type { ChannelChoice } from './plan';

export const CHANNELS = ['bell', 'email', 'calendar'] as const satisfies readonly Channel[];

/** How one kind reaches a person on each channel: `on` and `off` are theirs to change, the other two are not. */
export type Preference = {
  readonly kind: NotificationKind;
  readonly category: NotificationCategory;
} & Readonly<Record<Channel, ChannelRule>>;

type Choice = Pick<ChannelChoice, 'kind' | 'channel' | 'enabled'>;

/** As whom a person can be told something. */
export function rolesOf(person: { isMentor: boolean; isAdmin: boolean }): readonly RecipientRole[] {
  return [
    'person',
    'mentee',
    ...(person.isMentor ? (['mentor'] as const) : []),
    ...(person.isAdmin ? (['admin'] as const) : []),
  ];
}

/** Every kind that can reach somebody in these roles, with what they have chosen so far. */
export function preferencesOf(
  roles: readonly RecipientRole[],
  choices: readonly Choice[],
): readonly Preference[] {
  return NOTIFICATION_KIND_NAMES.map((kind) => ({
    kind,
    category: kindMeta(kind).category,
    bell: ruleFor(kind, roles, 'bell', choices),
    email: ruleFor(kind, roles, 'email', choices),
    calendar: ruleFor(kind, roles, 'calendar', choices),
  })).filter(({ bell, email }) => bell !== 'never' || email !== 'never');
}

/** Whether a choice would change anything for somebody in these roles. */
export function isChoosable(
  kind: NotificationKind,
  roles: readonly RecipientRole[],
  channel: Channel,
): boolean {
  return roles.some((role) => mayChoose(kind, role, channel));
}

/** One switch stands for all of a person's roles: it is theirs to move if it counts in any of them. */
function ruleFor(
  kind: NotificationKind,
  roles: readonly RecipientRole[],
  channel: Channel,
  choices: readonly Choice[],
): ChannelRule {
  const rules = roles.map((role) => channelRule(kind, role, channel));
  if (!isChoosable(kind, roles, channel)) return rules.includes('always') ? 'always' : 'never';
  const chosen = choices.find((choice) => choice.kind === kind && choice.channel === channel);
  if (chosen) return chosen.enabled ? 'on' : 'off';
  return rules.includes('on') ? 'on' : 'off';
}
