import { raiseAlarm } from '@hq/alarms/alarms';
import { rowsOf } from '@hq/db/rows';
import { restorations } from '@hq/db/schema/index';
import { and, eq, sql } from 'drizzle-orm';
import type { HqTx } from '@hq/db/database';
import type { LogOwner } from './event';
import type { AfterRun } from './stored-run';
import { RESTORATIONS } from './tables';

type Restoration = typeof restorations.$inferSelect;

/** An event that a restored booth no longer knows. */
interface Forgotten {
  readonly epoch: number;
  readonly seq: number;
  readonly kind: string;
  readonly createdAt: number;
  readonly payload: string;
}

/** Names in the alarm; the rest is counted. */
const NAMED = 100;

/**
 * After a booth was restored: what HQ holds of its older logs beyond the backup happened all the same,
 * and is counted; but the booth does not know it. Raises `EVENTS_ONLY_AT_HQ` with numbers and amounts.
 */
export const findForgotten: AfterRun = async (hq, tx, { owner, epoch, rows }) => {
  const { siteId, terminalId } = owner;
  const mine = and(eq(restorations.siteId, siteId), eq(restorations.terminalId, terminalId));
  for (const restored of await tx.select().from(restorations).where(mine)) {
    // Only the run that tells of the restoring, and one of a log that it left behind, say anything new.
    const isTold = rows.of(RESTORATIONS).some((it) => it.epoch === restored.epoch);
    if (!isTold && epoch >= restored.epoch) continue;
    const { total, events } = await forgottenOf(tx, owner, restored);
    if (total === 0) continue;
    await raiseAlarm(hq, tx, {
      siteId,
      terminalId,
      code: 'EVENTS_ONLY_AT_HQ',
      subject: `${terminalId}/${restored.epoch}`,
      details: {
        epoch: restored.epoch,
        backup: restored.backup,
        restoredAt: restored.at,
        total,
        events: events.map(named),
      },
    });
  }
};

async function forgottenOf(
  tx: HqTx,
  { siteId, terminalId }: LogOwner,
  { epoch, known }: Restoration,
): Promise<{ total: number; events: Forgotten[] }> {
  if (known === null) return { total: 0, events: [] };
  const beyond = sql`FROM events e
    LEFT JOIN json_to_recordset(${JSON.stringify(known)}::json) AS k(epoch integer, seq bigint)
      ON k.epoch = e.epoch
    WHERE e.site_id = ${siteId} AND e.terminal_id = ${terminalId} AND e.epoch < ${epoch}
      AND e.seq > coalesce(k.seq, 0)`;
  const [counted] = await rowsOf<{ total: number }>(
    tx,
    sql`SELECT count(*)::integer AS total ${beyond}`,
  );
  const total = counted?.total ?? 0;
  if (total === 0) return { total, events: [] };
  const events = await rowsOf<Forgotten>(
    tx,
    sql`SELECT e.epoch, e.seq, e.kind, e.created_at AS "createdAt", e.payload ${beyond}
        ORDER BY e.epoch, e.seq LIMIT ${NAMED}`,
  );
  return { total, events };
}

/** What a person finds the paper by. */
const NAMES = [
  'number',
  'ticketNumber',
  'receiptNumber',
  'plate',
  'amount',
  'businessDate',
] as const;

function named({ payload, ...event }: Forgotten): Record<string, unknown> {
  const said = JSON.parse(payload) as Record<string, unknown>;
  const facts = NAMES.filter((name) => ['string', 'number'].includes(typeof said[name]));
  return { ...event, ...Object.fromEntries(facts.map((name) => [name, said[name]])) };
}
