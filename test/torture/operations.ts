import type { CallInput, CallName, CallOutput } from '@shared/contracts/index';
import type { Db } from '@main/db/connection';
import type { Acknowledged, Effect, InDoubt, KeptTable, Row } from './acknowledged';
import { allRows } from './acknowledged';

/** One thing that is asked of the booth, and what it must leave behind once it was answered. */
export interface Operation<Name extends CallName = CallName> {
  readonly name: Name;
  readonly input: CallInput<Name>;
  effect(answer: CallOutput<Name>): Effect;
  readonly doubt: InDoubt;
}

interface Rule {
  readonly table: KeptTable;
  /** Columns whose values an answer told, and that never change again. */
  readonly columns: readonly string[];
  readonly told: string;
}

const BY_REQUEST = {
  checkIn: {
    table: 'sessions',
    columns: ['request_id', 'ticket_number', 'start_time', 'status'],
    told: 'session.opened',
  },
  pay: {
    table: 'payments',
    columns: ['request_id', 'session_id', 'amount', 'rounding', 'receipt_number', 'paid_at'],
    told: 'payment.made',
  },
  void: {
    table: 'payment_reversals',
    columns: ['request_id', 'payment_id', 'kind', 'amount', 'cash_amount'],
    told: 'payment.voided',
  },
  refund: {
    table: 'payment_reversals',
    columns: ['request_id', 'payment_id', 'kind', 'amount', 'cash_amount'],
    told: 'payment.refunded',
  },
  collect: {
    table: 'receivable_collections',
    columns: ['request_id', 'receivable_id', 'amount', 'rounding', 'number'],
    told: 'receivable.collected',
  },
  moveCash: {
    table: 'cash_movements',
    columns: ['request_id', 'kind', 'amount'],
    told: 'cash.moved',
  },
} as const satisfies Record<string, Rule>;

const pick = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((name) => [name, row[name]]));

function rowOfRequest(db: Db, table: KeptTable, requestId: string): Row | null {
  const found = db.$client
    .prepare<[string], Row>(`SELECT * FROM ${table} WHERE request_id = ?`)
    .all(requestId);
  // Two of them are complained of by the comparison: only one can be known.
  return found[0] ?? null;
}

/** What a row that is there says of the operation that made it. */
function effectOfRow(rule: Rule, row: Row, db: Db): Effect {
  const id = String(row['id']);
  const rows = [{ table: rule.table, id, is: pick(row, rule.columns) }];
  // What is given back is told of its payment.
  const about = rule.table === 'payment_reversals' ? String(row['payment_id']) : id;
  const told = [`${rule.told} ${about}`];
  if (rule.table !== 'payments') return { rows, told };
  const promise = db.$client
    .prepare<[string], Row>('SELECT * FROM receivables WHERE payment_id = ?')
    .get(id);
  return {
    rows: [
      ...rows,
      { table: 'sessions', id: String(row['session_id']), is: { status: 'closed' } },
      ...(promise ? [promiseRow(promise)] : []),
    ],
    told: [...told, ...(promise ? [`receivable.promised ${String(promise['id'])}`] : [])],
  };
}

const promiseRow = (row: Row) =>
  ({
    table: 'receivables',
    id: String(row['id']),
    is: pick(row, ['payment_id', 'amount']),
  }) as const;

/** An operation that carries a number of its own, by which the file can be asked for it. */
export function requested<Name extends CallName>(
  kind: keyof typeof BY_REQUEST,
  name: Name,
  input: CallInput<Name> & { readonly requestId: string },
  effect: (answer: CallOutput<Name>) => Effect,
): Operation<Name> {
  const rule = BY_REQUEST[kind];
  return {
    name,
    input,
    effect,
    doubt: {
      name,
      find: (db) => {
        const row = rowOfRequest(db, rule.table, input.requestId);
        return row && effectOfRow(rule, row, db);
      },
    },
  };
}

/** A row that ends: a stay, a shift. Whether it did is seen in one of its columns. */
export function ending<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  end: {
    readonly table: KeptTable;
    readonly id: string;
    readonly column: string;
    /** What stands there once it has ended in this way. */
    readonly ended: (value: unknown) => boolean;
    readonly told: string;
  },
  is: (answer: CallOutput<Name>) => Row,
): Operation<Name> {
  const { table, id, column } = end;
  const told = [`${end.told} ${id}`];
  return {
    name,
    input,
    effect: (answer) => ({ rows: [{ table, id, is: is(answer) }], told }),
    doubt: {
      name,
      find: (db, known) => {
        const row = allRows(db, table).find((it) => it['id'] === id);
        const before = known.get(table, id)?.[column];
        if (!row || row[column] === before || !end.ended(row[column])) return null;
        return { rows: [{ table, id, is: { [column]: row[column] } }], told };
      },
    },
  };
}

/** A row of which there is never more than one to come: it is the one that nobody knew. */
export function beginning<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  begun: { readonly table: KeptTable; readonly columns: readonly string[]; readonly told: string },
  idOf: (answer: CallOutput<Name>) => { readonly id: string; readonly is: Row },
): Operation<Name> {
  const { table, columns } = begun;
  return {
    name,
    input,
    effect: (answer) => {
      const { id, is } = idOf(answer);
      return { rows: [{ table, id, is }], told: [`${begun.told} ${id}`] };
    },
    doubt: {
      name,
      find: (db, known: Acknowledged) => {
        const row = allRows(db, table).find((it) => !known.get(table, String(it['id'])));
        if (!row) return null;
        const id = String(row['id']);
        return { rows: [{ table, id, is: pick(row, columns) }], told: [`${begun.told} ${id}`] };
      },
    },
  };
}

/** Something that is counted in the logs only, as often as it is done: a count of the drawer. */
export function counted<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  told: string,
): Operation<Name> {
  return {
    name,
    input,
    effect: () => ({ rows: [], told: [told] }),
    doubt: {
      name,
      find: (db, known) => {
        const [action, id] = told.split(' ');
        const found = db.$client
          .prepare<[string, string], number>(
            'SELECT count(*) FROM audit_log WHERE action = ? AND entity_id = ?',
          )
          .pluck()
          .get(action ?? '', id ?? '') as unknown as number;
        return found > (known.told.get(told) ?? 0) ? { rows: [], told: [told] } : null;
      },
    },
  };
}
