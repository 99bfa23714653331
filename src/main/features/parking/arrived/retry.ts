import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';
import { applyStay } from './apply-stay';
import { staysWaiting } from './aside';

/** Tries again what was kept aside, after more of the catalogue came. Answers whether a stay changed. */
export function retryAside(core: Core, tx: Tx, now: number): boolean {
  let changed = false;
  for (const { sessionId, version, body } of staysWaiting(tx)) {
    const entry = { key: sessionId, version, body, deleted: false };
    changed = applyStay(core, tx, entry, now) || changed;
  }
  return changed;
}
