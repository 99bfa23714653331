import { formatNumber } from '@shared/kernel/ids';
import type { Db } from '@main/db/connection';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

/** A series of consecutive numbers of a terminal, and the rows that carry them. */
interface Series {
  readonly sequence: string;
  readonly table: string;
  readonly column: string;
  readonly terminal: string;
  /** `B-000123`; a plain number otherwise. */
  readonly formatted: boolean;
  readonly where?: string;
}

const SERIES: readonly Series[] = [
  {
    sequence: 'ticket',
    table: 'sessions',
    column: 'ticket_number',
    terminal: 'entry_terminal_id',
    formatted: true,
    // Of another booth's only those that were inside came.
    where: 'arrived = 0',
  },
  {
    sequence: 'receipt',
    table: 'payments',
    column: 'receipt_number',
    terminal: 'terminal_id',
    formatted: true,
  },
  {
    sequence: 'shift',
    table: 'shifts',
    column: 'number',
    terminal: 'terminal_id',
    formatted: false,
  },
  {
    sequence: 'z',
    table: 'shifts',
    column: 'z_number',
    terminal: 'terminal_id',
    formatted: false,
    where: 'z_number IS NOT NULL',
  },
  ...[
    'cash_movement',
    'session_void',
    'test',
    'badge',
    'reversal',
    'promise',
    'collection',
    'day_closing',
    'day_addendum',
  ].map((kind) => ({
    sequence: kind,
    table: 'documents',
    column: 'number',
    terminal: 'terminal_id',
    formatted: true,
    where: `kind = '${kind}'`,
  })),
];

interface Terminal {
  readonly id: string;
  readonly code: string;
}

/** Numbers that a restored backup stepped over, because they may have been given out after it. */
interface Skipped {
  readonly terminalId: string;
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

function skippedNumbers(db: Db): Skipped[] {
  return db.$client
    .prepare<[], Skipped>(
      `SELECT a.terminal_id AS terminalId, s.value ->> 'name' AS name, s.value ->> 'from' AS "from",
         s.value ->> 'to' AS "to"
       FROM audit_log a, json_each(a.details, '$.skipped') s
       WHERE a.action = 'database.restored' ORDER BY a.seq`,
    )
    .all();
}

interface Numbered {
  readonly id: string;
  readonly number: string | number;
  readonly value: number;
}

function* seriesFaults(
  db: Db,
  series: Series,
  terminal: Terminal,
  skipped: readonly Skipped[],
): Generator<Found> {
  const { sequence, table, column, formatted, where = '1' } = series;
  const value = formatted
    ? `CAST(substr(${column}, instr(${column}, '-') + 1) AS INTEGER)`
    : column;
  const rows = db.$client
    .prepare<[string], Numbered>(
      `SELECT id, ${column} AS number, ${value} AS value FROM ${table}
       WHERE ${series.terminal} = ? AND ${where} ORDER BY value`,
    )
    .iterate(terminal.id);
  const gaps = new Map(skipped.map(({ from, to }) => [from, to]));
  const afterGap = (next: number): number => (gaps.get(next) ?? next - 1) + 1;
  let due = afterGap(1);
  for (const row of rows) {
    if (row.value < due) yield { id: row.id, message: `${row.number} was given twice` };
    else if (row.value > due)
      yield { id: row.id, message: `before ${row.number}, ${due} is missing` };
    if (formatted && row.number !== formatNumber(terminal.code, row.value)) {
      yield { id: row.id, message: `${row.number} is not a number of terminal ${terminal.code}` };
    }
    due = afterGap(Math.max(due, row.value + 1));
  }
  const stored = db.$client
    .prepare<[string, string]>('SELECT value FROM sequences WHERE terminal_id = ? AND name = ?')
    .pluck()
    .get(terminal.id, sequence);
  if (Number(stored ?? 0) !== due - 1) {
    const id = `${terminal.code}/${sequence}`;
    yield { id, message: `the sequence stands at ${stored ?? 0}, its rows at ${due - 1}` };
  }
}

/** Consecutive per terminal, without holes or repeats, up to where the sequence stands. */
export const numberChecks: readonly Check[] = SERIES.map((series): Check => ({
  name: `numbers.${series.sequence}`,
  table: series.table,
  find: function* find(db) {
    const skipped = skippedNumbers(db);
    for (const terminal of rowsOf<Terminal>(db, 'SELECT id, code FROM terminals')) {
      const own = skipped.filter(
        (gap) => gap.terminalId === terminal.id && gap.name === series.sequence,
      );
      yield* seriesFaults(db, series, terminal, own);
    }
  },
}));
