import type Stripe from 'stripe';
import type { CardBehaviour } from './cards';
import { type Entry, forgetfulJournal, type Journal, openJournal, readJournal } from './journal';

export type SandboxEvent = Omit<Stripe.EventBase, 'data'> & {
  readonly data: { readonly object: Stripe.PaymentIntent | Stripe.Charge | Stripe.Refund };
};

/** A card as it is kept: what Stripe shows of it and how it behaves. Its number is kept nowhere. */
export type StoredCard = { readonly method: Stripe.PaymentMethod; readonly behaviour: CardBehaviour };

/** The answer an idempotency key got. */
export type StoredAnswer = {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: string;
  readonly requestId: string;
  /** Epoch milliseconds. */
  readonly at: number;
};

/** A webhook that still has to be delivered. `dueAt` in epoch milliseconds of the real clock. */
export type Delivery = {
  readonly id: string;
  readonly eventId: string;
  readonly attempt: number;
  readonly dueAt: number;
};

type Rows = {
  intents: Stripe.PaymentIntent;
  cards: StoredCard;
  charges: Stripe.Charge;
  refunds: Stripe.Refund;
  events: SandboxEvent;
  answers: StoredAnswer;
  deliveries: Delivery;
};

type TableName = keyof Rows;

const ANSWER_MS = 24 * 3600 * 1000;
const EVENT_SECONDS = 30 * 24 * 3600;

/**
 * Everything the sandbox knows. Rows are never changed in place, so a row that was handed out stays what it
 * was. Changes become durable together at `commit`, which every request calls before it answers.
 */
export class Store {
  private readonly tables: { [Name in TableName]: Map<string, Rows[Name]> } = {
    intents: new Map(),
    cards: new Map(),
    charges: new Map(),
    refunds: new Map(),
    events: new Map(),
    answers: new Map(),
    deliveries: new Map(),
  };
  private readonly journal: Journal;
  private uncommitted: Entry[] = [];

  /** Without a file everything is forgotten when the process ends. `now` is in epoch milliseconds. */
  constructor(file: string | undefined, now: number) {
    if (file === undefined) {
      this.journal = forgetfulJournal;
      return;
    }
    for (const [table, id, row] of readJournal(file)) this.restore(table, id, row);
    this.dropWhatStripeForgets(now);
    this.uncommitted = [];
    this.journal = openJournal(file, this.entries());
  }

  get<Name extends TableName>(table: Name, id: string): Rows[Name] | undefined {
    return this.tables[table].get(id);
  }

  /** All rows, oldest first. */
  all<Name extends TableName>(table: Name): Rows[Name][] {
    return [...this.tables[table].values()];
  }

  put<Name extends TableName>(table: Name, id: string, row: Rows[Name]): Rows[Name] {
    this.tables[table].set(id, row);
    this.uncommitted.push([table, id, row]);
    return row;
  }

  remove(table: TableName, id: string): void {
    this.tables[table].delete(id);
    this.uncommitted.push([table, id, null]);
  }

  clear(table: TableName): void {
    for (const id of [...this.tables[table].keys()]) this.remove(table, id);
  }

  commit(): void {
    if (this.uncommitted.length === 0) return;
    this.journal.append(this.uncommitted);
    this.uncommitted = [];
  }

  close(): void {
    this.commit();
    this.journal.close();
  }

  private restore(table: string, id: string, row: unknown): void {
    const rows: Map<string, unknown> | undefined = Object.hasOwn(this.tables, table)
      ? this.tables[table as TableName]
      : undefined;
    if (row === null) rows?.delete(id);
    else rows?.set(id, row);
  }

  private dropWhatStripeForgets(now: number): void {
    for (const [key, answer] of this.tables.answers) {
      if (answer.at < now - ANSWER_MS) this.remove('answers', key);
    }
    const awaited = new Set(this.all('deliveries').map((delivery) => delivery.eventId));
    for (const [id, event] of this.tables.events) {
      if (event.created < now / 1000 - EVENT_SECONDS && !awaited.has(id)) this.remove('events', id);
    }
  }

  private entries(): Entry[] {
    return Object.entries(this.tables).flatMap(([table, rows]) =>
      [...rows.entries()].map(([id, row]): Entry => [table, id, row]),
    );
  }
}
