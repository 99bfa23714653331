import { feedStaySchema, laterPlace } from '@shared/sync/feed-stays';
import type { FeedStay } from '@shared/sync/feed-stays';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { Tx } from '@main/db/transaction';
import { placeKept, versionKept } from '@main/features/parking/place';
import { sessionById } from '@main/features/parking/repo';
import type { Session } from '@main/features/parking/repo';
import { dropAside, keepAside, versionAside } from './aside';
import { changeArrived, movedElsewhere } from './change';
import { endElsewhere } from './end-elsewhere';
import { keepArrived } from './keep-arrived';
import { missingOf } from './missing';

/** An entry of the feed about a stay: its key is the stay's id. */
export interface StayEntry {
  readonly key: string;
  readonly version: number;
  readonly body: unknown;
  readonly deleted: boolean;
}

/**
 * Keeps what the feed says of a stay of the site: one that another booth let in becomes a row of this
 * booth; one of its own that was moved or ended elsewhere follows. Entries may come again, late or in
 * any order: what ended here stays as it ended, and the newest word holds. What cannot stand yet is kept
 * aside and tried again. Answers whether a stay changed.
 */
export function applyStay(core: Core, tx: Tx, entry: StayEntry, now: number): boolean {
  const { key, version, body, deleted } = entry;
  if (version < versionAside(tx, key)) return false;
  if (deleted) {
    dropAside(tx, key);
    return false;
  }
  const read = feedStaySchema.safeParse(body);
  const missing = read.success ? missingOf(tx, read.data) : 'unreadable';
  const known = sessionById(tx, key);
  const isOwn = read.success && read.data.entryTerminal.id === thisTerminal(tx).id;
  const why = missing ?? (isOwn && !known ? 'own' : null);
  if (!read.success || why !== null) {
    keepAside(tx, { sessionId: key, version, body, missing: why ?? 'unreadable', since: now });
    return false;
  }
  dropAside(tx, key);
  const stay = read.data;
  if (!known) {
    keepArrived(core, tx, stay, version, now);
    return true;
  }
  if (known.status !== 'open') return false;
  return follow(core, tx, known, stay, version, now);
}

/** An open stay follows what another booth did with it. */
function follow(
  core: Core,
  tx: Tx,
  known: Session,
  stay: FeedStay,
  version: number,
  now: number,
): boolean {
  const kept = placeKept(tx, known.id);
  const place = kept ? laterPlace(kept, stay.place) : stay.place;
  let changed: boolean;
  if (!known.arrived) {
    changed = place.spotId !== known.spotId;
    if (changed) movedElsewhere(core, tx, known, place, version, now);
  } else {
    // What the entry booth says of its stay is taken from its newest word only.
    const isNewer = version > versionKept(tx, known.id);
    changed = isNewer && changeArrived(core, tx, known, { ...stay, place }, version, now);
  }
  const { end } = stay;
  // Ended here by a past of this booth that a restored backup forgot: a person decides.
  if (end === null || end.terminal.id === thisTerminal(tx).id) return changed;
  const session = sessionById(tx, known.id);
  if (!session) return changed;
  endElsewhere(core, tx, session, stay.plate, end, version, now);
  return true;
}
