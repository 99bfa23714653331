import { requirePerson } from '@hq/http/access';
import { personOf } from '@hq/http/callers';
import type { Routes } from '@hq/http/zod-app';
import { idSchema } from '@shared/contracts/common';
import {
  ENROLMENT_CODES_PATH,
  enrolmentCodePath,
  enrolmentCodeSchema,
  enrolmentCodesSchema,
  newEnrolmentSchema,
} from '@shared/hq/enrolment';
import { enrolmentQr, formatEnrolmentCode } from '@shared/sync/enrolment-code';
import { z } from 'zod';
import { makeCode, waitingCodes, withdrawCode } from './codes';
import type { EnrolmentCodeRow } from './codes';

const tags = ['terminals'];

const shown = ({ id, siteId, note, expiresAt, createdAt, createdBy }: EnrolmentCodeRow) => ({
  codeId: id,
  siteId,
  note,
  expiresAt,
  createdAt,
  createdBy,
});

/** One-time codes with which terminals are let in. */
export const enrolmentCodeRoutes: Routes = (app, hq) => {
  const access = requirePerson({ role: 'admin' });
  app.route({
    method: 'POST',
    url: ENROLMENT_CODES_PATH,
    config: { access },
    schema: {
      tags,
      summary: 'Make a one-time code for a terminal; it is told once.',
      body: newEnrolmentSchema,
      response: { 200: enrolmentCodeSchema },
    },
    handler: async (request, reply) => {
      const { code, row } = await makeCode(hq, personOf(request), request.body);
      const url = hq.config.publicUrl ?? `${request.protocol}://${request.host}`;
      void reply.header('cache-control', 'no-store');
      return { ...shown(row), code: formatEnrolmentCode(code), qr: enrolmentQr(url, code) };
    },
  });
  app.route({
    method: 'GET',
    url: ENROLMENT_CODES_PATH,
    config: { access },
    schema: { tags, summary: 'Codes nobody used yet.', response: { 200: enrolmentCodesSchema } },
    handler: async () => (await waitingCodes(hq)).map(shown),
  });
  app.route({
    method: 'DELETE',
    url: enrolmentCodePath(':codeId'),
    config: { access },
    schema: {
      tags,
      summary: 'Take back a code.',
      params: z.object({ codeId: idSchema }),
      response: { 200: z.object({}) },
    },
    handler: async (request) => {
      await withdrawCode(hq, personOf(request), request.params.codeId);
      return {};
    },
  });
};
