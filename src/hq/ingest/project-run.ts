import type { HqTx } from '@hq/db/database';
import { projectionFaults } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { raiseAlarm } from '@hq/alarms/alarms';
import { dataFault } from './database-faults';
import type { LoggedEvent } from './event';
import { Fault, projectEvent } from './projector';
import { PROJECTORS } from './projectors/index';
import { Rows } from './rows';
import type { StoredRun } from './stored-run';
import { staysNow } from './touched-stays';
import { writeRows } from './write-rows';

interface Faulty {
  readonly event: LoggedEvent;
  readonly reason: string;
}

/** Rows of events, and the events that do not fit. */
function collect(events: readonly LoggedEvent[]): { rows: Rows; faulty: Faulty[] } {
  const rows = new Rows();
  const faulty: Faulty[] = [];
  for (const event of events) {
    try {
      projectEvent(PROJECTORS, event, rows);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      faulty.push({ event, reason: error.message });
    }
  }
  return { rows, faulty };
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
    await tx.transaction((savepoint) => writeRows(savepoint, siteId, rows));
  } catch (error) {
    if (dataFault(error) === null) throw error;
    faulty.push(...(await writeOneByOne(tx, siteId, events)));
  }
  if (faulty.length > 0) await flag(hq, tx, faulty);
}

/**
 * Projects events of one log; those that cannot be are flagged and raise an alarm, and hold up nothing.
 * @param carefully each event by itself, so that one whose rows the database refuses takes no other with it
 */
export async function projectEvents(
  hq: Hq,
  tx: HqTx,
  siteId: string,
  events: readonly LoggedEvent[],
  carefully: boolean,
): Promise<Pick<StoredRun, 'rows' | 'stays'>> {
  const { rows, faulty } = collect(events);
  const before = await staysNow(tx, siteId, rows);
  if (carefully) faulty.push(...(await writeOneByOne(tx, siteId, events)));
  else await writeRows(tx, siteId, rows);
  if (faulty.length > 0) await flag(hq, tx, faulty);
  const after = await staysNow(tx, siteId, rows);
  return {
    rows: carefully ? collect(without(events, faulty)).rows : rows,
    stays: [...after.values()].map((stay) => ({
      before: before.get(stay.id) ?? null,
      after: stay,
    })),
  };
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
      await tx.transaction((savepoint) => writeRows(savepoint, siteId, collect([event]).rows));
    } catch (error) {
      const reason = dataFault(error);
      if (reason === null) throw error;
      faulty.push({ event, reason });
    }
  }
  return faulty;
}

async function flag(hq: Hq, tx: HqTx, faulty: readonly Faulty[]): Promise<void> {
  const foundAt = hq.now();
  const found = faulty.map(({ event, reason }) => {
    const { siteId, terminalId, epoch, seq, kind, version } = event;
    return { siteId, terminalId, epoch, seq, kind, version, reason, foundAt };
  });
  await tx.insert(projectionFaults).values(found).onConflictDoNothing();
  const kinds = new Map(found.map((it) => [`${it.kind}/${it.version}`, it]));
  for (const [subject, { siteId, terminalId, epoch, seq, reason }] of kinds) {
    const details = { kind: subject, epoch, seq, reason };
    await raiseAlarm(hq, tx, { siteId, terminalId, code: 'PROJECTION_FAULT', subject, details });
  }
}
