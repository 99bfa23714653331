import { dayConfirmations, events, paymentReversals, payments } from '@hq/db/schema/index';
import type { HqDb } from '@hq/db/database';
import { alarmsOf } from '@hq/alarms/alarms';
import type { AlarmRow } from '@hq/alarms/alarms';
import type { LogOwner } from '@hq/ingest/index';
import type { Db } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import { thisTerminal } from '@main/core/terminal';
import { differencesOf } from '@test/helpers/compare-booth-hq';
import { value } from '@test/helpers/dump';
import { and, asc, eq, sum } from 'drizzle-orm';

/** CLP. */
export interface Pesos {
  readonly paid: number;
  /** Less what was given back. */
  readonly kept: number;
}

/** What booth and HQ say of the same booth; alike, when all is well. */
export interface Agreement {
  /** `epoch/seq hash` of every event. */
  readonly log: { readonly booth: readonly string[]; readonly hq: readonly string[] };
  /** Events that HQ holds of logs which the booth, put back to a backup, knows no further. */
  readonly forgotten: readonly string[];
  readonly pesos: { readonly booth: Pesos; readonly hq: Pesos };
  /** Rows that are not the same on both sides. */
  readonly differences: readonly unknown[];
  /** Days the booth closed, and those that HQ counted alike. */
  readonly days: { readonly closed: number; readonly confirmed: number };
  /** Codes of those that are open, with how many events HQ says that a booth forgot. */
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
  const newest = thisTerminal(booth).epoch;
  const known = new Set(here.map(text));
  const isForgotten = (event: { epoch: number; seq: number; hash: string }): boolean =>
    event.epoch < newest && !known.has(text(event));
  const days = await hq
    .select({ state: dayConfirmations.state })
    .from(dayConfirmations)
    .where(and(eq(dayConfirmations.siteId, siteId), eq(dayConfirmations.terminalId, terminalId)));
  return {
    log: { booth: here.map(text), hq: there.map(text) },
    forgotten: there.filter(isForgotten).map(text),
    pesos: { booth: pesosOf(...boothSums(booth)), hq: pesosOf(...(await hqSums(hq, owner))) },
    differences: await differencesOf(booth, hq, owner),
    days: {
      closed: Number(value(booth, 'SELECT count(*) FROM day_closings')),
      confirmed: days.filter(({ state }) => state === 'confirmed').length,
    },
    alarms: newestOfEach(await alarmsOf(hq, siteId, { open: true })).map(({ code, details }) =>
      code === 'EVENTS_ONLY_AT_HQ' ? `${code} ${String(details['total'])}` : code,
    ),
  };
}

/** A booth that was restored again and again has an alarm for each time; the newest counts all that is forgotten. */
function newestOfEach(alarms: readonly AlarmRow[]): AlarmRow[] {
  const epochOf = ({ details }: AlarmRow): number => Number(details['epoch'] ?? 0);
  const byCode = Map.groupBy(alarms, ({ code }) => code);
  return [...byCode.values()].flatMap((of) =>
    of[0]?.code === 'EVENTS_ONLY_AT_HQ'
      ? of.toSorted((a, b) => epochOf(b) - epochOf(a)).slice(0, 1)
      : of,
  );
}

const pesosOf = (paid: number, back: number): Pesos => ({ paid, kept: paid - back });

function boothSums(booth: Db): [number, number] {
  const sumOf = (table: string): number =>
    Number(value(booth, `SELECT coalesce(sum(amount), 0) FROM ${table}`));
  return [sumOf('payments'), sumOf('payment_reversals')];
}

async function hqSums(hq: HqDb, { siteId, terminalId }: LogOwner): Promise<[number, number]> {
  const sumOf = async (table: typeof payments | typeof paymentReversals): Promise<number> => {
    const mine = and(eq(table.siteId, siteId), eq(table.terminalId, terminalId));
    const [row] = await hq
      .select({ pesos: sum(table.amount) })
      .from(table)
      .where(mine);
    return Number(row?.pesos ?? 0);
  };
  return [await sumOf(payments), await sumOf(paymentReversals)];
}
