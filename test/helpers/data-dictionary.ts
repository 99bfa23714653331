import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as schema from '@main/db/schema/index';

const SCHEMA_FOLDER = join(import.meta.dirname, '../../src/main/db/schema');

interface Area {
  readonly title: string;
  readonly source: string;
  readonly tables: readonly SQLiteTable[];
}

const TITLES: readonly (readonly [file: string, title: string])[] = [
  ['access', 'Access'],
  ['settings', 'Settings and terminals'],
  ['tariffs', 'Tariffs'],
  ['parking', 'Parking'],
  ['shifts', 'Shifts'],
  ['payments', 'Payments'],
  ['receipts', 'Papers and printing'],
  ['reports', 'Reports'],
  ['core', 'Audit and outbox'],
  ['sync', 'Headquarters'],
  ['catalogue', 'Catalogue from headquarters'],
  ['messages', 'Messages of headquarters'],
];

/** The comment above a table in its source says what the table is. */
function describeTable(source: string, table: string): string {
  const pattern = new RegExp(
    String.raw`/\*\*((?:(?!\*/)[\s\S])*)\*/\s*export const \w+ = sqliteTable\(\s*'${table}'`,
  );
  const comment = pattern.exec(source)?.[1] ?? '';
  return comment
    .replace(/^\s*\*/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function areas(): Area[] {
  const tables: SQLiteTable[] = [];
  for (const exported of Object.values(schema))
    if (is(exported, SQLiteTable)) tables.push(exported);
  const files = readdirSync(SCHEMA_FOLDER);
  return TITLES.map(([file, title]) => {
    if (!files.includes(`${file}.ts`)) throw new Error(`no schema file ${file}`);
    const source = readFileSync(join(SCHEMA_FOLDER, `${file}.ts`), 'utf8');
    const mine = tables.filter((table) => source.includes(`'${getTableConfig(table).name}',`));
    return { title, source, tables: mine };
  });
}

function columnRows(table: SQLiteTable): string[] {
  const config = getTableConfig(table);
  const references = new Map<string, string>();
  for (const key of config.foreignKeys) {
    const { columns, foreignTable, foreignColumns } = key.reference();
    const target = `${getTableConfig(foreignTable).name}.${foreignColumns[0]?.name}`;
    if (columns[0]) references.set(columns[0].name, target);
  }
  return config.columns.map((column) => {
    const marks = [
      column.primary ? 'primary key' : '',
      column.notNull && !column.primary ? 'required' : '',
      column.isUnique ? 'unique' : '',
      references.has(column.name) ? `→ ${references.get(column.name)}` : '',
      column.enumValues?.length
        ? column.enumValues.map((value: string) => `\`${value}\``).join(' ')
        : '',
    ].filter((mark) => mark !== '');
    return `| \`${column.name}\` | ${column.getSQLType()} | ${marks.join(', ')} |`;
  });
}

function tableSection(table: SQLiteTable, source: string): string[] {
  const { name, indexes, checks } = getTableConfig(table);
  const unique = indexes.filter((index) => index.config.unique).map((index) => index.config.name);
  return [
    `### ${name}`,
    '',
    describeTable(source, name),
    '',
    '| column | type | |',
    '| --- | --- | --- |',
    ...columnRows(table),
    '',
    ...(unique.length > 0 ? [`Unique indexes: ${unique.join(', ')}.`, ''] : []),
    ...(checks.length > 0 ? [`Checks: ${checks.map((each) => each.name).join(', ')}.`, ''] : []),
  ].filter((line, at, all) => line !== '' || all[at - 1] !== '');
}

function diagram(all: readonly Area[]): string[] {
  const lines = ['```mermaid', 'erDiagram'];
  for (const table of all.flatMap((area) => area.tables)) {
    const { name, foreignKeys } = getTableConfig(table);
    for (const key of foreignKeys) {
      const { columns, foreignTable } = key.reference();
      lines.push(`  ${getTableConfig(foreignTable).name} ||--o{ ${name} : ${columns[0]?.name}`);
    }
  }
  return [...lines, '```'];
}

/** `docs/data-dictionary.md`, made from the schema and the comments in it. */
export function dataDictionary(): string {
  const all = areas();
  const missing = Object.values(schema).filter(
    (exported) => is(exported, SQLiteTable) && !all.some((area) => area.tables.includes(exported)),
  );
  if (missing.length > 0) throw new Error(`tables without an area: ${missing.length}`);
  return [
    '# Data dictionary',
    '',
    'Made from `src/main/db/schema` by `npm run docs`; the tests fail when it is out of date.',
    'Instants are UTC epoch milliseconds, amounts whole pesos, `business_date` text in the site’s zone.',
    'Append-only tables and the two views are in `drizzle/booth/0001_append_only_and_views.sql`.',
    '',
    '## Entity relationships',
    '',
    ...diagram(all),
    '',
    ...all.flatMap((area) => [
      `## ${area.title}`,
      '',
      ...area.tables.flatMap((table) => tableSection(table, area.source)),
    ]),
  ].join('\n');
}
