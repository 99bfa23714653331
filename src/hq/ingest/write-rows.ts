import { copyLine } from '@hq/db/copy-text';
import type { CopyInto, HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Row, Rows, Rule } from './rows';
import { saidOnce } from './rows';
import { TABLES } from './tables';

/** Where the rows of one site go. */
export interface RowTarget {
  readonly db: HqReader;
  readonly siteId: string;
  /** For many new rows; `null`: as if any of them might be there already. */
  readonly copy: CopyInto | null;
}

/** From so many new rows of one table on, copying them is worth its two more turns. */
export const BULK = 100;

/** Whether a row is there already, as far as anybody knows. */
export type IsKnown = (rowRule: Rule, row: Row) => boolean;

/** A record that one event says whole; others come together of what several events say. */
const isSaidWhole = ({ groups, highest }: Rule): boolean =>
  groups.length === 0 && highest.length === 0;

/** Records that one event says whole are never said again: where they were, the database refuses them. */
export const usually: IsKnown = (rowRule) => !isSaidWhole(rowRule);

/** A record was told under the id of one that is there already, which stays as it is. */
export class ToldBefore extends Error {
  override readonly name = 'ToldBefore';
}

/** Records with an id of their own, which one event says whole; and those that only their terminal may go on with. */
const isGuarded = (rowRule: Rule): boolean =>
  rowRule.own || (isSaidWhole(rowRule) && rowRule.key.length === 1);

/**
 * Writes what a run comes to: one statement per table that it touches, two where many of its rows are new.
 * Throws {@link ToldBefore}: then nothing of the transaction may stay.
 */
export async function writeRows(
  { db, siteId, copy }: RowTarget,
  rows: Rows,
  isKnown: IsKnown = usually,
): Promise<void> {
  for (const [rowRule, values] of rows.sorted(TABLES)) {
    const fresh = copy === null ? [] : values.filter((row) => !isKnown(rowRule, row));
    const isBulk = copy !== null && fresh.length >= BULK;
    if (isBulk) {
      const { name, into, line } = copyingOf(rowRule);
      await copy(name, into, fresh.map((row) => line(siteId, row)).join(''));
    }
    const others = isBulk ? values.filter((row) => isKnown(rowRule, row)) : values;
    if (others.length === 0) continue;
    const { before, between, after } = statementOf(rowRule);
    const written = await rowsOf(
      db,
      sql`${before}${siteId}${between}${JSON.stringify(others)}${after}`,
    );
    if (isGuarded(rowRule) && written.length < others.length) {
      throw new ToldBefore(`${getTableConfig(rowRule.table).name}: told before under the same id`);
    }
  }
}

function onceEach<T>(make: (rowRule: Rule) => T): (rowRule: Rule) => T {
  const made = new Map<Rule, T>();
  return (rowRule) => {
    const known = made.get(rowRule);
    if (known !== undefined) return known;
    const value = make(rowRule);
    made.set(rowRule, value);
    return value;
  };
}

function columnsOf(rowRule: Rule): { readonly name: string; readonly columns: Columns } {
  const { name } = getTableConfig(rowRule.table);
  const { siteId, ...columns } = getTableColumns(rowRule.table) as Record<string, PgColumn>;
  if (!siteId) throw new Error(`${name} has no site_id`);
  return { name, columns };
}

/** How rows of a rule are copied. Values come to what `json_to_recordset` makes of them. */
const copyingOf = onceEach((rowRule) => {
  const { name, columns } = columnsOf(rowRule);
  const entries = Object.entries(columns).map(([property, column]) => ({
    property,
    isJson: column.getSQLType() === 'jsonb',
    initial: rowRule.initial[property] ?? null,
  }));
  const line = (siteId: string, row: Row): string =>
    copyLine([
      siteId,
      ...entries.map(({ property, isJson, initial }) => {
        const value = row[property] ?? initial;
        if (value === null) return null;
        return typeof value === 'number' || (typeof value === 'string' && !isJson)
          ? value
          : JSON.stringify(value);
      }),
    ]);
  return { name, into: ['site_id', ...Object.values(columns).map((it) => it.name)], line };
});

/** Text of a rule's statement, before and after the site's id and the rows. */
interface Statement {
  readonly before: SQL;
  readonly between: SQL;
  readonly after: SQL;
}

const statementOf = onceEach((rowRule): Statement => {
  const { name, columns } = columnsOf(rowRule);
  const entries = Object.entries(columns);
  const given = entries.map(([property]) => {
    const initial = rowRule.initial[property];
    return initial === undefined ? `r."${property}"` : `coalesce(r."${property}", '${initial}')`;
  });
  const typed = entries.map(([property, column]) => `"${property}" ${column.getSQLType()}`);
  const into = ['site_id', ...entries.map(([, column]) => column.name)].join(', ');
  const key = ['site_id', ...rowRule.key.map((property) => nameOf(columns, property))].join(', ');
  return {
    before: sql.raw(`INSERT INTO ${name} AS t (${into}) SELECT `),
    between: sql.raw(`, ${given.join(', ')} FROM json_to_recordset(`),
    after: sql.raw(
      `::json) AS r(${typed.join(', ')}) ON CONFLICT (${key}) ${resolution(rowRule, columns)}${
        isGuarded(rowRule) ? ' RETURNING 1' : ''
      }`,
    ),
  };
});

type Columns = Readonly<Record<string, PgColumn>>;

function nameOf(columns: Columns, property: string): string {
  const column = columns[property];
  if (!column) throw new Error(`there is no column ${property}`);
  return column.name;
}

/** A record that one event says whole is never said again; others come together by their stamps. */
function resolution(rowRule: Rule, columns: Columns): string {
  if (isSaidWhole(rowRule)) return 'DO NOTHING';
  const grouped = rowRule.groups.flatMap((group) => {
    const stamp = nameOf(columns, group.stamp);
    const sign = group.wins === 'newest' ? '>' : '<';
    const wins = `excluded.${stamp} IS NOT NULL AND (t.${stamp} IS NULL OR excluded.${stamp} ${sign} t.${stamp})`;
    return [group.stamp, ...group.columns].map((property) => {
      const name = nameOf(columns, property);
      return `${name} = CASE WHEN ${wins} THEN excluded.${name} ELSE t.${name} END`;
    });
  });
  const highest = rowRule.highest.map((property) => {
    const name = nameOf(columns, property);
    return `${name} = greatest(t.${name}, excluded.${name})`;
  });
  const once = saidOnce(rowRule).map((property) => {
    const name = nameOf(columns, property);
    return `${name} = coalesce(t.${name}, excluded.${name})`;
  });
  const mine = rowRule.own ? ' WHERE t.terminal_id = excluded.terminal_id' : '';
  return `DO UPDATE SET ${[...grouped, ...highest, ...once].join(', ')}${mine}`;
}
