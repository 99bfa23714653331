import { auditContent } from '@main/core/audit';
import type { AuditRow } from '@main/core/audit';
import { linkHash } from '@main/core/hash-chain';
import { paperDigest } from '@main/core/paper-seal';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import Database from 'better-sqlite3';
import { plateGiver } from './plates';
import { readTemplate } from './template';
import type { Cell, Row, Table, Template } from './template';
import { mappingOf } from './telling';
import type { Mapping, Telling } from './telling';
import { join } from './tokens';

/** Papers first and chains next: what comes after them quotes their hashes. */
const FIRST = ['vehicles', 'documents', 'audit_log', 'outbox'];

const MIGRATIONS = '__drizzle_migrations';
const asItIs: Mapping = { text: ({ text }) => text, instant: (at) => at, learn: () => {} };

const isInstant = (value: Cell): value is number =>
  typeof value === 'number' && value >= 1.6e12 && value < 2e12;

/** The ends of the two chains while they grow. */
interface Chains {
  audit: { seq: number; hash: string };
  outbox: { seq: number; hash: string };
}

/**
 * Tells a played fortnight again and again, each time that many days earlier, into a new file: the same rows in the
 * same tables under the same laws of ids, numbers, plates and hash chains, for as many stays as asked, oldest first.
 * None at all: the site as it was set up. Days are as they were: a car of one telling is another in the next, but for those that come all the time.
 */
export function bulk(templatePath: string, path: string, days: number, stays: number): void {
  const template = readTemplate(templatePath);
  const each = template.growing.find(({ name }) => name === 'sessions')?.rows.length ?? 0;
  const tellings = Math.ceil(stays / each);
  const db = new Database(path);
  for (const pragma of ['journal_mode = OFF', 'synchronous = OFF', 'locking_mode = EXCLUSIVE']) {
    db.pragma(pragma);
  }
  db.pragma('cache_size = -1000000');
  db.pragma('foreign_keys = OFF');
  const triggers = copySchema(templatePath, db);
  const oldest = Math.max(0, tellings - 1) * days;
  const platesOf = plateGiver(template.plates);
  const chains: Chains = {
    audit: { seq: 0, hash: CHAIN_START },
    outbox: { seq: 0, hash: CHAIN_START },
  };
  db.transaction(() => fillCatalogue(db, template, { days: oldest, tellings }))();
  for (let order = 0; order < tellings; order += 1) {
    const telling = {
      order,
      daysEarlier: oldest - order * days,
      isNewest: order === tellings - 1,
    };
    // The newest is the template itself, so its cars are too.
    const plates = telling.isNewest ? (plate: string): string => plate : platesOf;
    db.transaction(() =>
      tell(db, template, telling, mappingOf(template, telling, plates), chains),
    )();
  }
  for (const sql of triggers) db.exec(sql);
  db.pragma('locking_mode = NORMAL');
  db.pragma('journal_mode = WAL');
  db.close();
}

/** Tables and indexes at once; the triggers are answered, for the end. */
function copySchema(templatePath: string, db: Database.Database): string[] {
  const source = new Database(templatePath, { readonly: true });
  const statements = source
    .prepare(
      "SELECT type, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
    )
    .all() as { type: string; sql: string }[];
  db.pragma(`user_version = ${Number(source.pragma('user_version', { simple: true }))}`);
  db.pragma(`application_id = ${Number(source.pragma('application_id', { simple: true }))}`);
  source.close();
  for (const { type, sql } of statements) if (type !== 'trigger') db.exec(sql);
  return statements.filter(({ type }) => type === 'trigger').map(({ sql }) => sql);
}

function inserter(db: Database.Database, { name, columns }: Table): Database.Statement {
  const places = columns.map(() => '?').join(', ');
  return db.prepare(
    `INSERT INTO "${name}" (${columns.map((it) => `"${it}"`).join(', ')}) VALUES (${places})`,
  );
}

/** As it is, but from the beginning; the numbers last given are those of the newest telling. */
function fillCatalogue(
  db: Database.Database,
  template: Template,
  { days, tellings }: { readonly days: number; readonly tellings: number },
): void {
  const first = mappingOf(
    template,
    { order: 0, daysEarlier: days, isNewest: false },
    (plate) => plate,
  );
  for (const table of template.catalogue) {
    const insert = inserter(db, table);
    // Migrations are known by their instants.
    const mapping = table.name === MIGRATIONS ? asItIs : first;
    for (const row of table.rows) insert.run(...valuesOf(row, mapping));
  }
  // Nothing happened yet, so nothing was numbered.
  if (tellings === 0) db.exec('DELETE FROM sequences');
  db.prepare("UPDATE sequences SET value = value + ? WHERE name NOT IN ('shift', 'z')").run(
    (tellings - 1) * template.numbers,
  );
  db.prepare("UPDATE sequences SET value = value + ? WHERE name IN ('shift', 'z')").run(
    (tellings - 1) * template.shifts,
  );
}

const valuesOf = (row: Row, { text, instant }: Mapping): (string | number | null)[] =>
  row.map((cell) => {
    if (isInstant(cell)) return instant(cell);
    return cell !== null && typeof cell === 'object' ? join(cell, text) : cell;
  });

function tell(
  db: Database.Database,
  template: Template,
  telling: Telling,
  mapping: Mapping,
  chains: Chains,
): void {
  const tables = template.growing.toSorted(
    (a, b) => ((FIRST.indexOf(a.name) + 99) % 99) - ((FIRST.indexOf(b.name) + 99) % 99),
  );
  for (const table of tables) {
    const insert = inserter(db, table);
    const at = (name: string): number => table.columns.indexOf(name);
    for (const row of table.rows) {
      if (!telling.isNewest && isOfOpenStay(template, table, row)) continue;
      const values = valuesOf(row, mapping);
      if (table.name === 'vehicles') {
        const isLasting = template.lasting.has(textOf(row[at('id')]));
        if (isLasting && telling.order > 0) continue;
      }
      if (table.name === 'documents') learnPaper(row, values, at('content'), mapping);
      if (table.name === 'audit_log') chainAudit(row, values, table.columns, mapping, chains);
      if (table.name === 'outbox') chainOutbox(values, table.columns, chains);
      if (table.name === 'shifts') {
        for (const name of ['number', 'z_number']) {
          const value = values[at(name)];
          if (typeof value === 'number') values[at(name)] = value + telling.order * template.shifts;
        }
      }
      insert.run(...values);
    }
  }
}

/** The text of a cell of the template. */
function textOf(cell: Cell | undefined): string {
  if (cell !== null && typeof cell === 'object') return join(cell, ({ text }) => text);
  return String(cell);
}

function isOfOpenStay(template: Template, { name, columns }: Table, row: Row): boolean {
  const cell = (column: string): string => textOf(row[columns.indexOf(column)]);
  switch (name) {
    case 'sessions':
      return template.open.has(cell('id'));
    case 'status_history':
      return template.open.has(cell('record_id'));
    case 'documents':
    case 'session_corrections':
      return template.open.has(cell('session_id'));
    case 'audit_log':
    case 'outbox':
      // Both chains grow by one link an action.
      return template.openLinks.has(row[columns.indexOf('seq')] as number);
    default:
      return false;
  }
}

function learnPaper(row: Row, values: readonly unknown[], content: number, mapping: Mapping): void {
  mapping.learn(paperDigest(textOf(row[content])), paperDigest(String(values[content])));
}

function chainAudit(
  row: Row,
  values: (string | number | null)[],
  columns: readonly string[],
  mapping: Mapping,
  chains: Chains,
): void {
  const at = (name: string): number => columns.indexOf(name);
  const was = textOf(row[at('hash')]);
  chains.audit.seq += 1;
  const link = {
    seq: chains.audit.seq,
    at: values[at('at')],
    userId: values[at('user_id')],
    authorisedBy: values[at('authorised_by')],
    terminalId: values[at('terminal_id')],
    action: values[at('action')],
    entity: values[at('entity')],
    entityId: values[at('entity_id')],
    details: JSON.parse(String(values[at('details')])) as unknown,
  } as Omit<AuditRow, 'hash' | 'prevHash'>;
  const prevHash = chains.audit.hash;
  chains.audit.hash = linkHash(prevHash, auditContent(link));
  values[at('seq')] = chains.audit.seq;
  values[at('prev_hash')] = prevHash;
  values[at('hash')] = chains.audit.hash;
  mapping.learn(was, chains.audit.hash);
}

function chainOutbox(
  values: (string | number | null)[],
  columns: readonly string[],
  chains: Chains,
): void {
  const at = (name: string): number => columns.indexOf(name);
  chains.outbox.seq += 1;
  const prevHash = chains.outbox.hash;
  const link = {
    epoch: Number(values[at('epoch')]),
    seq: chains.outbox.seq,
    eventId: String(values[at('event_id')]),
    kind: String(values[at('kind')]),
    version: Number(values[at('version')]),
    payload: String(values[at('payload')]),
  };
  chains.outbox.hash = linkHash(prevHash, eventContent(link));
  values[at('seq')] = chains.outbox.seq;
  values[at('prev_hash')] = prevHash;
  values[at('hash')] = chains.outbox.hash;
}
