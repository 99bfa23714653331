import type { HqErrorBody, HqErrorCode } from '@shared/sync/codes';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { HqError } from './error';

/** Fastify's own refusals, by what they mean to a caller. */
const OWN_CODES: Readonly<Record<string, HqErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_ENCODING',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'INVALID_INPUT',
  FST_ERR_CTP_INVALID_JSON_BODY: 'INVALID_INPUT',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'INVALID_INPUT',
};

/** Every failure leaves as a coded answer with the request's id; the unexpected says nothing of itself. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) =>
    send(request, reply, toHqError(error, request)),
  );
  app.setNotFoundHandler((request, reply) => send(request, reply, new HqError('NOT_FOUND')));
}

function toHqError(error: FastifyError, request: FastifyRequest): HqError {
  if (error instanceof HqError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const faults = error.validation.map(
      ({ instancePath, message }) => `${instancePath} ${message}`,
    );
    return new HqError('INVALID_INPUT', { faults: faults.slice(0, 20) });
  }
  const known = OWN_CODES[error.code];
  if (known) return new HqError(known);
  if (error.statusCode === 429) return new HqError('RATE_LIMITED');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) {
    return new HqError('INVALID_INPUT');
  }
  request.log.error({ err: error }, 'request failed');
  return new HqError('INTERNAL');
}

function send(request: FastifyRequest, reply: FastifyReply, error: HqError): FastifyReply {
  if (error.statusCode < 500) request.log.info({ code: error.code }, 'request refused');
  const body: HqErrorBody = {
    error: {
      code: error.code,
      message: error.message,
      details: error.details,
      requestId: request.id,
    },
  };
  const wait = error.details['retryAfterSeconds'];
  if (typeof wait === 'number') void reply.header('retry-after', wait);
  return reply.status(error.statusCode).type('application/json').send(JSON.stringify(body));
}
