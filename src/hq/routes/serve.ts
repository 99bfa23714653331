import { requirePerson } from '@hq/http/access';
import type { PersonCaller } from '@hq/http/callers';
import { personOf } from '@hq/http/callers';
import { refusalSchema } from '@hq/http/document';
import { statusOf } from '@hq/http/error';
import type { ZodApp } from '@hq/http/zod-app';
import type { Endpoint } from '@shared/hq/endpoint';
import type { HqErrorCode } from '@shared/sync/codes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** A request that was read by the schemas of its call, and who it is from. */
export interface Asked<E extends Endpoint> {
  readonly params: z.output<E['params']>;
  readonly query: z.output<E['query']>;
  readonly body: z.output<E['body']>;
  readonly person: PersonCaller;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** A site that is not seen is not there. */
const ALSO: readonly HqErrorCode[] = ['NOT_FOUND'];

/** The refusals that a call has of its own, by status: with those that any call may be answered. */
function refusalsOf(call: Endpoint): Record<number, z.ZodType> {
  const codes = [...new Set<HqErrorCode>([...ALSO, ...call.errors])];
  const byStatus = Map.groupBy(codes, statusOf);
  return Object.fromEntries(
    [...byStatus.entries()].map(([status, of]) => [status, refusalSchema(of)]),
  );
}

/** What a call answers; of what is not JSON the document says the media types. */
function answerOf({ answer, produces }: Endpoint) {
  if (produces.length === 0) return answer;
  const content = Object.fromEntries(produces.map((type) => [type, { schema: answer }]));
  return { description: answer.description ?? '', content };
}

/** What Fastify is told of a call: who may make it, what it reads, and what its document says. */
export function routeOf(call: Endpoint) {
  return {
    method: call.method,
    url: call.path,
    config: {
      access: requirePerson({ role: call.role, ...(call.scope && { scope: call.scope }) }),
    },
    schema: {
      operationId: call.id,
      tags: [call.tag],
      summary: call.summary,
      params: call.params,
      querystring: call.query,
      ...(call.method === 'POST' && { body: call.body }),
      response: { 200: answerOf(call), ...refusalsOf(call) },
    },
  };
}

/** Makes the route of a call that answers JSON. */
export function serve<E extends Endpoint>(
  app: ZodApp,
  call: E,
  answer: (asked: Asked<E>) => Promise<z.input<E['answer']>>,
): void {
  app.route({
    ...routeOf(call),
    handler: async (request, reply) => reply.send(await answer(askedOf<E>(request, reply))),
  });
}

export function askedOf<E extends Endpoint>(
  request: FastifyRequest,
  reply: FastifyReply,
): Asked<E> {
  return {
    params: request.params as Asked<E>['params'],
    query: request.query as Asked<E>['query'],
    body: request.body as Asked<E>['body'],
    person: personOf(request),
    request,
    reply,
  };
}
