import type { HqTx } from '@hq/db/database';
import { projectionFaults } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { raiseAlarm } from '@hq/alarms/alarms';
import { setImmediate } from 'node:timers/promises';
import { dataFault } from './database-faults';
import type { LoggedEvent } from './event';
import { Fault, projectEvent } from './projector';
import { PROJECTORS } from './projectors/index';
import { Rows } from './rows';
import type { Rule } from './rows';
import type { StoredRun, TouchedStay } from './stored-run';
import { SESSIONS } from './tables';
import { newStay, staysNow, staysSaid } from './touched-stays';
import type { SaidOfStay, StayNow } from './touched-stays';
import { ToldBefore, usually, writeRows } from './write-rows';
import type { IsKnown, RowTarget } from './write-rows';

const STAYS = SESSIONS as unknown as Rule;

/** Why rows cannot be stored, whoever tries. */
export interface Refusal {
  readonly reason: string;
  /** Whoever tries and whenever: the record is another event's. */
  readonly toldBefore: boolean;
}

interface Faulty extends Refusal {
  readonly event: LoggedEvent;
}

interface Collected {
  readonly rows: Rows;
  readonly faulty: Faulty[];
}

/** Rows of events, and the events that do not fit. */
function collect(
  events: readonly LoggedEvent[],
  { rows, faulty }: Collected = { rows: new Rows(), faulty: [] },
): Collected {
  for (const event of events) {
    try {
      projectEvent(PROJECTORS, event, rows);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faulty.push({ event, reason: error.message, toldBefore: false });
    }
  }
  return { rows, faulty };
}

/** So many events are read in one turn of the loop: a few milliseconds. */
const SLICE = 250;

/** The same while the database takes the log, and others are answered. */
async function collectBetween(events: readonly LoggedEvent[]): Promise<Collected> {
  const collected: Collected = { rows: new Rows(), faulty: [] };
  for (let from = 0; from < events.length; from += SLICE) {
    if (events.length > SLICE) await setImmediate();
    collect(events.slice(from, from + SLICE), collected);
  }
  return collected;
}

/**
 * Projects events of one log once more, after their rows were taken away: nothing follows from it but the
 * rows and the faults. A batch that the database refuses is gone through event by event.
 */
export async function projectAgain(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  events: readonly LoggedEvent[],
): Promise<void> {
  const { rows, faulty } = collect(events);
  try {
    await tx.transaction((savepoint) => writeRows({ db: savepoint, siteId, copy: null }, rows));
  } catch (error) {
    if (refusalOf(error) === null) throw error;
    faulty.push(...(await writeOneByOne(tx, siteId, events)));
  }
  if (faulty.length > 0) await flag(hq, tx, faulty);
}

/** How far the database may be trusted to take what a run says. */
export type Care =
  /** Records that are said once are taken to be new, and copied. */
  | 'swiftly'
  /** Any of them may be there. */
  | 'as usual'
  /** Each event by itself, so that one whose rows the database refuses takes no other with it. */
  | 'one by one';

/** Projects events of one log; those that cannot be are flagged and raise an alarm, and hold up nothing. */
export async function projectEvents(
  hq: Hq,
  { db: tx, siteId, copy }: RowTarget & { readonly db: HqTx },
  events: readonly LoggedEvent[],
  care: Care,
): Promise<Pick<StoredRun, 'rows' | 'stays'>> {
  const { rows, faulty } = await collectBetween(events);
  const said = staysSaid(rows);
  const before = await staysNow(
    tx,
    siteId,
    said.map(({ id }) => id),
  );
  const isKnown: IsKnown = (rowRule, row) =>
    rowRule === STAYS ? before.has(String(row['id'])) : usually(rowRule, row);
  if (care === 'one by one') faulty.push(...(await writeOneByOne(tx, siteId, events)));
  else await writeRows({ db: tx, siteId, copy: care === 'swiftly' ? copy : null }, rows, isKnown);
  if (faulty.length > 0) await flag(hq, tx, faulty);
  return {
    rows: care === 'one by one' ? collect(without(events, faulty)).rows : rows,
    stays: await touched(tx, siteId, said, before, care),
  };
}

/** What became of the stays that a run said something of. */
async function touched(
  tx: HqTx,
  siteId: string,
  said: readonly SaidOfStay[],
  before: ReadonlyMap<string, StayNow>,
  care: Care,
): Promise<TouchedStay[]> {
  // Of one that was not there all is known that is to be known, unless its event was refused.
  const isNew = ({ id }: SaidOfStay): boolean => care !== 'one by one' && !before.has(id);
  const others = said.filter((it) => !isNew(it)).map(({ id }) => id);
  const after = await staysNow(tx, siteId, others);
  return [
    ...said.filter(isNew).map((it) => ({ before: null, after: newStay(it) })),
    ...[...after.values()].map((stay) => ({ before: before.get(stay.id) ?? null, after: stay })),
  ];
}

/** Whether it is the rows that cannot be stored; `null`: something else went wrong. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof ToldBefore) return { reason: error.message, toldBefore: true };
  const reason = dataFault(error);
  return reason === null ? null : { reason, toldBefore: false };
}

function without(events: readonly LoggedEvent[], faulty: readonly Faulty[]): LoggedEvent[] {
  const refused = new Set(faulty.map(({ event }) => event));
  return events.filter((event) => !refused.has(event));
}

async function writeOneByOne(
  tx: HqTx,
  siteId: string,
  events: readonly LoggedEvent[],
): Promise<Faulty[]> {
  const faulty: Faulty[] = [];
  for (const event of events) {
    try {
      await tx.transaction((savepoint) => {
        const { rows } = collect([event]);
        return writeRows({ db: savepoint, siteId, copy: null }, rows);
      });
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === null) throw error;
      faulty.push({ event, ...refusal });
    }
  }
  return faulty;
}

async function flag(hq: Hq, tx: HqTx, faulty: readonly Faulty[]): Promise<void> {
  const foundAt = hq.now();
  const found = faulty.map(({ event, reason, toldBefore }) => {
    const { siteId, terminalId, epoch, seq, kind, version } = event;
    return { siteId, terminalId, epoch, seq, kind, version, reason, toldBefore, foundAt };
  });
  await tx.insert(projectionFaults).values(found).onConflictDoNothing();
  const kinds = new Map(found.map((it) => [`${it.kind}/${it.version}`, it]));
  for (const [subject, { siteId, terminalId, epoch, seq, reason }] of kinds) {
    const details = { kind: subject, epoch, seq, reason };
    await raiseAlarm(hq, tx, { siteId, terminalId, code: 'PROJECTION_FAULT', subject, details });
  }
}
