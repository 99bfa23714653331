import { notifySite, settleAlarm } from '@hq/alarms/alarms';
import { checkAllDays } from '@hq/days/check-days';
import type { HqTx } from '@hq/db/database';
import { alarms, events, projectionFaults } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { recountSums } from '@hq/summaries/index';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { LoggedEvent } from './event';
import { lockSite } from './lock-site';
import { projectAgain } from './project-run';
import { TABLES } from './tables';

const BATCH = 1000;

export interface Reprojected {
  readonly events: number;
  readonly faults: number;
  readonly days: number;
}

/**
 * Makes all rows of a site anew from its events, in one transaction: readers see the old ones until it is
 * done, booths wait. Sums and closed days are counted again; alarms of faults that are gone are settled.
 * Throws `NOT_FOUND`.
 */
export async function reproject(hq: Hq, siteId: string): Promise<Reprojected> {
  return await hq.db.transaction(async (tx) => {
    const zone = await lockSite(tx, siteId);
    for (const { table } of TABLES) {
      const name = sql.raw(getTableConfig(table).name);
      await tx.execute(sql`DELETE FROM ${name} WHERE site_id = ${siteId}`);
    }
    // Who told a record first is known from then alone: what came second is not asked again.
    const { toldBefore } = projectionFaults;
    await tx
      .delete(projectionFaults)
      .where(and(eq(projectionFaults.siteId, siteId), eq(toldBefore, false)));
    let projected = 0;
    for await (const batch of batchesOf(tx, siteId)) {
      await projectAgain(hq, tx, siteId, batch);
      projected += batch.length;
    }
    await recountSums(tx, siteId, zone);
    const days = await checkAllDays(hq, tx, siteId, zone);
    const faults = await settleFaults(hq, tx, siteId);
    await notifySite(tx, siteId);
    return { events: projected, faults, days };
  });
}

const NO_FAULT = sql`NOT EXISTS (SELECT 1 FROM ${projectionFaults} f WHERE f.site_id = ${events.siteId}
  AND f.terminal_id = ${events.terminalId} AND f.epoch = ${events.epoch} AND f.seq = ${events.seq})`;

/** All events of a site but those that were set aside for good, log by log, so many at a time. */
async function* batchesOf(tx: HqTx, siteId: string): AsyncGenerator<LoggedEvent[]> {
  let after: LoggedEvent | undefined;
  for (;;) {
    const beyond: ReturnType<typeof sql> | undefined =
      after &&
      sql`(${events.terminalId}, ${events.epoch}, ${events.seq}) >
        (${after.terminalId}, ${after.epoch}, ${after.seq})`;
    const batch = await tx
      .select()
      .from(events)
      .where(and(eq(events.siteId, siteId), beyond, NO_FAULT))
      .orderBy(asc(events.terminalId), asc(events.epoch), asc(events.seq))
      .limit(BATCH);
    if (batch.length === 0) return;
    yield batch;
    after = batch.at(-1);
  }
}

/** Answers how many events still cannot be projected. */
async function settleFaults(hq: Hq, tx: HqTx, siteId: string): Promise<number> {
  const { kind, version } = projectionFaults;
  const left = await tx
    .select({ subject: sql<string>`${kind} || '/' || ${version}` })
    .from(projectionFaults)
    .where(eq(projectionFaults.siteId, siteId));
  const subjects = new Set(left.map(({ subject }) => subject));
  const code = 'PROJECTION_FAULT';
  const open = await tx
    .select({ subject: alarms.subject })
    .from(alarms)
    .where(and(eq(alarms.siteId, siteId), eq(alarms.code, code), isNull(alarms.settledAt)));
  for (const { subject } of open) {
    if (!subjects.has(subject)) await settleAlarm(hq, tx, { siteId, code, subject }, null);
  }
  return left.length;
}
