import { TERMINAL } from '@hq/http/access';
import { terminalOf } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import type { Hq } from '@hq/hq';
import { headQuerySchema, headSchema, runAnswerSchema, runSchema } from '@shared/sync/push';
import { headOf } from './head';
import { storeRun } from './store-run';

/** Counts the refusals, by code, for whoever watches HQ. */
async function counted<T>(hq: Hq, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof HqError) hq.meters.runRefused(error.code);
    throw error;
  }
}

/** `/sync/v1/runs`: booths push their logs, and ask how far HQ has them. */
export const runRoutes: Routes = (app, hq) => {
  app.route({
    method: 'POST',
    url: '/runs',
    config: { access: TERMINAL },
    schema: { body: runSchema, response: { 200: runAnswerSchema } },
    handler: async (request) => {
      const answer = await counted(hq, storeRun(hq, terminalOf(request), request.body));
      hq.meters.runStored(answer);
      return answer;
    },
  });
  app.route({
    method: 'GET',
    url: '/runs',
    config: { access: TERMINAL },
    schema: { querystring: headQuerySchema, response: { 200: headSchema } },
    handler: (request) => headOf(hq.db, terminalOf(request), request.query.epoch),
  });
};
