import { TERMINAL } from '@hq/http/access';
import { terminalOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { UPDATE_PATH, updateAnswerSchema, updateQuerySchema } from '@shared/sync/updates';
import { releaseFor } from './choose';
import { shelfOf, standingOf } from './releases';

/** `GET /sync/v1/update`: which version a booth is to have. */
export const updateRoute: Routes = (app, hq) => {
  app.route({
    method: 'GET',
    url: UPDATE_PATH,
    config: { access: TERMINAL },
    schema: { querystring: updateQuerySchema, response: { 200: updateAnswerSchema } },
    handler: async (request) => {
      const { terminalId } = terminalOf(request);
      const asking = { ...request.query, terminalId };
      const found = releaseFor(asking, await shelfOf(hq), await standingOf(hq));
      return { release: found?.signed ?? null };
    },
  });
};
