import type { Hq } from '@hq/hq';
import type { Routes, ZodApp } from '@hq/http/zod-app';
import { HqError } from '@hq/http/error';
import { RUN_LIMITS } from '@shared/sync/push';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { terminalGuard } from './guard';
import { bodyEncoding, bodyText } from './inflate';

declare module 'fastify' {
  interface FastifyRequest {
    /** Under `/sync`: the body as it came, which is what a signature covers. */
    sentBytes: Buffer | null;
  }
}

/**
 * The context of booths' routes: the body stays bytes until its signature was checked, then it is
 * unpacked, within bounds, and read as JSON; schemas apply to that. Handlers of routes whose access is
 * `TERMINAL` have `request.terminal`.
 */
export function syncRoutes(hq: Hq, areas: readonly Routes[]): FastifyPluginAsync {
  return async (app) => {
    const guard = terminalGuard(hq);
    app.decorateRequest('sentBytes', null);
    app.removeAllContentTypeParsers();
    app.addContentTypeParser<Buffer>(
      '*',
      { parseAs: 'buffer', bodyLimit: RUN_LIMITS.compressedBytes },
      (_request, body, done) => done(null, body),
    );
    app.addHook('onRequest', async (request) => {
      bodyEncoding(request.headers['content-encoding']);
      if (isForTerminals(request)) await logged(request, guard.admit(request));
    });
    app.addHook('preValidation', async (request) => {
      request.sentBytes = Buffer.isBuffer(request.body) ? request.body : null;
      if (isForTerminals(request)) await logged(request, guard.check(request, request.sentBytes));
      if (request.sentBytes !== null)
        request.body = await readJson(app, request, request.sentBytes);
    });
    for (const area of areas) area(app as unknown as ZodApp, hq);
  };
}

function isForTerminals(request: FastifyRequest): boolean {
  return request.routeOptions.config.access?.who === 'terminal';
}

/** Says in the log which terminal a refused request claimed to be of. */
async function logged(request: FastifyRequest, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (error instanceof HqError) {
      const terminal = request.headers['coipo-terminal'];
      request.log.warn({ code: error.code, terminal, ip: request.ip }, 'terminal refused');
    }
    throw error;
  }
}

async function readJson(
  app: Parameters<FastifyPluginAsync>[0],
  request: FastifyRequest,
  bytes: Buffer,
): Promise<unknown> {
  const text = await bodyText(bytes, bodyEncoding(request.headers['content-encoding']));
  const parse = app.getDefaultJsonParser('error', 'error');
  return new Promise((resolve, reject) => {
    void parse(request, text, (error, body) =>
      error ? reject(new HqError('INVALID_INPUT', { faults: ['not JSON'] })) : resolve(body),
    );
  });
}
