import type { Message } from '@shared/contracts/messages';
import type { FeedRow } from '@shared/sync/feed';
import { eq } from 'drizzle-orm';
import type { Core } from '@main/core/core';
import { messageReads } from '@main/db/schema/index';
import { feedMessages } from '@main/features/sync/index';

type Told = FeedRow<'message'>;

/** Not over yet at an instant (UTC ms). */
const lasts = ({ validTo }: Told, now: number): boolean => validTo === null || validTo > now;

/** Messages that have not ended, newest first, with what one person said to have read. */
export function messagesFor(core: Core, userId: string, now: number): Message[] {
  const read = new Map(
    core.db
      .select({ messageId: messageReads.messageId, readAt: messageReads.readAt })
      .from(messageReads)
      .where(eq(messageReads.userId, userId))
      .all()
      .map(({ messageId, readAt }) => [messageId, readAt]),
  );
  return feedMessages(core)
    .filter((it) => lasts(it, now))
    .toSorted((a, b) => b.validFrom - a.validFrom || b.createdAt - a.createdAt)
    .map(({ id, text, createdBy, validFrom, validTo }) => ({
      messageId: id,
      text,
      from: createdBy,
      validFrom,
      validTo,
      readAt: read.get(id) ?? null,
    }));
}

/** What holds now under an id. */
export function messageNow(core: Core, messageId: string, now: number): Told | null {
  const told = feedMessages(core).find(({ id }) => id === messageId);
  return told && told.validFrom <= now && lasts(told, now) ? told : null;
}
