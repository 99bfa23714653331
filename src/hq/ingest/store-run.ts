import { notifySite, raiseAlarm } from '@hq/alarms/alarms';
import { copyLine } from '@hq/db/copy-text';
import type { CopyInto, HqTx } from '@hq/db/database';
import type { Hq } from '@hq/hq';
import { HqError } from '@hq/http/error';
import type { Run, RunAnswer } from '@shared/sync/push';
import { sql } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { AFTER_RUN } from './after-run';
import { checkHashes } from './check-run';
import { isPassing } from './database-faults';
import type { LogOwner, LoggedEvent } from './event';
import { lockHead, moveHead, repeatedOf } from './head';
import { lockSite } from './lock-site';
import { projectEvents, refusalOf } from './project-run';
import type { Care } from './project-run';
import { BULK } from './write-rows';
import type { RowTarget } from './write-rows';

const TRIES = 5;

/**
 * Stores the events of a run that HQ does not hold yet, with the rows that they come to, in one
 * transaction: when this answers, they are on disk. Throws `GAP {expected}`, `FORK {seq}`,
 * `TAMPERED {seq}`, `INVALID_INPUT`; the last three but one raise an alarm.
 */
export async function storeRun(hq: Hq, owner: LogOwner, run: Run): Promise<RunAnswer> {
  try {
    refuseUnstorable(run);
    checkHashes(run);
    // Hashing and projecting a long run are two turns of the loop, so that others are answered between.
    await setImmediate();
    return await storeTrying(hq, owner, run);
  } catch (error) {
    if (error instanceof HqError) await alarmOf(hq, owner, run.epoch, error);
    throw error;
  }
}

/** Text that no database column can hold: no booth writes such. */
function refuseUnstorable({ events }: Run): void {
  const bad = (text: string): boolean => text.includes('\0') || !text.isWellFormed();
  if (events.some(({ kind, payload }) => bad(kind) || bad(payload))) {
    throw new HqError('INVALID_INPUT', { faults: ['text that is not Unicode'] });
  }
}

async function alarmOf(
  hq: Hq,
  { siteId, terminalId }: LogOwner,
  epoch: number,
  { code, details }: HqError,
): Promise<void> {
  if (code !== 'FORK' && code !== 'TAMPERED') return;
  const subject = `${terminalId}/${epoch}`;
  await raiseAlarm(hq, hq.db, {
    siteId,
    terminalId,
    code,
    subject,
    details: { epoch, ...details },
  });
  await notifySite(hq.db, siteId);
}

/**
 * Two booths of a site may want the same rows at once: the one that has to give way tries again. So does a
 * run whose rows the database refuses, with more care each time.
 */
async function storeTrying(hq: Hq, owner: LogOwner, run: Run): Promise<RunAnswer> {
  let care: Care = 'swiftly';
  for (let left = TRIES; ; left -= 1) {
    try {
      return await hq.database.transaction((tx, copy) => store(hq, { tx, copy }, owner, run, care));
    } catch (error) {
      const refusal = refusalOf(error);
      const again = isPassing(error) || (refusal !== null && care !== 'one by one');
      if (!again || left <= 1) throw error;
      // A record that is another's is no matter of copying: only by itself can its event be told.
      if (refusal) care = care === 'swiftly' && !refusal.toldBefore ? 'as usual' : 'one by one';
    }
  }
}

async function store(
  hq: Hq,
  { tx, copy }: { readonly tx: HqTx; readonly copy: CopyInto | null },
  owner: LogOwner,
  run: Run,
  care: Care,
): Promise<RunAnswer> {
  const now = hq.now();
  const { siteId } = owner;
  const { epoch } = run;
  const zone = await lockSite(tx, siteId);
  const head = await lockHead(tx, owner, epoch, now);
  const repeated = await repeatedOf(tx, owner, run, head);
  const fresh = run.events.slice(repeated).map((event, index) => ({
    ...event,
    ...owner,
    epoch,
    seq: run.from + repeated + index,
  }));
  const last = fresh.at(-1);
  if (!last) return { head: { epoch, ...head }, stored: 0, repeated, now };
  // The log is copied while its payloads are read. Both have ended before anything else is asked or undone.
  const target = { db: tx, siteId, copy };
  const [inserted, projected] = await Promise.allSettled([
    insertEvents(target, owner, epoch, fresh, now),
    projectEvents(hq, target, fresh, care),
  ]);
  if (inserted.status === 'rejected') throw inserted.reason;
  if (projected.status === 'rejected') throw projected.reason;
  const moved = { epoch, seq: last.seq, hash: last.hash };
  await moveHead(tx, owner, moved, now);
  const stored = { owner, epoch, zone, events: fresh, ...projected.value };
  for (const after of AFTER_RUN) await after(hq, tx, stored);
  await notifySite(tx, siteId);
  return { head: moved, stored: fresh.length, repeated, now };
}

const EVENT_COLUMNS = [
  'site_id',
  'terminal_id',
  'epoch',
  'seq',
  'event_id',
  'kind',
  'version',
  'payload',
  'hash',
  'created_at',
  'received_at',
];

async function insertEvents(
  { db, copy }: RowTarget,
  { siteId, terminalId }: LogOwner,
  epoch: number,
  fresh: readonly LoggedEvent[],
  now: number,
): Promise<void> {
  if (copy !== null && fresh.length >= BULK) {
    const lines = fresh.map(({ seq, eventId, kind, version, payload, hash, createdAt }) =>
      copyLine([
        siteId,
        terminalId,
        String(epoch),
        String(seq),
        eventId,
        kind,
        String(version),
        payload,
        hash,
        String(createdAt),
        String(now),
      ]),
    );
    return copy('events', EVENT_COLUMNS, lines.join(''));
  }
  const rows = fresh.map(({ seq, eventId, kind, version, payload, hash, createdAt }) => ({
    seq,
    id: eventId,
    kind,
    version,
    payload,
    hash,
    at: createdAt,
  }));
  await db.execute(sql`INSERT INTO events (${sql.raw(EVENT_COLUMNS.join(', '))})
    SELECT ${siteId}, ${terminalId}, ${epoch}, r.seq, r.id, r.kind, r.version, r.payload, r.hash, r.at, ${now}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(seq bigint, id text, kind text,
      version integer, payload text, hash text, at bigint)`);
}
