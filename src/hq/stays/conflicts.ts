import { raiseAlarm, settleAlarm } from '@hq/alarms/alarms';
import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { conflicts } from '@hq/db/schema/index';
import { appendFeed } from '@hq/feed/append';
import type { Hq } from '@hq/hq';
import { inOrderOfPayment, isPaidTwice, toGiveBack } from '@shared/sync/feed-stays';
import type { BoothName, ConflictPayment, FeedConflict } from '@shared/sync/feed-stays';
import { and, eq, inArray, sql } from 'drizzle-orm';

interface Paid extends Omit<ConflictPayment, 'terminal'> {
  readonly sessionId: string;
  readonly terminalId: string;
  readonly ticketNumber: string | null;
  readonly plate: string | null;
}

interface Touched {
  /** Stays that were paid. */
  readonly paid: readonly string[];
  /** Payments of which something was given back. */
  readonly reversed: readonly string[];
}

/** Payments of those stays that more than one booth was paid for. */
function paymentsOf(tx: HqTx, siteId: string, { paid, reversed }: Touched): Promise<Paid[]> {
  return rowsOf<Paid>(
    tx,
    sql`WITH touched AS (
          SELECT value AS session_id FROM json_array_elements_text(${JSON.stringify(paid)}::json)
          UNION SELECT p.session_id FROM payments p WHERE p.site_id = ${siteId}
            AND p.id IN (SELECT value FROM json_array_elements_text(${JSON.stringify(reversed)}::json))),
        twice AS (
          SELECT p.session_id FROM payments p JOIN touched USING (session_id)
          WHERE p.site_id = ${siteId}
          GROUP BY p.session_id HAVING count(DISTINCT p.terminal_id) > 1)
        SELECT p.session_id AS "sessionId", p.id AS "paymentId", p.terminal_id AS "terminalId",
          p.receipt_number AS "receiptNumber", p.amount, p.paid_at AS "paidAt",
          p.processed_by AS "processedBy", s.ticket_number AS "ticketNumber", s.plate,
          (p.amount - coalesce((SELECT sum(r.amount) FROM payment_reversals r
            WHERE r.site_id = ${siteId} AND r.payment_id = p.id), 0))::bigint AS "left"
        FROM payments p JOIN twice USING (session_id)
          LEFT JOIN sessions s ON s.site_id = ${siteId} AND s.id = p.session_id
        WHERE p.site_id = ${siteId}`,
  );
}

/**
 * Keeps and tells which stays were paid at more than one booth: opened while something of two of the
 * payments is left, settled when it is given back. An alarm stands as long as it is open.
 */
export async function tellConflicts(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  touched: Touched,
  booths: ReadonlyMap<string, BoothName>,
): Promise<void> {
  if (touched.paid.length + touched.reversed.length === 0) return;
  const found = Map.groupBy(await paymentsOf(tx, siteId, touched), (it) => it.sessionId);
  if (found.size === 0) return;
  const known = await knownOf(tx, siteId, [...found.keys()]);
  for (const [sessionId, rows] of found) {
    const payments = inOrderOfPayment(rows.flatMap((row) => conflictPayment(row, booths)));
    const before = known.get(sessionId);
    const open = isPaidTwice(payments);
    if (!open && !before) continue;
    const [first] = rows;
    const { ticketNumber, plate } = { ticketNumber: first?.ticketNumber, plate: first?.plate };
    const settledAt = open ? null : (before?.settledAt ?? hq.now());
    const stay = { sessionId, ticketNumber: ticketNumber ?? '', plate: plate ?? '' };
    await keep(hq, tx, siteId, { ...stay, payments, settledAt });
  }
}

function conflictPayment(row: Paid, booths: ReadonlyMap<string, BoothName>): ConflictPayment[] {
  const { paymentId, receiptNumber, amount, left, paidAt, processedBy } = row;
  const terminal = booths.get(row.terminalId);
  return terminal
    ? [{ paymentId, terminal, receiptNumber, amount, left, paidAt, processedBy }]
    : [];
}

async function knownOf(tx: HqTx, siteId: string, sessionIds: string[]) {
  const rows = await tx
    .select({ sessionId: conflicts.sessionId, settledAt: conflicts.settledAt })
    .from(conflicts)
    .where(and(eq(conflicts.siteId, siteId), inArray(conflicts.sessionId, sessionIds)));
  return new Map(rows.map((row) => [row.sessionId, row]));
}

async function keep(hq: Hq, tx: HqTx, siteId: string, conflict: FeedConflict): Promise<void> {
  const { sessionId, ticketNumber, plate, payments, settledAt } = conflict;
  const now = hq.now();
  await tx
    .insert(conflicts)
    .values({ siteId, ...conflict, openedAt: now })
    .onConflictDoUpdate({
      target: [conflicts.siteId, conflicts.sessionId],
      set: { ticketNumber, plate, payments, settledAt },
    });
  await appendFeed(
    tx,
    siteId,
    [{ kind: 'conflict', key: sessionId, body: conflict, origin: null }],
    now,
  );
  const alarm = { siteId, code: 'PAID_TWICE', subject: sessionId } as const;
  if (settledAt !== null) return settleAlarm(hq, tx, alarm, null);
  const terminalId = toGiveBack(payments)[0]?.terminal.id ?? null;
  await raiseAlarm(hq, tx, { ...alarm, terminalId, details: { ticketNumber, plate, payments } });
}
