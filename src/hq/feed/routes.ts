import { TERMINAL } from '@hq/http/access';
import { terminalOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { feedPageSchema, feedQuerySchema } from '@shared/sync/feed';
import { readFeed } from './read';

/** `GET /sync/v1/feed`: what booths are told. */
export const feedRoutes: Routes = (app, hq) => {
  app.route({
    method: 'GET',
    url: '/feed',
    config: { access: TERMINAL },
    schema: { querystring: feedQuerySchema, response: { 200: feedPageSchema } },
    handler: async (request) => ({
      ...(await readFeed(hq.db, terminalOf(request), request.query)),
      now: hq.now(),
    }),
  });
};
