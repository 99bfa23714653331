import type { Db } from '@main/db/connection';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';
import { planRecorded } from './plan';
import { RECORDINGS } from './recordings';
import type { Recording } from './recordings';

// `+action`: SQLite would take the index of actions, which finds thousands, for that of one record.
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
         ON a.entity = '${entity}' AND a.entity_id = r.${key} AND +a.action = '${action}' AND ${pairing}
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
     JOIN audit_log a ON a.entity = 'payments' AND a.entity_id = p.id AND +a.action = 'payment.made'
   WHERE json_extract(a.details, '$.endTime') IS NOT s.end_time
      OR json_extract(a.details, '$.lostTicketEvidence') IS NOT s.lost_ticket_evidence`,
);

const tendersRecorded = sqlCheck(
  'payment_tenders.recorded',
  'payments',
  'its tenders are not as the audit recorded them',
  `SELECT p.id AS id FROM payments p
     JOIN audit_log a ON a.entity = 'payments' AND a.entity_id = p.id AND +a.action = 'payment.made'
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
     WHERE entity = 'settings' AND entity_id = r.key AND +action = 'setting.changed')
   WHERE a.seq IS NULL OR json_extract(a.details, '$.after') IS NOT json(r.value)`,
);

/** An agreement has the terms that its newest entry gave it; before there were terms, it was active. */
const agreementTerms = sqlCheck(
  'agreements.terms_recorded',
  'agreements',
  'does not have the terms the audit recorded last',
  `SELECT r.id, r.code AS detail FROM agreements r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log WHERE entity = 'agreements' AND entity_id = r.id
       AND +action IN ('agreement.created', 'agreement.changed'))
   WHERE json_extract(a.details, '$.name') IS NOT r.name
      OR coalesce(json_extract(a.details, '$.active'), 1) IS NOT r.active
      OR json_extract(a.details, '$.merchant') IS NOT r.merchant
      OR json_extract(a.details, '$.scanCode') IS NOT r.scan_code
      OR json_extract(a.details, '$.validFrom') IS NOT r.valid_from
      OR json_extract(a.details, '$.validTo') IS NOT r.valid_to
      OR json_extract(a.details, '$.maxUses') IS NOT r.max_uses
      OR json_extract(a.details, '$.maxUsesPerDay') IS NOT r.max_uses_per_day`,
);

const spotsRecorded = sqlCheck(
  'spots.recorded',
  'spots',
  'does not have the status, reason or period the audit recorded last',
  `SELECT r.id AS id, r.status AS detail FROM spots r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'spots' AND entity_id = r.id AND +action = 'spot.status_changed')
   WHERE coalesce(json_extract(a.details, '$.status'), 'available') <> r.status
      OR r.status_reason IS NOT CASE r.status
           WHEN 'out_of_service' THEN json_extract(a.details, '$.reason') END
      OR r.status_until IS NOT CASE r.status
           WHEN 'out_of_service' THEN json_extract(a.details, '$.until') END`,
);

/** A terminal carries the name that was given to it last. */
const terminalNamed = sqlCheck(
  'terminals.name_recorded',
  'terminals',
  'does not have the name the audit recorded last',
  `SELECT t.id, t.name AS detail FROM terminals t JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'terminals' AND entity_id = t.id AND +action = 'terminal.renamed')
   WHERE json_extract(a.details, '$.after') IS NOT t.name`,
);

/** A schedule runs as it was told to last, and last ran when its newest request was made. */
const schedulesRecorded = sqlCheck(
  'report_schedules.state_recorded',
  'report_schedules',
  'does not run as the audit recorded it last, or not when its last report was asked for',
  `SELECT r.id FROM report_schedules r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'report_schedules' AND entity_id = r.id AND action = 'report.schedule_changed')
   WHERE coalesce(json_extract(a.details, '$.active'), 1) <> r.active
      OR r.last_run_at IS NOT (SELECT max(requested_at) FROM report_requests WHERE schedule_id = r.id)`,
);

/** A file stands exactly where one was made. */
const requestsEnded = sqlCheck(
  'report_requests.ended',
  'report_requests',
  'its file, progress or end does not fit its status',
  `SELECT id, status AS detail FROM report_requests
   WHERE (status = 'completed') <> (file IS NOT NULL)
      OR (status IN ('completed', 'failed', 'cancelled')) <> (completed_at IS NOT NULL)
      OR progress <> CASE status WHEN 'completed' THEN 100 ELSE 0 END
      OR (status = 'failed') <> (error IS NOT NULL) OR completed_at < requested_at`,
);

const countsRecorded = sqlCheck(
  'shift_counts.every_one',
  'shifts',
  'does not have as many counts as the audit recorded',
  `SELECT s.id FROM shifts s WHERE (SELECT count(*) FROM shift_counts WHERE shift_id = s.id) <> (
     SELECT count(*) FROM audit_log
     WHERE entity = 'shifts' AND entity_id = s.id AND +action = 'shift.counted')`,
);

interface Made {
  readonly table: string;
  /** Where the details name the row; the entry's own id by default. */
  readonly path?: string;
  /** The column of that id. */
  readonly key?: string;
}

/** Tables whose rows are never deleted, by the action that makes them. */
const MADE_BY: Readonly<Record<string, Made>> = {
  'payment.made': { table: 'payments' },
  'payment.voided': { table: 'payment_reversals', path: '$.reversalId' },
  'payment.refunded': { table: 'payment_reversals', path: '$.reversalId' },
  'receivable.promised': { table: 'receivables' },
  'receivable.collected': { table: 'receivable_collections' },
  'session.opened': { table: 'sessions' },
  'session.arrived': { table: 'sessions' },
  'session.ended_elsewhere': { table: 'sessions' },
  'conflict.told': { table: 'stay_conflicts', key: 'session_id' },
  'message.read': { table: 'message_reads' },
  'session.voided': { table: 'sessions' },
  'session.corrected': { table: 'documents', path: '$.paper.id' },
  'session.ticket_replaced': { table: 'documents', path: '$.paper.id' },
  'shift.opened': { table: 'shifts' },
  'shift.closed': { table: 'shifts' },
  'cash.moved': { table: 'cash_movements' },
  'day.closed': { table: 'day_closings' },
  'day.corrected': { table: 'day_closing_addenda' },
  'tariff.changed': { table: 'tariffs' },
  'tariff.withdrawn': { table: 'tariffs' },
  'policy.changed': { table: 'charging_policies' },
  'policy.withdrawn': { table: 'charging_policies' },
  'agreement.created': { table: 'agreements' },
  'agreement.changed': { table: 'agreements' },
  'user.created': { table: 'users' },
  'report.requested': { table: 'report_requests' },
  'report.scheduled': { table: 'report_schedules' },
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
      Object.entries(MADE_BY).map(([action, { table, key = 'id' }]) => [
        action,
        { table, row: db.$client.prepare<[string]>(`SELECT 1 FROM ${table} WHERE ${key} = ?`) },
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

/** The policy a site had before its history was kept is what its settings said last. */
const oldPolicyRecorded = sqlCheck(
  'charging_policies.since_the_beginning',
  'charging_policies',
  'is not the policy that the settings had',
  `SELECT r.id FROM charging_policies r LEFT JOIN audit_log a ON a.seq = (
     SELECT max(seq) FROM audit_log
     WHERE entity = 'settings' AND entity_id = 'policy' AND +action = 'setting.changed')
   WHERE r.valid_from <= 0
     AND (a.seq IS NULL OR r.valid_from <> 0 OR json_extract(a.details, '$.after') IS NOT json(r.policy))`,
);

export const recordedChecks: readonly Check[] = [
  ...RECORDINGS.map(recordedCheck),
  exitRecorded,
  tendersRecorded,
  settingsRecorded,
  oldPolicyRecorded,
  agreementTerms,
  spotsRecorded,
  planRecorded,
  terminalNamed,
  schedulesRecorded,
  requestsEnded,
  countsRecorded,
  rowsExist,
];
