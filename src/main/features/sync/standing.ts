import type { SYNC_ROLES } from '@shared/kernel/sync-roles';
import { epochsOf } from '@main/core/outbox';
import { findTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { countAside } from '@main/features/parking/index';
import { wantsSomebody } from './hq/failure';
import type { SyncTrouble } from './hq/failure';
import { acknowledged, enrolledAs, waitingEvents } from './repo';

/** How a booth's file stands with headquarters, as it was written down last; instants are UTC ms. */
export interface SyncStanding {
  /** `null`: the file is not set up. */
  readonly terminal: {
    readonly code: string;
    readonly name: string;
    readonly epoch: number;
  } | null;
  readonly enrolment: {
    readonly url: string;
    readonly siteId: string;
    readonly siteName: string;
    readonly role: (typeof SYNC_ROLES)[number];
    readonly enrolledAt: number;
    readonly lastContactAt: number | null;
    /** HQ's clock less the booth's, ms. */
    readonly clockOffsetMs: number;
    readonly feedCursor: number;
  } | null;
  /** Events that HQ never said it holds, and when the oldest was made. */
  readonly waiting: number;
  readonly oldestAt: number | null;
  readonly lastError: { readonly code: string; readonly at: number | null } | null;
  /** Time alone does not mend the last error: somebody has to look. */
  readonly stopped: boolean;
  /** Stays of other booths that cannot stand here yet. */
  readonly aside: number;
}

const heldIn =
  (db: Db) =>
  (epoch: number): number =>
    acknowledged(db, epoch) ?? 0;

/** Reads only the file: the booth may be running, or on another PC. */
export function syncStanding(db: Db): SyncStanding {
  const terminal = findTerminal(db);
  const enrolled = enrolledAs(db);
  const waiting = waitingEvents(db, heldIn(db));
  const code = enrolled?.lastErrorCode ?? null;
  return {
    terminal: terminal && { code: terminal.code, name: terminal.name, epoch: terminal.epoch },
    enrolment: enrolled && {
      url: enrolled.hqUrl,
      siteId: enrolled.siteId,
      siteName: enrolled.siteName,
      role: enrolled.role,
      enrolledAt: enrolled.enrolledAt,
      lastContactAt: enrolled.lastContactAt,
      clockOffsetMs: enrolled.clockOffsetMs,
      feedCursor: enrolled.feedCursor,
    },
    ...waiting,
    lastError: code === null ? null : { code, at: enrolled?.lastErrorAt ?? null },
    stopped: code !== null && wantsSomebody(code as SyncTrouble),
    aside: countAside(db),
  };
}

/** An event as the log has it. */
export interface UnsentEvent {
  readonly epoch: number;
  readonly seq: number;
  readonly kind: string;
  readonly createdAt: number;
  readonly payload: string;
}

/** The events behind `waiting`, oldest first: what only this file is known to hold. */
export function* unsentEvents(db: Db): Generator<UnsentEvent> {
  const held = heldIn(db);
  const after = db.$client.prepare<[number, number], UnsentEvent>(
    `SELECT epoch, seq, kind, created_at AS createdAt, payload FROM outbox
     WHERE epoch = ? AND seq > ? ORDER BY seq`,
  );
  for (const { epoch } of epochsOf(db)) yield* after.iterate(epoch, held(epoch));
}
