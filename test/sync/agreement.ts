import { dayConfirmations, events, payments } from '@hq/db/schema/index';
import type { HqDb } from '@hq/db/database';
import { alarmsOf } from '@hq/alarms/alarms';
import type { Db } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import { thisTerminal } from '@main/core/terminal';
import { differencesOf } from '@test/helpers/compare-booth-hq';
import { value } from '@test/helpers/dump';
import { and, asc, eq, sum } from 'drizzle-orm';

/** What booth and HQ say of the same booth; alike, when all is well. */
export interface Agreement {
  /** `epoch/seq hash` of every event. */
  readonly log: { readonly booth: readonly string[]; readonly hq: readonly string[] };
  readonly pesos: { readonly booth: number; readonly hq: number };
  /** Rows that are not the same on both sides. */
  readonly differences: readonly unknown[];
  /** Days the booth closed, and those that HQ counted alike. */
  readonly days: { readonly closed: number; readonly confirmed: number };
  /** Codes of those that are open. */
  readonly alarms: readonly string[];
}

export async function agreementOf(booth: Db, hq: HqDb, siteId: string): Promise<Agreement> {
  const terminalId = thisTerminal(booth).id;
  const owner = { siteId, terminalId };
  const here = booth.select().from(outbox).orderBy(asc(outbox.epoch), asc(outbox.seq)).all();
  const there = await hq
    .select({ epoch: events.epoch, seq: events.seq, hash: events.hash })
    .from(events)
    .where(and(eq(events.siteId, siteId), eq(events.terminalId, terminalId)))
    .orderBy(asc(events.epoch), asc(events.seq));
  const text = ({ epoch, seq, hash }: { epoch: number; seq: number; hash: string }): string =>
    `${epoch}/${seq} ${hash}`;
  const [paid] = await hq
    .select({ pesos: sum(payments.amount) })
    .from(payments)
    .where(and(eq(payments.siteId, siteId), eq(payments.terminalId, terminalId)));
  const days = await hq
    .select({ state: dayConfirmations.state })
    .from(dayConfirmations)
    .where(and(eq(dayConfirmations.siteId, siteId), eq(dayConfirmations.terminalId, terminalId)));
  return {
    log: { booth: here.map(text), hq: there.map(text) },
    pesos: {
      booth: Number(value(booth, 'SELECT coalesce(sum(amount), 0) FROM payments')),
      hq: Number(paid?.pesos ?? 0),
    },
    differences: await differencesOf(booth, hq, owner),
    days: {
      closed: Number(value(booth, 'SELECT count(*) FROM day_closings')),
      confirmed: days.filter(({ state }) => state === 'confirmed').length,
    },
    alarms: (await alarmsOf(hq, siteId, { open: true })).map(({ code }) => code),
  };
}
