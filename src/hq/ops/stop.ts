import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';

const SWEEP_MS = 20;

/**
 * Ends the service: no new requests, those that are being answered get their answer, and whoever takes
 * longer than `withinMs` is cut off (his transaction is rolled back, and a booth pushes again).
 * @param release closes what the service stood on
 */
export async function stopService(
  app: FastifyInstance,
  release: () => Promise<void>,
  { withinMs, log }: { readonly withinMs: number; readonly log: Logger },
): Promise<void> {
  const closed = app.close();
  // Connections that are kept open after their last answer would hold up the end.
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const inTime = await Promise.race([
    closed.then(() => true),
    delay(withinMs, false, { ref: false }),
  ]);
  if (!inTime) {
    log.warn({ withinMs }, 'cutting off what is still being answered');
    app.server.closeAllConnections();
  }
  await closed;
  clearInterval(sweep);
  await release();
}
