import type { InferInsertModel } from 'drizzle-orm';
import { getTableColumns } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Columns that are true together, as one event said them. Which event wins is told by the stamp. */
export interface Group<Column extends string> {
  readonly stamp: Column;
  readonly columns: readonly Column[];
  readonly wins: 'newest' | 'oldest';
}

/**
 * How what several events say of one row comes together, in whatever order they arrive. Columns of no
 * group and not `highest` are said once: the first value stays.
 */
export interface Rule<T extends PgTable = PgTable, Column extends string = string> {
  readonly table: T;
  /** Besides the site. */
  readonly key: readonly Column[];
  readonly groups: readonly Group<Column>[];
  readonly highest: readonly Column[];
  /** Of one terminal: what another says under its key changes nothing. */
  readonly own: boolean;
  /** Values of a new row that no event said yet. */
  readonly initial: Readonly<Record<string, string>>;
}

type Values<T extends PgTable> = Partial<Omit<InferInsertModel<T>, 'siteId'>>;
type ColumnOf<T extends PgTable> = keyof InferInsertModel<T> & string;

export function rule<T extends PgTable>(
  table: T,
  key: readonly ColumnOf<T>[],
  more: Partial<Omit<Rule<T, ColumnOf<T>>, 'table' | 'key'>> = {},
): Rule<T> {
  return { table, key, groups: [], highest: [], own: false, initial: {}, ...more } as Rule<T>;
}

/** Of any table, by the names of its columns in code. */
export type Row = Record<string, unknown>;

/** What the events of a run come to: at most one row per record, ready to be written. */
export class Rows {
  readonly #tables = new Map<Rule, Map<string, Row>>();

  /** @param values the caller's no more: what later events say of the record is added to it */
  put<T extends PgTable>(rowRule: Rule<T>, values: Values<T>): void {
    const row = values as Row;
    const rows = this.#rowsOf(rowRule as unknown as Rule);
    const key = keyText(rowRule as unknown as Rule, row);
    const known = rows.get(key);
    if (known) merge(rowRule as unknown as Rule, known, row);
    else rows.set(key, row);
  }

  /** The rows of one table, as far as this run says them. */
  of<T extends PgTable>(rowRule: Rule<T>): readonly Values<T>[] {
    return [...(this.#tables.get(rowRule as unknown as Rule)?.values() ?? [])] as Values<T>[];
  }

  /** By table; the rows of each in the order of their keys, so that two writers lock in one order. */
  *sorted(order: readonly Rule[]): Generator<readonly [Rule, readonly Row[]]> {
    for (const rowRule of order) {
      const rows = this.#tables.get(rowRule);
      if (!rows) continue;
      const keys = [...rows.keys()].toSorted();
      yield [rowRule, keys.map((key) => rows.get(key) as Row)];
    }
  }

  #rowsOf(rowRule: Rule): Map<string, Row> {
    const known = this.#tables.get(rowRule);
    if (known) return known;
    const rows = new Map<string, Row>();
    this.#tables.set(rowRule, rows);
    return rows;
  }
}

function keyText({ key }: Rule, row: Row): string {
  return key.map((column) => String(row[column])).join('\n');
}

function merge(rowRule: Rule, known: Row, said: Row): void {
  for (const group of rowRule.groups) {
    if (!beats(group, said[group.stamp], known[group.stamp])) continue;
    for (const column of [group.stamp, ...group.columns]) known[column] = said[column];
  }
  for (const column of rowRule.highest) {
    known[column] = Math.max(Number(known[column] ?? 0), Number(said[column] ?? 0));
  }
  for (const column of saidOnce(rowRule)) known[column] ??= said[column];
}

function beats({ wins }: Group<string>, said: unknown, known: unknown): boolean {
  if (typeof said !== 'string') return false;
  if (typeof known !== 'string') return true;
  return wins === 'newest' ? said > known : said < known;
}

const once = new WeakMap<Rule, readonly string[]>();

/** Columns that belong to no group: not the key's, not the highest. */
export function saidOnce(rowRule: Rule): readonly string[] {
  const cached = once.get(rowRule);
  if (cached) return cached;
  const { key, groups, highest, table } = rowRule;
  const others = new Set([
    'siteId',
    ...key,
    ...highest,
    ...groups.flatMap((group) => [group.stamp, ...group.columns]),
  ]);
  const columns = Object.keys(getTableColumns(table)).filter((column) => !others.has(column));
  once.set(rowRule, columns);
  return columns;
}
