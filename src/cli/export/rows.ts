import type { Db } from '@main/db/connection';
import { zoneOf } from '@cli/zone';
import { csvRecord } from '@shared/kernel/csv';
import type { Cell } from '@shared/kernel/csv';
import { localInstant } from './instant';
import type { ColumnKind, Table } from './tables';

type Row = Readonly<Record<string, Cell>>;

function* rowsOf(db: Db, { query }: Table): Generator<Row> {
  yield* db.$client.prepare<[], Row>(query).iterate();
}

function plain(kind: ColumnKind, value: Cell, zone: string): Cell {
  return kind === 'instant' && typeof value === 'number' ? localInstant(value, zone) : value;
}

/** RFC 4180 records, the header first. JSON columns are their text. */
export function* csvLines(db: Db, table: Table): Generator<string> {
  const zone = zoneOf(db);
  const columns = Object.entries(table.columns);
  yield csvRecord(columns.map(([name]) => name));
  for (const row of rowsOf(db, table)) {
    yield csvRecord(columns.map(([name, kind]) => plain(kind, row[name] ?? null, zone)));
  }
}

/** One JSON object per row; JSON columns are objects in it. */
export function* jsonLines(db: Db, table: Table): Generator<string> {
  const zone = zoneOf(db);
  const columns = Object.entries(table.columns);
  for (const row of rowsOf(db, table)) {
    const members = columns.map(([name, kind]) => {
      const value = row[name] ?? null;
      const json = kind === 'json' && typeof value === 'string';
      return [name, json ? (JSON.parse(value) as unknown) : plain(kind, value, zone)] as const;
    });
    yield JSON.stringify(Object.fromEntries(members));
  }
}
