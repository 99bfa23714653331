import { visibleSite } from '@hq/auth/guard';
import { requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { idSchema } from '@shared/contracts/common';
import { revokeTerminalPath } from '@shared/hq/enrolment';
import { TERMINALS_PATH, terminalsSchema } from '@shared/hq/terminals';
import { z } from 'zod';
import { revokeTerminal, terminalsOf } from './list';

const tags = ['terminals'];

/** Booths as managers see them. */
export const terminalRoutes: Routes = (app, hq) => {
  app.route({
    method: 'GET',
    url: TERMINALS_PATH,
    config: { access: requirePerson({ scope: 'read:sites' }) },
    schema: {
      tags,
      summary: 'Every booth of the sites you may see, and how it is.',
      response: { 200: terminalsSchema },
    },
    handler: async (request) => terminalsOf(hq, personOf(request).siteIds),
  });
  app.route({
    method: 'POST',
    url: revokeTerminalPath(':siteId', ':terminalId'),
    config: { access: requirePerson({ role: 'admin' }) },
    schema: {
      tags,
      summary: 'Hear a booth no more.',
      params: z.object({ siteId: idSchema, terminalId: idSchema }),
      response: { 200: z.object({}) },
    },
    handler: async (request) => {
      const { siteId, terminalId } = request.params;
      await revokeTerminal(hq, personOf(request), visibleSite(request, siteId), terminalId);
      return {};
    },
  });
};
