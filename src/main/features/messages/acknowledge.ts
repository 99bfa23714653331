import { AppError } from '@shared/kernel/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { messageReads } from '@main/db/schema/index';
import { messageNow } from './list';

/**
 * Keeps that a person has read a message, once, with what it said: it may be withdrawn tomorrow. Throws
 * NOT_FOUND {message} for one that does not hold now.
 */
export function acknowledge(core: Core, actor: Actor, messageId: string): void {
  const now = core.clock.now();
  write(core, ['messages.changed'], (tx) => {
    const known = tx
      .select({ id: messageReads.id })
      .from(messageReads)
      .where(and(eq(messageReads.messageId, messageId), eq(messageReads.userId, actor.userId)))
      .get();
    if (known) return;
    const message = messageNow(core, messageId, now);
    if (!message) throw new AppError('NOT_FOUND', { message: messageId });
    const id = core.ids.next(now);
    const read = { messageId, userId: actor.userId, text: message.text, readAt: now };
    tx.insert(messageReads)
      .values({ id, ...read })
      .run();
    const entry = { action: 'message.read', entity: 'message_reads', entityId: id };
    record(core, tx, { actor, ...entry, details: read }, now);
  });
}
