import type { Db } from '@main/db/connection';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';
import { RECORDINGS } from './recordings';
import type { Recording } from './recordings';

const camelCase = (column: string): string =>
  column.replace(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The names of the columns that differ, as one SQL text; empty when all agree. */
function differences({ columns, renamed = {} }: Recording): string {
  const pairs = [
    ...columns.map((column) => [column, camelCase(column)] as const),
    ...Object.entries(renamed),
  ];
  const each = pairs.map(
    ([column, path]) =>
      `CASE WHEN json_extract(a.details, '$.${path}') IS NOT r.${column} THEN ' ${column}' ELSE '' END`,
  );
  return each.length > 0 ? each.join(' || ') : "''";
}

/** Every row has its entry in the audit, and still says what the entry said. */
function recordedCheck(recording: Recording): Check {
  const { name, table, action, entity, key = 'id', pairing = '1', where = '1' } = recording;
  return sqlCheck(
    name,
    table,
    `is not as the audit recorded it (${action})`,
    `SELECT id, detail FROM (
       SELECT r.rowid AS row, r.${key} AS id, CASE WHEN a.seq IS NULL THEN ' no audit entry'
         ELSE ${differences(recording)} END AS detail
       FROM ${table} r LEFT JOIN audit_log a
         ON a.entity = '${entity}' AND a.entity_id = r.${key} AND a.action = '${action}' AND ${pairing}
       WHERE ${where})
     WHERE detail <> ''`,
  );
}

/** A closed stay ended as its payment's entry says. */
const exitRecorded = sqlCheck(
  'sessions.exit_recorded',
  'sessions',
  'did not end as the audit recorded it (payment.made)',
  `SELECT s.id AS id FROM sessions s JOIN payments p ON p.session_id = s.id
     JOIN audit_log a ON a.entity = 'payments' AND a.entity_id = p.id AND a.action = 'payment.made'
   WHERE json_extract(a.details, '$.endTime') IS NOT s.end_time
      OR json_extract(a.details, '$.lostTicketEvidence') IS NOT s.lost_ticket_evidence`,
);

const tendersRecorded = sqlCheck(
  'payment_tenders.recorded',
  'payments',
  'its tenders are not as the audit recorded them',
  `SELECT p.id AS id FROM payments p
     JOIN audit_log a ON a.entity = 'payments' AND a.entity_id = p.id AND a.action = 'payment.made'
   WHERE json_array_length(a.details, '$.tenders')
         <> (SELECT count(*) FROM payment_tenders WHERE payment_id = p.id)
      OR EXISTS (SELECT 1 FROM json_each(a.details, '$.tenders') told
           LEFT JOIN payment_tenders t ON t.id = told.value ->> 'id' AND t.payment_id = p.id
         WHERE t.id IS NULL OR t.method IS NOT told.value ->> 'method'
            OR t.amount IS NOT told.value ->> 'amount' OR t.received IS NOT told.value ->> 'received'
            OR t.change IS NOT told.value ->> 'change'
            OR t.reference IS NOT told.value ->> 'reference')`,
);

/** A setting has the value that its newest entry gave it. */
const settingsRecorded = sqlCheck(
  'settings.recorded',
  'settings',
  'does not have the value the audit recorded last',
  `SELECT r.key AS id FROM settings r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'settings' AND entity_id = r.key AND action = 'setting.changed')
   WHERE a.seq IS NULL OR json_extract(a.details, '$.after') IS NOT json(r.value)`,
);

const spotsRecorded = sqlCheck(
  'spots.recorded',
  'spots',
  'does not have the status or reason the audit recorded last',
  `SELECT r.id AS id, r.status AS detail FROM spots r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'spots' AND entity_id = r.id AND action = 'spot.status_changed')
   WHERE coalesce(json_extract(a.details, '$.status'), 'available') <> r.status
      OR r.status_reason IS NOT CASE r.status
           WHEN 'out_of_service' THEN json_extract(a.details, '$.reason') END`,
);

const spotsCreated = sqlCheck(
  'spots.creation_recorded',
  'spots',
  'was not created as it is',
  `SELECT r.id, r.code AS detail FROM spots r JOIN zones z ON z.id = r.zone_id
   WHERE NOT EXISTS (SELECT 1 FROM audit_log a, json_each(a.details, '$.spots') s
     WHERE a.action = 'spots.created' AND s.value ->> 'code' = r.code
       AND s.value ->> 'kind' = r.kind AND s.value ->> 'zone' = z.name)`,
);

const createdSpots = sqlCheck(
  'spots.not_removed',
  'spots',
  'was created and is gone',
  `SELECT s.value ->> 'code' AS id FROM audit_log a, json_each(a.details, '$.spots') s
   WHERE a.action = 'spots.created'
     AND NOT EXISTS (SELECT 1 FROM spots WHERE code = s.value ->> 'code')`,
);

const countsRecorded = sqlCheck(
  'shift_counts.every_one',
  'shifts',
  'does not have as many counts as the audit recorded',
  `SELECT s.id FROM shifts s WHERE (SELECT count(*) FROM shift_counts WHERE shift_id = s.id) <> (
     SELECT count(*) FROM audit_log
     WHERE entity = 'shifts' AND entity_id = s.id AND action = 'shift.counted')`,
);

const roleRecorded = sqlCheck(
  'users.role_recorded',
  'users',
  'does not have the role the audit recorded',
  `SELECT u.id, r.code AS detail FROM users u LEFT JOIN roles r ON r.id = u.role_id
     JOIN audit_log a ON a.entity = 'users' AND a.entity_id = u.id AND a.action = 'user.created'
   WHERE json_extract(a.details, '$.role') IS NOT r.code`,
);

/** Tables whose rows are never deleted, by the action that makes them. */
const MADE_BY: Readonly<Record<string, { readonly table: string; readonly path?: string }>> = {
  'payment.made': { table: 'payments' },
  'payment.voided': { table: 'payment_reversals', path: '$.reversalId' },
  'session.opened': { table: 'sessions' },
  'session.voided': { table: 'sessions' },
  'shift.opened': { table: 'shifts' },
  'shift.closed': { table: 'shifts' },
  'cash.moved': { table: 'cash_movements' },
  'tariff.changed': { table: 'tariffs' },
  'agreement.created': { table: 'agreements' },
  'user.created': { table: 'users' },
};

interface Entry {
  readonly seq: number;
  readonly action: string;
  readonly rowId: string;
}

function entries(db: Db): IterableIterator<Entry> {
  const rowId = Object.entries(MADE_BY)
    .filter(([, { path }]) => path !== undefined)
    .map(([action, { path }]) => `WHEN '${action}' THEN json_extract(details, '${path}')`)
    .join(' ');
  const query = `SELECT seq, action, CASE action ${rowId} ELSE entity_id END AS rowId
    FROM audit_log ORDER BY seq`;
  return rowsOf<Entry>(db, query);
}

/** What the audit says was made is still there. */
const rowsExist: Check = {
  name: 'audit.rows_exist',
  table: 'audit_log',
  find: function* find(db): Generator<Found> {
    const lookups = new Map(
      Object.entries(MADE_BY).map(([action, { table }]) => [
        action,
        { table, row: db.$client.prepare<[string]>(`SELECT 1 FROM ${table} WHERE id = ?`) },
      ]),
    );
    for (const { seq, action, rowId } of entries(db)) {
      const lookup = lookups.get(action);
      if (lookup && !lookup.row.get(rowId)) {
        yield { id: String(seq), message: `its row in ${lookup.table} is gone: ${rowId}` };
      }
    }
  },
};

export const recordedChecks: readonly Check[] = [
  ...RECORDINGS.map(recordedCheck),
  exitRecorded,
  tendersRecorded,
  settingsRecorded,
  spotsRecorded,
  spotsCreated,
  createdSpots,
  countsRecorded,
  roleRecorded,
  rowsExist,
];
