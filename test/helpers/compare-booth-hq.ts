import type { HqDb } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { LogOwner } from '@hq/ingest/index';
import type { Db } from '@main/db/connection';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';

interface Compared {
  readonly table: string;
  /** Of the booth, in SQLite; both sides name their columns alike. */
  readonly booth: string;
  /** Of HQ; `$site` and `$terminal` stand for the owner. */
  readonly hq: string;
  /** Columns that hold JSON at the booth. */
  readonly json?: readonly string[];
}

const ORIGIN = 'site_id = $site AND terminal_id = $terminal';

/** A table whose columns are called the same on both sides. */
function alike(table: string, columns: string, json: readonly string[] = []): Compared {
  return {
    table,
    booth: `SELECT ${columns} FROM ${table} ORDER BY id`,
    hq: `SELECT ${columns} FROM ${table} WHERE ${ORIGIN} ORDER BY id`,
    json,
  };
}

const STAY = `s.id, s.request_id, s.ticket_number, s.vehicle_id, s.vehicle_class, s.spot_id, s.tariff_id,
  s.policy_snapshot, s.start_time, s.end_time, s.business_date, s.status, s.opened_by, s.closed_by,
  s.entry_terminal_id, s.exit_terminal_id, s.lost_ticket_evidence, s.void_reason, s.void_kind, s.created_at,
  s.updated_at`;

/** What booth and HQ both hold, column by column. */
export const COMPARED: readonly Compared[] = [
  {
    table: 'sessions',
    booth: `SELECT ${STAY}, v.plate, p.code AS spot_code FROM sessions s
      JOIN vehicles v ON v.id = s.vehicle_id JOIN spots p ON p.id = s.spot_id
      WHERE s.arrived = 0 ORDER BY s.id`,
    hq: `SELECT ${STAY}, s.plate, s.spot_code FROM sessions s
      WHERE site_id = $site AND entry_terminal_id = $terminal ORDER BY s.id`,
    json: ['policy_snapshot'],
  },
  alike(
    'session_corrections',
    `id, request_id, session_id, field, old_value, new_value, reason, corrected_by, authorised_by, at`,
  ),
  alike(
    'payments',
    `id, request_id, session_id, gross, discount, amount, rounding, net, vat, agreement_id, explanation,
     receipt_number, paid_at, business_date, shift_id, terminal_id, processed_by, authorised_by,
     free_reason, belated_reason`,
    ['explanation'],
  ),
  alike('payment_tenders', 'id, payment_id, method, amount, received, change, reference'),
  alike(
    'payment_reversals',
    `id, request_id, payment_id, kind, amount, cash_amount, method, reference, reason, requested_by,
     authorised_by, shift_id, business_date, at`,
  ),
  alike(
    'receivables',
    `id, payment_id, amount, debtor_name, debtor_rut, debtor_phone, reason, due_date, created_by,
     authorised_by, at`,
  ),
  alike(
    'receivable_collections',
    `id, request_id, receivable_id, method, amount, rounding, received, change, reference, number, shift_id,
     business_date, collected_by, at`,
  ),
  alike(
    'shifts',
    `id, terminal_id, number, user_id, opened_at, business_date, float_count, float_amount, closed_at,
     closed_by, blind_count, counted_amount, expected_amount, difference, explanation, z_number, updated_at`,
    ['float_count', 'blind_count'],
  ),
  alike('shift_counts', 'id, shift_id, count, amount, user_id, at', ['count']),
  alike(
    'cash_movements',
    'id, request_id, shift_id, kind, amount, reason, user_id, authorised_by, business_date, at',
  ),
  alike(
    'day_closings',
    'id, terminal_id, business_date, totals, audit_head, closed_by, created_at',
    ['totals'],
  ),
  alike(
    'day_closing_addenda',
    'id, day_closing_id, number, reason, totals, audit_head, created_by, created_at',
    ['totals'],
  ),
  {
    table: 'reprints',
    booth: `SELECT document_id, copy, user_id, at FROM reprints ORDER BY document_id, copy`,
    hq: `SELECT document_id, copy, user_id, at FROM reprints WHERE ${ORIGIN} ORDER BY document_id, copy`,
  },
  {
    table: 'documents',
    booth: `SELECT id, terminal_id, content AS sha256, created_at FROM documents ORDER BY id`,
    hq: `SELECT id, terminal_id, sha256, created_at FROM documents WHERE ${ORIGIN} ORDER BY id`,
  },
];

/** What both hold of the site itself; HQ keeps it once for all booths. */
export const DESCRIBED: readonly Compared[] = [
  {
    table: 'users',
    booth: `SELECT u.id, u.username, u.display_name, r.code AS role, u.status
      FROM users u JOIN roles r ON r.id = u.role_id ORDER BY u.id`,
    hq: `SELECT id, username, display_name, role, status FROM site_users WHERE site_id = $site ORDER BY id`,
  },
  {
    table: 'spots',
    booth: `SELECT s.id, s.code, z.name AS zone, s.kind, s.status, s.status_reason, s.status_until, s.grid_x,
      s.grid_y FROM spots s JOIN zones z ON z.id = s.zone_id WHERE retired_at IS NULL
      ORDER BY z.position, s.position, s.id`,
    hq: `SELECT s.id, s.code, s.zone, s.kind, s.status, s.status_reason, s.status_until, s.grid_x, s.grid_y
      FROM spots s JOIN zones z ON z.site_id = s.site_id AND z.name = s.zone
      WHERE s.site_id = $site AND s.retired_at IS NULL ORDER BY z.position, s.position, s.id`,
  },
  {
    table: 'vehicle_classes',
    booth: 'SELECT code, name, spot_kind, position FROM vehicle_classes ORDER BY code',
    hq: `SELECT code, name, spot_kind, position FROM vehicle_classes WHERE site_id = $site ORDER BY code`,
  },
  {
    table: 'tariffs',
    booth: `SELECT id, vehicle_class, day_rate, night_rate, valid_from, created_by, created_at, withdrawn_at,
      withdrawn_by, withdrawn_reason FROM tariffs ORDER BY id`,
    hq: `SELECT id, vehicle_class, day_rate, night_rate, valid_from, created_by, created_at, withdrawn_at,
      withdrawn_by, withdrawn_reason FROM tariffs WHERE site_id = $site ORDER BY id`,
  },
  {
    table: 'charging_policies',
    booth: `SELECT id, policy, valid_from, created_by, created_at, withdrawn_at, withdrawn_by,
      withdrawn_reason FROM charging_policies ORDER BY id`,
    hq: `SELECT id, policy, valid_from, created_by, created_at, withdrawn_at, withdrawn_by, withdrawn_reason
      FROM charging_policies WHERE site_id = $site ORDER BY id`,
    json: ['policy'],
  },
  {
    table: 'agreements',
    booth: `SELECT id, code, name, kind, value, active = 1 AS active, merchant, scan_code, valid_from,
      valid_to, max_uses, max_uses_per_day FROM agreements ORDER BY id`,
    hq: `SELECT id, code, name, kind, value, active::int AS active, merchant, scan_code, valid_from,
      valid_to, max_uses, max_uses_per_day FROM agreements WHERE site_id = $site ORDER BY id`,
  },
  {
    table: 'settings',
    booth: 'SELECT key, value, updated_by, updated_at FROM settings ORDER BY key',
    hq: `SELECT key, value, updated_by, updated_at FROM site_settings WHERE ${ORIGIN} ORDER BY key`,
    json: ['value'],
  },
];

type Row = Record<string, unknown>;

/** One row that the two sides do not hold alike; `null`: one side does not have it. */
export interface Difference {
  readonly table: string;
  readonly booth: Row | null;
  readonly hq: Row | null;
}

/** Every row of a booth that HQ holds otherwise, or that only one of them has: none, when all is well. */
export async function differencesOf(
  booth: Db,
  hq: HqDb,
  owner: LogOwner,
  tables: readonly Compared[] = [...COMPARED, ...DESCRIBED],
): Promise<Difference[]> {
  const found: Difference[] = [];
  for (const compared of tables) {
    const here = boothRows(booth, compared);
    const there = await hqRows(hq, owner, compared);
    const texts = new Set(there.map(canonicalJson));
    const known = new Set(here.map(canonicalJson));
    const { table } = compared;
    const missing = here.filter((row) => !texts.has(canonicalJson(row)));
    const extra = there.filter((row) => !known.has(canonicalJson(row)));
    for (let index = 0; index < Math.max(missing.length, extra.length); index += 1) {
      found.push({ table, booth: missing[index] ?? null, hq: extra[index] ?? null });
    }
    const order = (rows: Row[]) => rows.map((row) => row['id'] ?? row['code']).join();
    if (missing.length + extra.length === 0 && order(here) !== order(there)) {
      found.push({ table, booth: { order: order(here) }, hq: { order: order(there) } });
    }
  }
  return found;
}

/** Rows of both sides, by table: to see that something was compared at all. */
export function countsOf(booth: Db): Record<string, number> {
  return Object.fromEntries(
    [...COMPARED, ...DESCRIBED].map((it) => [it.table, boothRows(booth, it).length]),
  );
}

function boothRows(booth: Db, { table, booth: query, json = [] }: Compared): Row[] {
  const rows = booth.$client.prepare(query).all() as Row[];
  return rows.map((row) => {
    const read = { ...row };
    for (const column of json) {
      if (typeof row[column] === 'string') read[column] = JSON.parse(row[column]);
    }
    if (table === 'documents') {
      read['sha256'] = createHash('sha256').update(String(row['sha256'])).digest('hex');
    }
    return read;
  });
}

async function hqRows(hq: HqDb, owner: LogOwner, { hq: query }: Compared): Promise<Row[]> {
  const filled = query
    .replaceAll('$site', `'${owner.siteId}'`)
    .replaceAll('$terminal', `'${owner.terminalId}'`);
  return rowsOf<Row>(hq, sql.raw(filled));
}
