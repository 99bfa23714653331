import type { Db } from '@main/db/connection';

/** Tables whose rows are money, occupancy, or the end of a count: none appears or goes by itself. */
export const KEPT_TABLES = [
  'sessions',
  'payments',
  'payment_reversals',
  'receivables',
  'receivable_collections',
  'cash_movements',
  'shifts',
  'day_closings',
] as const;
export type KeptTable = (typeof KEPT_TABLES)[number];

export type Row = Readonly<Record<string, unknown>>;

/** What an operation that was done leaves in the file. */
export interface Effect {
  /** Columns of rows as they must be from now on. */
  readonly rows: readonly { readonly table: KeptTable; readonly id: string; readonly is: Row }[];
  /** `payment.made <id>`: one link of the audit and one event of the outbox each. */
  readonly told: readonly string[];
}

/** Sent to the booth, and no answer came. */
export interface InDoubt {
  readonly name: string;
  /** What it left, or null when nothing of it is there. */
  find(db: Db, known: Acknowledged): Effect | null;
}

export interface Complaint {
  readonly kind: 'lost' | 'half-written' | 'duplicate' | 'law';
  readonly text: string;
}

/**
 * The driver's own record of what was acknowledged. It lives in a process that is never killed; the file is
 * held against it after every kill.
 */
export class Acknowledged {
  readonly rows = new Map<KeptTable, Map<string, Row>>(
    KEPT_TABLES.map((name) => [name, new Map()]),
  );
  readonly told = new Map<string, number>();
  inDoubt: InDoubt[] = [];
  /** Acknowledged, by an answer that does not tell the row: it must be found. */
  #owed: InDoubt[] = [];
  acknowledged = 0;
  resolved = 0;

  /** What an older life left in the file, before anything is driven. */
  static of(db: Db): Acknowledged {
    const record = new Acknowledged();
    for (const table of KEPT_TABLES) {
      for (const row of allRows(db, table)) {
        record.#keep(table, String(row['id']), isOpen(table, row) ? beginningOf(row) : row);
      }
    }
    for (const name of toldBy(db, AUDIT)) record.#tell(name);
    return record;
  }

  /** As it is now, for a backup that is made now. */
  copy(): Acknowledged {
    const copy = new Acknowledged();
    for (const [table, rows] of this.rows) copy.rows.set(table, new Map(rows));
    for (const [name, times] of this.told) copy.told.set(name, times);
    copy.acknowledged = this.acknowledged;
    copy.resolved = this.resolved;
    return copy;
  }

  get(table: KeptTable, id: string): Row | undefined {
    return this.rows.get(table)?.get(id);
  }

  acknowledge(effect: Effect): void {
    this.acknowledged += 1;
    this.#apply(effect);
  }

  #apply({ rows, told }: Effect): void {
    for (const { table, id, is } of rows) this.#keep(table, id, { ...this.get(table, id), ...is });
    for (const name of told) this.#tell(name);
  }

  #keep(table: KeptTable, id: string, row: Row): void {
    this.rows.get(table)?.set(id, row);
  }

  #tell(name: string): void {
    this.told.set(name, (this.told.get(name) ?? 0) + 1);
  }

  mustBeThere(doubt: InDoubt): void {
    this.#owed.push(doubt);
  }

  /** After a kill: what was in doubt is done, whole, or it is not. */
  *settle(db: Db): Generator<Complaint> {
    for (const owed of this.#owed.splice(0)) {
      const effect = owed.find(db, this);
      if (effect === null) yield { kind: 'lost', text: `${owed.name} that was acknowledged` };
      else this.#apply(effect);
    }
    for (const doubt of this.inDoubt.splice(0)) {
      const effect = doubt.find(db, this);
      if (effect === null) continue;
      this.resolved += 1;
      this.#apply(effect);
    }
  }

  /** Everything in which the file is not what was acknowledged. */
  *compare(db: Db): Generator<Complaint> {
    for (const table of KEPT_TABLES) yield* this.#compareRows(db, table);
    yield* this.#compareTold(db, 'audit', AUDIT);
    yield* this.#compareTold(db, 'outbox', OUTBOX);
  }

  *#compareRows(db: Db, table: KeptTable): Generator<Complaint> {
    const stored = new Map(allRows(db, table).map((row) => [String(row['id']), row]));
    for (const [id, expected] of this.rows.get(table) ?? []) {
      const row = stored.get(id);
      if (!row) {
        yield { kind: 'lost', text: `${table} ${id}: ${JSON.stringify(expected)}` };
        continue;
      }
      for (const [column, value] of Object.entries(expected)) {
        if (row[column] === value) continue;
        const text = `${table} ${id}: ${column} is ${row[column]}, acknowledged was ${value}`;
        yield { kind: 'lost', text };
      }
    }
    for (const id of stored.keys()) {
      if (this.get(table, id)) continue;
      yield { kind: 'duplicate', text: `${table} ${id} was never asked for` };
    }
  }

  *#compareTold(db: Db, where: string, query: string): Generator<Complaint> {
    const stored = new Map<string, number>();
    for (const name of toldBy(db, query)) stored.set(name, (stored.get(name) ?? 0) + 1);
    for (const [name, times] of this.told) {
      const found = stored.get(name) ?? 0;
      if (found === times) continue;
      const kind = found < times ? 'half-written' : 'duplicate';
      yield { kind, text: `the ${where} tells ${name} ${found} times and not ${times}` };
    }
  }
}

/** Goes on changing until it ends. */
const isOpen = (table: KeptTable, row: Row): boolean =>
  (table === 'sessions' && row['status'] === 'open') ||
  (table === 'shifts' && row['closed_at'] === null);

const OF_A_BEGINNING = [
  'request_id',
  'ticket_number',
  'start_time',
  'status',
  'number',
  'float_amount',
];

const beginningOf = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([column]) => OF_A_BEGINNING.includes(column)));

const AUDIT = `SELECT action || ' ' || entity_id FROM audit_log`;
const OUTBOX = `SELECT kind || ' ' || (payload ->> '$.id') FROM outbox`;

/** Of the money and the places: what else is told (a clock, a start) is nobody's order. */
const MONEY = /^(session|payment|receivable|cash|shift|day)\./;

function toldBy(db: Db, query: string): string[] {
  const all = db.$client.prepare<[], string>(query).pluck().all() as unknown as string[];
  return all.filter((name) => MONEY.test(name));
}

export function allRows(db: Db, table: KeptTable): Row[] {
  return db.$client.prepare<[], Row>(`SELECT * FROM ${table}`).all();
}
