import type { HqReader } from '@hq/db/database';
import { terminals } from '@hq/db/schema/index';
import type { TerminalCaller } from '@hq/http/callers';
import { and, eq, sql } from 'drizzle-orm';

/**
 * Keeps how far a booth has applied its feed: it asks for what comes after only once the page before is on
 * its disk. A booth that begins again has nothing until it has it again.
 */
export async function keepCursor(
  db: HqReader,
  { siteId, terminalId }: TerminalCaller,
  feedCursor: number,
): Promise<void> {
  await db
    .update(terminals)
    .set({ feedCursor })
    .where(
      and(
        eq(terminals.siteId, siteId),
        eq(terminals.id, terminalId),
        sql`${terminals.feedCursor} IS DISTINCT FROM ${feedCursor}`,
      ),
    );
}
