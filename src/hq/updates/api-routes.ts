import { requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import {
  releaseChangeSchema,
  releasePath,
  RELEASES_PATH,
  releasesSchema,
} from '@shared/hq/releases';
import { z } from 'zod';
import { changeRelease, listReleases } from './releases';

const tags = ['releases'];

/** Versions of the booths' program, and how many booths get each. */
export const releaseRoutes: Routes = (app, hq) => {
  const config = { access: requirePerson({ role: 'admin' }) };
  app.route({
    method: 'GET',
    url: RELEASES_PATH,
    config,
    schema: {
      tags,
      summary: "Versions of the booths' program in the folder of updates.",
      response: { 200: releasesSchema },
    },
    handler: async () => listReleases(hq),
  });
  app.route({
    method: 'PUT',
    url: releasePath(':version'),
    config,
    schema: {
      tags,
      summary: 'Let a version out to a share of the booths, or hold it.',
      params: z.object({ version: z.string().max(20) }),
      body: releaseChangeSchema,
      response: { 200: z.object({}) },
    },
    handler: async (request) => {
      await changeRelease(hq, personOf(request), request.params.version, request.body);
      return {};
    },
  });
};
