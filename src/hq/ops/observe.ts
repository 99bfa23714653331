import type { Hq } from '@hq/hq';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * One line and one measure per answered request, and its id for whoever asks about it. The line has
 * the path without its query, in which people search for plates.
 */
export function observeRequests(app: FastifyInstance, hq: Hq): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { statusCode, elapsedTime } = reply;
    const route = request.routeOptions.url ?? 'none';
    hq.meters.answered({
      method: request.method,
      route,
      status: statusCode,
      seconds: elapsedTime / 1000,
    });
    request.log.info(
      {
        method: request.method,
        path: pathOf(request.url),
        status: statusCode,
        ms: Math.round(elapsedTime),
        ...callerOf(request),
      },
      'answered',
    );
  });
}

/** The address without its query. */
export function pathOf(url: string): string {
  return url.split('?')[0] ?? '';
}

function callerOf({ terminal, person, ip }: FastifyRequest): Record<string, string> {
  if (terminal) return { site: terminal.siteId, terminal: terminal.terminalId };
  return person ? { person: person.id } : { ip };
}
