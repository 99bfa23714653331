import type { HqReader } from '@hq/db/database';
import { getTableColumns, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Rows, Rule } from './rows';
import { saidOnce } from './rows';
import { TABLES } from './tables';

/** Text of a rule's statement, before and after the site's id and the rows. */
interface Statement {
  readonly before: SQL;
  readonly between: SQL;
  readonly after: SQL;
}

const statements = new Map<Rule, Statement>();

/** Writes what a run comes to: one statement per table that it touches. */
export async function writeRows(db: HqReader, siteId: string, rows: Rows): Promise<void> {
  for (const [rowRule, values] of rows.sorted(TABLES)) {
    const { before, between, after } = statementOf(rowRule);
    await db.execute(sql`${before}${siteId}${between}${JSON.stringify(values)}${after}`);
  }
}

function statementOf(rowRule: Rule): Statement {
  const known = statements.get(rowRule);
  if (known) return known;
  const made = makeStatement(rowRule);
  statements.set(rowRule, made);
  return made;
}

function makeStatement(rowRule: Rule): Statement {
  const { name } = getTableConfig(rowRule.table);
  const { siteId, ...columns } = getTableColumns(rowRule.table) as Record<string, PgColumn>;
  if (!siteId) throw new Error(`${name} has no site_id`);
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
      `::json) AS r(${typed.join(', ')}) ON CONFLICT (${key}) ${resolution(rowRule, columns)}`,
    ),
  };
}

type Columns = Readonly<Record<string, PgColumn>>;

function nameOf(columns: Columns, property: string): string {
  const column = columns[property];
  if (!column) throw new Error(`there is no column ${property}`);
  return column.name;
}

/** A record that one event says whole is never said again; others come together by their stamps. */
function resolution(rowRule: Rule, columns: Columns): string {
  if (rowRule.groups.length === 0 && rowRule.highest.length === 0) return 'DO NOTHING';
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
  return `DO UPDATE SET ${[...grouped, ...highest, ...once].join(', ')}`;
}
