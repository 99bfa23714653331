import { TERMINAL } from '@hq/http/access';
import { terminalOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { feedPageSchema, feedQuerySchema } from '@shared/sync/feed';
import { keepCursor } from './cursor';
import { readFeed } from './read';

/** `GET /sync/v1/feed`: what booths are told. */
export const feedRoutes: Routes = (app, hq) => {
  app.route({
    method: 'GET',
    url: '/feed',
    config: { access: TERMINAL },
    schema: { querystring: feedQuerySchema, response: { 200: feedPageSchema } },
    handler: async (request) => {
      const caller = terminalOf(request);
      const page = await readFeed(hq.db, caller, request.query);
      await keepCursor(hq.db, caller, request.query.after);
      return { ...page, now: hq.now() };
    },
  });
};
