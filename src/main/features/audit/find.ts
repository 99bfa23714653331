import type { AuditFilter } from '@shared/contracts/audit';
import type { Db } from '@main/db/connection';
import { readSetting } from '@main/features/settings/index';
import { groupOf, newestOf } from './domain';
import { targetsOf } from './targets';

export interface AuditRow {
  readonly seq: number;
  readonly at: number;
  readonly userId: string | null;
  readonly authorisedBy: string | null;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly details: string;
}

const COLUMNS = `seq, at, user_id AS userId, authorised_by AS authorisedBy, action, entity,
  entity_id AS entityId, details`;

/** Every action there is, by jumping from one to the next in their index. */
const ACTIONS = `WITH RECURSIVE kinds(action) AS (
  SELECT min(action) FROM audit_log UNION ALL
  SELECT (SELECT min(action) FROM audit_log WHERE action > kinds.action) FROM kinds
    WHERE action IS NOT NULL) SELECT action FROM kinds WHERE action IS NOT NULL`;

export function actionsOf(db: Db): string[] {
  return db.$client.prepare<[], string>(ACTIONS).pluck().all();
}

interface Condition {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** Local midnight of a date, or of the day after it. */
function midnight(date: string, zone: string, days: number): number {
  const day = Temporal.PlainDate.from(date).add({ days });
  return day.toZonedDateTime(zone).epochMilliseconds;
}

function timeConditions(db: Db, filter: AuditFilter, cursor: number | null): Condition[] {
  const conditions: Condition[] = [];
  if (filter.from !== null || filter.until !== null) {
    const { zone } = readSetting(db, 'site');
    const { from, until } = filter;
    if (from !== null) conditions.push({ sql: 'at >= ?', values: [midnight(from, zone, 0)] });
    if (until !== null) conditions.push({ sql: 'at < ?', values: [midnight(until, zone, 1)] });
  }
  if (cursor !== null) {
    const at = db.$client
      .prepare<[number], number>('SELECT at FROM audit_log WHERE seq = ?')
      .pluck()
      .get(cursor);
    conditions.push({ sql: '(at, seq) < (?, ?)', values: [at ?? 0, cursor] });
  }
  return conditions;
}

/** One index each, walked from its newest end: a page costs the same at the millionth entry. */
function streams(db: Db, filter: AuditFilter): Condition[][] {
  const { userId, group } = filter;
  const actions: (Condition | null)[] =
    group === null
      ? [null]
      : actionsOf(db)
          .filter((action) => groupOf(action) === group)
          .map((action) => ({ sql: 'action = ?', values: [action] }));
  const people: (Condition | null)[] =
    userId === null
      ? [null]
      : [
          { sql: 'user_id = ?', values: [userId] },
          { sql: 'authorised_by = ?', values: [userId] },
        ];
  return actions.flatMap((action) =>
    people.map((person) => [action, person].filter((it) => it !== null)),
  );
}

function newestOfStream(db: Db, conditions: readonly Condition[], limit: number): number[] {
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return db.$client
    .prepare<(string | number)[], number>(
      `SELECT seq FROM audit_log ${where && `WHERE ${where}`} ORDER BY at DESC, seq DESC LIMIT ?`,
    )
    .pluck()
    .all(...conditions.flatMap(({ values }) => values), limit);
}

function rowsOf(db: Db, seqs: readonly number[]): AuditRow[] {
  const one = db.$client.prepare<[number], AuditRow>(
    `SELECT ${COLUMNS} FROM audit_log WHERE seq = ?`,
  );
  return seqs.flatMap((seq) => one.get(seq) ?? []);
}

/** Entries about the records that a text means; there are never many. */
function aboutText(db: Db, filter: AuditFilter, cursor: number | null, limit: number): AuditRow[] {
  const find = db.$client
    .prepare<[string, string], number>(
      'SELECT seq FROM audit_log WHERE entity = ? AND entity_id = ?',
    )
    .pluck();
  const seqs = targetsOf(db, filter.text).map(({ entity, id }) => find.all(entity, id));
  const { zone } = readSetting(db, 'site');
  const from = filter.from === null ? 0 : midnight(filter.from, zone, 0);
  const until = filter.until === null ? Infinity : midnight(filter.until, zone, 1);
  const rows: AuditRow[] = [];
  for (const seq of newestOf(seqs, Infinity)) {
    if (cursor !== null && seq >= cursor) continue;
    const [row] = rowsOf(db, [seq]);
    if (!row || row.at < from || row.at >= until) continue;
    if (filter.group !== null && groupOf(row.action) !== filter.group) continue;
    if (filter.userId !== null && ![row.userId, row.authorisedBy].includes(filter.userId)) continue;
    rows.push(row);
    if (rows.length === limit) break;
  }
  return rows;
}

/** Entries that fit, newest first, older than the cursor (the `seq` of the last one that was got). */
export function findEntries(
  db: Db,
  filter: AuditFilter,
  cursor: number | null,
  limit: number,
): AuditRow[] {
  if (filter.text !== '') return aboutText(db, filter, cursor, limit);
  const time = timeConditions(db, filter, cursor);
  const found = streams(db, filter).map((conditions) =>
    newestOfStream(db, [...conditions, ...time], limit),
  );
  return rowsOf(db, newestOf(found, limit));
}
