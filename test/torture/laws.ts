import type { Db } from '@main/db/connection';
import { CHECKS, verify } from '@main/features/verify/index';
import type { Complaint } from './acknowledged';

/** Σ tenders = amount + rounding, for every payment; read from the tables alone. */
const TENDERS = `SELECT p.receipt_number AS number, p.amount + p.rounding AS due, coalesce(sum(t.amount), 0) AS paid
  FROM payments p LEFT JOIN payment_tenders t ON t.payment_id = p.id
  GROUP BY p.id HAVING due <> paid`;

/** Ley 20.956, by its last digit; what is not paid in cash is never rounded. */
const ROUNDING = `SELECT p.receipt_number AS number, p.rounding FROM payments p
  LEFT JOIN (SELECT payment_id, sum(amount) AS cash FROM payment_tenders WHERE method = 'cash'
             GROUP BY payment_id) c ON c.payment_id = p.id
  WHERE p.rounding NOT BETWEEN -5 AND 4 OR (p.rounding <> 0 AND coalesce(c.cash, 0) % 10 <> 0)
    OR (c.cash IS NULL AND p.rounding <> 0)`;

/** A stay is closed exactly when it is paid, and has left its papers. */
const HALVES = `SELECT s.ticket_number AS number, s.status, count(p.id) AS payments,
    (SELECT count(*) FROM documents d WHERE d.payment_id = p.id) AS papers
  FROM sessions s LEFT JOIN payments p ON p.session_id = s.id
  GROUP BY s.id HAVING payments <> (s.status = 'closed') OR (payments = 1 AND papers = 0)`;

interface Numbered {
  readonly number: string;
}

/** Rows of which one may be touched by nobody: tried, and taken back. */
const NEVER_CHANGED = [
  'payments',
  'payment_tenders',
  'payment_reversals',
  'receivables',
  'receivable_collections',
  'cash_movements',
  'shift_counts',
  'day_closings',
  'documents',
  'audit_log',
  'outbox',
] as const;

/**
 * Every law of the data: `verify`, and again by queries that share nothing with it. Making an empty database to
 * compare the schema with takes as long as all the rest.
 */
export function* brokenLaws(
  db: Db,
  { schemaToo }: { readonly schemaToo: boolean },
): Generator<Complaint> {
  const checks = schemaToo ? CHECKS : CHECKS.filter(({ name }) => name !== 'schema.objects');
  for (const { check, id, message } of verify(db, checks)) {
    yield { kind: 'law', text: `verify ${check} ${id}: ${message}` };
  }
  for (const [law, query] of Object.entries({ TENDERS, ROUNDING })) {
    for (const row of db.$client.prepare<[], Numbered>(query).all()) {
      yield { kind: 'law', text: `${law} ${JSON.stringify(row)}` };
    }
  }
  for (const row of db.$client.prepare<[], Numbered>(HALVES).all()) {
    yield { kind: 'half-written', text: JSON.stringify(row) };
  }
}

/**
 * Tries to change and to remove one row of every append-only table, and takes it back. Needs a connection
 * that may write.
 */
export function* brokenPromises(db: Db): Generator<Complaint> {
  const { $client } = db;
  for (const table of NEVER_CHANGED) {
    const rowid = $client.prepare(`SELECT rowid FROM ${table} LIMIT 1`).pluck().get();
    if (rowid === undefined) continue;
    for (const change of [`UPDATE ${table} SET rowid = rowid`, `DELETE FROM ${table}`]) {
      $client.exec('BEGIN IMMEDIATE');
      try {
        $client.prepare(`${change} WHERE rowid = ?`).run(rowid);
        yield { kind: 'law', text: `${change} is not refused` };
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        if (!said.startsWith('append-only')) yield { kind: 'law', text: `${change}: ${said}` };
      } finally {
        $client.exec('ROLLBACK');
      }
    }
  }
}
