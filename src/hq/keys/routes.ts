import { requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { idSchema } from '@shared/contracts/common';
import {
  API_KEYS_PATH,
  apiKeyMadeSchema,
  apiKeyPath,
  apiKeysSchema,
  newApiKeySchema,
} from '@shared/hq/api-keys';
import { z } from 'zod';
import { addKey, listKeys, revokeKey } from './keys';

const tags = ['keys'];

/** Partners' keys. */
export const keyRoutes: Routes = (app, hq) => {
  const config = { access: requirePerson({ role: 'admin' }) };
  app.route({
    method: 'GET',
    url: API_KEYS_PATH,
    config,
    schema: { tags, summary: 'Keys of partners.', response: { 200: apiKeysSchema } },
    handler: async () => listKeys(hq),
  });
  app.route({
    method: 'POST',
    url: API_KEYS_PATH,
    config,
    schema: {
      tags,
      summary: 'Make a key; it is told once.',
      body: newApiKeySchema,
      response: { 200: apiKeyMadeSchema },
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return addKey(hq, personOf(request), request.body);
    },
  });
  app.route({
    method: 'DELETE',
    url: apiKeyPath(':keyId'),
    config,
    schema: {
      tags,
      summary: 'Revoke a key.',
      params: z.object({ keyId: idSchema }),
      response: { 200: z.object({}) },
    },
    handler: async (request) => {
      await revokeKey(hq, personOf(request), request.params.keyId);
      return {};
    },
  });
};
