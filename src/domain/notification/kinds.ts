/** What people are told about, in the groups in which they choose how. */
export type NotificationCategory =
  | 'booking'
  | 'reschedule'
  | 'cancellation'
  | 'money'
  | 'reminder'
  | 'trouble'
  | 'account';

/** As whom somebody is told. `person` is the holder of an account, whatever else they are. */
export type RecipientRole = 'mentee' | 'mentor' | 'admin' | 'person';

/** Ways on which a delivery goes out by itself. */
export type DeliveryChannel = 'bell' | 'email';

/** What a person may choose per kind: the ways out, and the calendar file that an e-mail carries. */
export type Channel = DeliveryChannel | 'calendar';

/** What a mail client is to do with the calendar file: put the session there or move it, or take it away. */
export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** `always` cannot be switched off; `on` and `off` are where a person's choice starts; `never` does not exist. */
export type ChannelRule = 'always' | 'on' | 'off' | 'never';

type Rules = Readonly<Record<DeliveryChannel, ChannelRule>>;

type KindMeta = {
  readonly category: NotificationCategory;
  readonly tells: { readonly [role in RecipientRole]?: Rules };
  /** Whether the one who did it is told as well: only where they get something to keep. */
  readonly tellsActor: boolean;
  readonly calendar: CalendarMethod | null;
};

/** The other side waits, time has moved or money is at stake: nobody may miss it. */
const ESSENTIAL: Rules = { bell: 'always', email: 'always' };
const USUAL: Rules = { bell: 'on', email: 'on' };
/** They did it a moment ago on their screen: a mail to keep, and no bell. */
const RECEIPT: Rules = { bell: 'never', email: 'on' };
const BELL_FIRST: Rules = { bell: 'always', email: 'off' };
const BELL_ONLY: Rules = { bell: 'always', email: 'never' };
/** For people who cannot see a bell, as they are not signed in. */
const EMAIL_ONLY: Rules = { bell: 'never', email: 'always' };

const bothParties = (rules: Rules) => ({ mentee: rules, mentor: rules });

const NOTIFICATION_KINDS = {
  booking_confirmed: {
    category: 'booking',
    tells: bothParties(ESSENTIAL),
    tellsActor: true,
    calendar: 'REQUEST',
  },
  booking_requested: {
    category: 'booking',
    tells: { mentee: RECEIPT, mentor: ESSENTIAL },
    tellsActor: true,
    calendar: null,
  },
  booking_accepted: {
    category: 'booking',
    tells: bothParties(ESSENTIAL),
    tellsActor: true,
    calendar: 'REQUEST',
  },
  payment_invited: { category: 'booking', tells: { mentee: ESSENTIAL }, tellsActor: false, calendar: null },
  booking_declined: { category: 'booking', tells: { mentee: ESSENTIAL }, tellsActor: false, calendar: null },
  booking_expired: { category: 'booking', tells: bothParties(USUAL), tellsActor: false, calendar: null },
  hold_expired: { category: 'booking', tells: { mentee: BELL_FIRST }, tellsActor: false, calendar: null },

  reschedule_asked: {
    category: 'reschedule',
    tells: bothParties(ESSENTIAL),
    tellsActor: false,
    calendar: null,
  },
  reschedule_countered: {
    category: 'reschedule',
    tells: bothParties(ESSENTIAL),
    tellsActor: false,
    calendar: null,
  },
  reschedule_accepted: {
    category: 'reschedule',
    tells: bothParties(ESSENTIAL),
    tellsActor: true,
    calendar: 'REQUEST',
  },
  reschedule_declined: {
    category: 'reschedule',
    tells: bothParties(ESSENTIAL),
    tellsActor: false,
    calendar: null,
  },
  reschedule_withdrawn: {
    category: 'reschedule',
    tells: bothParties(USUAL),
    tellsActor: false,
    calendar: null,
  },
  reschedule_expired: {
    category: 'reschedule',
    tells: bothParties(USUAL),
    tellsActor: false,
    calendar: null,
  },

  booking_cancelled: {
    category: 'cancellation',
    tells: bothParties(ESSENTIAL),
    tellsActor: true,
    calendar: 'CANCEL',
  },

  refund_done: { category: 'money', tells: { mentee: ESSENTIAL }, tellsActor: false, calendar: null },
  refund_failed: {
    category: 'money',
    tells: { mentee: ESSENTIAL, admin: ESSENTIAL },
    tellsActor: false,
    calendar: null,
  },
  late_payment_refunded: {
    category: 'money',
    tells: { mentee: ESSENTIAL, mentor: USUAL },
    tellsActor: false,
    calendar: null,
  },
  payout_sent: { category: 'money', tells: { mentor: USUAL }, tellsActor: false, calendar: null },

  reminder_24h: { category: 'reminder', tells: bothParties(USUAL), tellsActor: false, calendar: null },
  reminder_1h: { category: 'reminder', tells: bothParties(USUAL), tellsActor: false, calendar: null },
  reminder_15min: { category: 'reminder', tells: bothParties(USUAL), tellsActor: false, calendar: null },

  no_show_reported: {
    category: 'trouble',
    tells: bothParties(ESSENTIAL),
    tellsActor: false,
    calendar: null,
  },
  dispute_opened: {
    category: 'trouble',
    tells: { ...bothParties(ESSENTIAL), admin: ESSENTIAL },
    tellsActor: true,
    calendar: null,
  },
  dispute_decided: {
    category: 'trouble',
    tells: bothParties(ESSENTIAL),
    tellsActor: false,
    calendar: null,
  },

  address_bounced: {
    category: 'account',
    // Their own address does not work: the bell is the only way to them, and an admin can call.
    tells: { person: BELL_ONLY, admin: BELL_FIRST },
    tellsActor: false,
    calendar: null,
  },
  welcome: { category: 'account', tells: { person: ESSENTIAL }, tellsActor: true, calendar: null },
  magic_link: { category: 'account', tells: { person: EMAIL_ONLY }, tellsActor: true, calendar: null },
  password_reset: { category: 'account', tells: { person: EMAIL_ONLY }, tellsActor: true, calendar: null },
} as const satisfies Record<string, KindMeta>;

export type NotificationKind = keyof typeof NOTIFICATION_KINDS;

export const NOTIFICATION_KIND_NAMES = Object.keys(NOTIFICATION_KINDS) as readonly NotificationKind[];

/** The standing facts of one kind: its group, whom it tells how, and what its calendar file says. */
export function kindMeta(kind: NotificationKind): KindMeta {
  return NOTIFICATION_KINDS[kind];
}

/** How one kind reaches people in one role, before they chose anything. `never` where it is not for them. */
export function channelRule(kind: NotificationKind, role: RecipientRole, channel: Channel): ChannelRule {
  const { tells, calendar } = kindMeta(kind);
  if (channel === 'calendar') return calendar !== null && tells[role] !== undefined ? 'on' : 'never';
  return tells[role]?.[channel] ?? 'never';
}

/** Whether a person may switch this off; the one-click unsubscribe header is only for mail where this holds. */
export function mayChoose(kind: NotificationKind, role: RecipientRole, channel: Channel): boolean {
  const rule = channelRule(kind, role, channel);
  return rule === 'on' || rule === 'off';
}
