import { nonces } from '@hq/db/schema/index';
import type { TerminalCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { REQUEST_WINDOW_MS } from '@shared/sync/request';
import { lt } from 'drizzle-orm';

/**
 * Takes a request's number. Throws `REPLAYED` when it was taken before, here or in another process.
 * @param time the request's, UTC ms: remembered until no window holds it any more
 */
export async function takeNonce(
  hq: Hq,
  { siteId, terminalId }: TerminalCaller,
  nonce: string,
  time: number,
): Promise<void> {
  const taken = await hq.db
    .insert(nonces)
    .values({ siteId, terminalId, nonce, expiresAt: time + REQUEST_WINDOW_MS })
    .onConflictDoNothing()
    .returning({ nonce: nonces.nonce });
  if (taken.length === 0) throw new HqError('REPLAYED');
}

/** Forgets numbers whose requests are refused for their time alone, now and then. */
export function nonceSweeper(hq: Hq, everyMs = REQUEST_WINDOW_MS): () => Promise<void> {
  let sweptAt = hq.now();
  return async () => {
    const now = hq.now();
    // A clock that was put back must not stop the sweeping.
    if (Math.abs(now - sweptAt) < everyMs) return;
    sweptAt = now;
    await hq.db.delete(nonces).where(lt(nonces.expiresAt, now));
  };
}
