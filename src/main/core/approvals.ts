import { AppError } from '@shared/kernel/errors';
import { createHash } from 'node:crypto';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { Approval } from './routes';

/** How long an approval waits for its action. */
export const APPROVAL_LIFE_MS = 2 * 60_000;

/** One action of one person: this call with exactly this input. */
export interface ApprovedAction {
  readonly requestedBy: string;
  readonly call: string;
  readonly input: unknown;
}

interface Kept extends Approval {
  readonly action: string;
  readonly givenAt: number;
  state: 'given' | 'in_use' | 'used';
}

/** Approvals of this run of the program. Kept in memory: one that outlives a restart is not wanted. */
export interface Approvals {
  /** Keeps an approval; `id` must be new. */
  give(id: string, action: ApprovedAction, approval: Approval, now: number): void;
  /**
   * Takes it for its action, once: APPROVAL_DENIED when it is unknown, old, or was given for something
   * else; APPROVAL_USED when it was taken before.
   */
  take(id: string, action: ApprovedAction, now: number): Approval;
  /** After the action: done, or refused and nothing happened, so that the next try needs no new PIN. */
  settle(id: string, done: boolean): void;
}

export function approvals(): Approvals {
  const kept = new Map<string, Kept>();
  return {
    give: (id, action, approval, now) => {
      forgetOld(kept, now);
      kept.set(id, { ...approval, action: digestOf(action), givenAt: now, state: 'given' });
    },
    take: (id, action, now) => {
      const found = kept.get(id);
      if (!found) throw new AppError('APPROVAL_DENIED');
      if (found.state !== 'given') throw new AppError('APPROVAL_USED');
      if (found.action !== digestOf(action) || isOld(found, now)) {
        throw new AppError('APPROVAL_DENIED');
      }
      found.state = 'in_use';
      const { userId, displayName, reason } = found;
      return { userId, displayName, reason };
    },
    settle: (id, done) => {
      const found = kept.get(id);
      if (found) found.state = done ? 'used' : 'given';
    },
  };
}

const isOld = (kept: Kept, now: number): boolean => now - kept.givenAt > APPROVAL_LIFE_MS;

/** Used ones stay for their time too, so that a replay is called by its name. */
function forgetOld(kept: Map<string, Kept>, now: number): void {
  for (const [id, each] of kept) if (isOld(each, now)) kept.delete(id);
}

function digestOf({ requestedBy, call, input }: ApprovedAction): string {
  // Through JSON first: members that are undefined do not cross the bridge either.
  const plain: unknown = JSON.parse(JSON.stringify(input ?? null));
  return createHash('sha256')
    .update(canonicalJson([requestedBy, call, plain]))
    .digest('hex');
}
