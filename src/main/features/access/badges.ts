import { AppError } from '@shared/kernel/errors';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import { paperSeal } from '@main/core/paper-seal';
import { users } from '@main/db/schema/index';
import { badgeFingerprint, badgeHash, newBadgeCode } from './badge';
import type { BadgePapers } from './ports';
import { requireUser } from './repo';

const CHANGED = ['people.changed', 'printing.changed'] as const;

/**
 * Gives a person a new badge and prints it; an earlier one stops working. The code exists on the paper
 * only. Throws PRINTER_NOT_CONFIGURED, USER_SUSPENDED, NOT_FOUND. Answers the paper's number.
 */
export function issueBadge(core: Core, papers: BadgePapers, actor: Actor, userId: string): string {
  return write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    const person = requireUser(tx, userId);
    if (person.status !== 'active') throw new AppError('USER_SUSPENDED');
    const now = core.clock.now();
    const code = newBadgeCode();
    const hash = badgeHash(code);
    tx.update(users).set({ badgeHash: hash, updatedAt: now }).where(eq(users.id, userId)).run();
    const { documentId, number } = papers.issueBadge(
      tx,
      { userId, displayName: person.displayName, role: person.role, code },
      now,
    );
    const details = {
      number,
      badgeFingerprint: badgeFingerprint(hash),
      paper: paperSeal(tx, documentId),
    };
    record(
      core,
      tx,
      { actor, action: 'user.badge_issued', entity: 'users', entityId: userId, details },
      now,
    );
    return number;
  });
}

/** The badge stops working at once. Throws NOT_FOUND. */
export function withdrawBadge(core: Core, actor: Actor, userId: string): void {
  write(core, CHANGED, (tx) => {
    requireOwned(tx, 'people');
    if (requireUser(tx, userId).badgeHash === null) return;
    const now = core.clock.now();
    tx.update(users).set({ badgeHash: null, updatedAt: now }).where(eq(users.id, userId)).run();
    const action = 'user.badge_withdrawn';
    record(core, tx, { actor, action, entity: 'users', entityId: userId, details: {} }, now);
  });
}
