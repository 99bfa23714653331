import { CHAIN_START } from '@shared/sync/chain';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Db } from '@main/db/connection';
import { cutRun } from '@main/features/sync/domain';
import type { RunBounds } from '@main/features/sync/domain';
import { SyncFailure } from '@main/features/sync/hq/failure';
import { hashAt } from '@main/features/sync/repo';
import type { Place } from '@main/features/sync/repo';

/** A run that is ready to go. */
export interface PreparedRun {
  readonly after: Place;
  /** Its last event. */
  readonly last: Place & { readonly hash: string };
  readonly count: number;
  /** JSON, compressed. */
  readonly body: Uint8Array<ArrayBuffer>;
}

interface Row {
  readonly seq: number;
  readonly eventId: string;
  readonly kind: string;
  readonly version: number;
  readonly payload: string;
  readonly hash: string;
  readonly createdAt: number;
}

const ROWS = `SELECT seq, event_id AS eventId, kind, version, payload, hash, created_at AS createdAt
  FROM outbox WHERE epoch = ? AND seq > ? ORDER BY seq LIMIT ?`;

/** So many events are read and written as text at a time: a fraction of a millisecond of the booth's thread. */
export const SLICE_EVENTS = 50;

const compress = promisify(gzip);
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * The next events after a place, as HQ takes them; `null` when there are none. Reading and writing are cut
 * into slices between which the booth goes on, and compressing is done on another thread. Throws TAMPERED
 * when the event that HQ continues from is gone from the file.
 *
 * @param alive whether the database may still be read after a pause
 */
export async function prepareRun(
  db: Db,
  after: Place,
  bounds: RunBounds,
  alive: () => boolean,
): Promise<PreparedRun | null> {
  const prevHash = after.seq === 0 ? CHAIN_START : hashAt(db, after);
  if (prevHash === null) throw new SyncFailure('TAMPERED', { ...after });
  const texts: string[] = [];
  const sizes: number[] = [];
  let last: Row | null = null;
  for (;;) {
    const rows = readSlice(db, after.epoch, last?.seq ?? after.seq, bounds.events - texts.length);
    const written = rows.map(textOf);
    sizes.push(...written.map((text) => Buffer.byteLength(text)));
    const count = cutRun(sizes, bounds);
    const taken = count - texts.length;
    texts.push(...written.slice(0, taken));
    last = rows[taken - 1] ?? last;
    if (rows.length < SLICE_EVENTS || taken < rows.length || count === bounds.events) break;
    await breathe();
    if (!alive()) return null;
  }
  if (last === null) return null;
  const { epoch } = after;
  const head = `{"epoch":${epoch},"from":${after.seq + 1},"prevHash":"${prevHash}","events":[`;
  const body = await compress(`${head}${texts.join(',')}]}`);
  const { seq, hash } = last;
  return { after, last: { epoch, seq, hash }, count: texts.length, body };
}

function readSlice(db: Db, epoch: number, after: number, most: number): Row[] {
  return db.$client
    .prepare<[number, number, number], Row>(ROWS)
    .all(epoch, after, Math.min(SLICE_EVENTS, most));
}

const textOf = ({ eventId, kind, version, payload, hash, createdAt }: Row): string =>
  JSON.stringify({ eventId, kind, version, payload, hash, createdAt });
