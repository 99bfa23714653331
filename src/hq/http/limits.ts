import rateLimit from '@fastify/rate-limit';
import type { Hq } from '@hq/hq';
import { HqError } from '@hq/http/error';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const WINDOW_MS = 60_000;

const LIMITED = /^\/(api|sync)(\/|$)/;

/**
 * Bounds how much one address and one caller may ask in a minute, so that a script gone wild slows down
 * itself and nobody else. Counted in this process; guesses of passwords and codes have limits of their
 * own, which are stricter and kept in the database. Throws `RATE_LIMITED {retryAfterSeconds}`.
 */
export async function limitRequests(app: FastifyInstance, { config }: Hq): Promise<void> {
  await app.register(rateLimit, { global: false });
  const ofAddress = app.createRateLimit({
    max: config.requestsPerAddress,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ ip }) => ip,
  });
  const ofCaller = app.createRateLimit({
    max: config.requestsPerCaller,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => callerOf(request) ?? request.ip,
  });
  app.addHook('onRequest', async (request) => {
    if (LIMITED.test(request.url)) refuseExceeded(await ofAddress(request));
  });
  // Once the guards have found out who it is, and before anything is read from the database for it.
  app.addHook('preHandler', async (request) => {
    if (callerOf(request) !== null) refuseExceeded(await ofCaller(request));
  });
}

function callerOf({ person, terminal }: FastifyRequest): string | null {
  return person?.id ?? terminal?.terminalId ?? null;
}

function refuseExceeded(
  limit: Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>,
): void {
  if (limit.isAllowed || !limit.isExceeded) return;
  throw new HqError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, limit.ttlInSeconds) });
}
