import { announce, record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import { withWriteTx } from '@main/db/transaction';
import type { HqTime } from './hq/client';
import type { SyncTrouble } from './hq/failure';
import { changeEnrolled, enrolledAs } from './repo';

/** When HQ last answered, what its clock says, and what went wrong last. */
export interface Contact {
  readonly time: HqTime;
  lastContactAt(): number | null;
  /** HQ answered; its clock, UTC ms. */
  heard(hqNow: number): void;
  /** A whole exchange went well. */
  well(): void;
  failed(code: SyncTrouble): void;
  /** Looks at the file again: another enrolment. */
  renew(): void;
}

/** A clock that is so far off is told on screen and in the audit: entries and payments carry its time. */
export const SKEW_TOLD_MS = 2 * 60_000;

/** While nothing happens, being in contact is not worth a write more often. */
const KEEP_EVERY_MS = 60_000;
/** Answers take a while; a difference below is no difference. */
const SAME_OFFSET_MS = 1_000;

export function contact(core: Core): Contact {
  let offset = 0;
  let lastContactAt: number | null = null;
  let kept = { at: 0, offset: 0, error: null as string | null };
  let skewTold = false;

  function renew(): void {
    const enrolled = enrolledAs(core.db);
    offset = enrolled?.clockOffsetMs ?? 0;
    lastContactAt = enrolled?.lastContactAt ?? null;
    kept = { at: lastContactAt ?? 0, offset, error: enrolled?.lastErrorCode ?? null };
  }
  renew();

  function learn(next: number): void {
    if (Math.abs(next - offset) >= SAME_OFFSET_MS) offset = next;
    const skewed = Math.abs(offset) > SKEW_TOLD_MS;
    if (skewed && !skewTold) tellSkew(core, offset);
    skewTold = skewed;
  }

  return {
    time: { now: () => core.clock.now(), offset: () => offset, learn },
    lastContactAt: () => lastContactAt,
    heard: (hqNow) => {
      lastContactAt = core.clock.now();
      learn(hqNow - lastContactAt);
    },
    well: () => {
      lastContactAt = core.clock.now();
      const same = kept.error === null && Math.abs(offset - kept.offset) < SAME_OFFSET_MS;
      if (same && lastContactAt - kept.at < KEEP_EVERY_MS) return;
      kept = { at: lastContactAt, offset, error: null };
      const change = { lastContactAt, clockOffsetMs: offset };
      withWriteTx(core.db, (tx) =>
        changeEnrolled(tx, { ...change, lastErrorCode: null, lastErrorAt: null }),
      );
    },
    failed: (code) => {
      if (kept.error === code) return;
      kept = { ...kept, error: code };
      const change = { lastErrorCode: code, lastErrorAt: core.clock.now(), lastContactAt };
      withWriteTx(core.db, (tx) => changeEnrolled(tx, change));
    },
    renew,
  };
}

/** Law of the data 6, seen from outside: once for each time that the clocks come apart. */
function tellSkew(core: Core, offsetMs: number): void {
  withWriteTx(core.db, (tx) => {
    const entityId = thisTerminal(tx).id;
    const details = { offsetMs };
    const entry = {
      actor: null,
      action: 'sync.clock_skewed',
      entity: 'terminals',
      entityId,
      details,
    };
    record(core, tx, entry, core.clock.now());
  });
  announce(core, 'app.changed');
}
