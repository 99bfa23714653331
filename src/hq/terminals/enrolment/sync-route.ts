import { placeOf, takeAttempt, takeBackAttempt } from '@hq/auth/attempts';
import type { Allowance } from '@hq/auth/attempts';
import { ANYONE } from '@hq/http/access';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { checkWindow, readSignature } from '@hq/terminals/guard';
import { parseEnrolmentCode } from '@shared/sync/enrolment-code';
import { enrolledSchema, enrolSchema } from '@shared/sync/enrol';
import { enrol } from './enrol';

/** Enrolments are rare, and a code has 50 bits: nobody gets far at this pace. */
const BY_ADDRESS: Allowance = {
  name: 'enrolment from',
  free: 10,
  firstWaitMs: 2000,
  longestWaitMs: 10 * 60_000,
  forgetAfterMs: 3_600_000,
};

/** For a code that was seen over a shoulder: whoever has it cannot try terminals at leisure. */
const BY_CODE: Allowance = { ...BY_ADDRESS, name: 'enrolment with' };

/** `POST /sync/v1/enrol`: open to anybody with a code and a key of their own. */
export const enrolRoute: Routes = (app, hq) => {
  app.route({
    method: 'POST',
    url: '/enrol',
    config: { access: ANYONE },
    schema: { body: enrolSchema, response: { 200: enrolledSchema } },
    handler: async (request) => {
      const asked = request.body;
      const signature = readSignature(request);
      const itsOwn =
        signature.terminalId === asked.terminal.id &&
        signature.by(asked.publicKey, request.sentBytes);
      if (!itsOwn) throw new HqError('SIGNATURE_WRONG');
      checkWindow(signature.time, hq.now());
      const place = placeOf(request.ip);
      await takeAttempt(hq, BY_ADDRESS, place);
      await takeAttempt(hq, BY_CODE, parseEnrolmentCode(asked.code) ?? asked.code);
      const enrolled = await enrol(hq, asked);
      await takeBackAttempt(hq, BY_ADDRESS, place);
      request.log.info({ terminal: asked.terminal.id, site: enrolled.siteId }, 'terminal enrolled');
      return enrolled;
    },
  });
};
