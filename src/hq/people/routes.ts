import { requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { idSchema } from '@shared/contracts/common';
import {
  hqPersonSchema,
  newPersonSchema,
  PEOPLE_PATH,
  peopleSchema,
  personChangeSchema,
  personMadeSchema,
  personPasswordPath,
  personPath,
} from '@shared/hq/people';
import { z } from 'zod';
import { addPerson, changePerson, listPeople, resetPassword } from './people';

const tags = ['people'];
const params = z.object({ personId: idSchema });

/** Who may sign in at HQ. */
export const peopleRoutes: Routes = (app, hq) => {
  const config = { access: requirePerson({ role: 'admin' }) };
  app.route({
    method: 'GET',
    url: PEOPLE_PATH,
    config,
    schema: { tags, summary: 'Everybody.', response: { 200: peopleSchema } },
    handler: async () => listPeople(hq),
  });
  app.route({
    method: 'POST',
    url: PEOPLE_PATH,
    config,
    schema: {
      tags,
      summary: 'Add a person; the password is told once.',
      body: newPersonSchema,
      response: { 200: personMadeSchema },
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return addPerson(hq, personOf(request), request.body);
    },
  });
  app.route({
    method: 'PATCH',
    url: personPath(':personId'),
    config,
    schema: {
      tags,
      summary: 'Change a person.',
      params,
      body: personChangeSchema,
      response: { 200: hqPersonSchema },
    },
    handler: async (request) =>
      changePerson(hq, personOf(request), request.params.personId, request.body),
  });
  app.route({
    method: 'POST',
    url: personPasswordPath(':personId'),
    config,
    schema: {
      tags,
      summary: 'Give a person a new password; it is told once.',
      params,
      response: { 200: personMadeSchema },
    },
    handler: async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return resetPassword(hq, personOf(request), request.params.personId);
    },
  });
};
