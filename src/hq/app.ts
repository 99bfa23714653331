import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import './http/callers';
import type { Areas } from './areas';
import { AREAS } from './areas';
import { accessTokens } from './auth/access-token';
import { guardPeople } from './auth/guard';
import { denyUndeclared } from './http/access';
import { answerErrors } from './http/answer-errors';
import { documentApi } from './http/document';
import { limitRequests } from './http/limits';
import { servePages } from './http/pages';
import type { ZodApp } from './http/zod-app';
import type { Hq } from './hq';
import { healthRoutes } from './ops/health';
import { metricsRoute } from './ops/metrics';
import { observeRequests } from './ops/observe';
import { serveUpdates } from './updates/files';
import { syncRoutes } from './terminals/sync-routes';

/**
 * HQ's HTTP service over an open database; it listens only when told to.
 * @param pages the folder of the built managers' pages; `null`: the service without them
 */
export async function buildApp(
  hq: Hq,
  areas: Areas = AREAS,
  pages: string | null = null,
): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: hq.log,
    // `observeRequests` writes one line per request, without what its address was searched for.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: hq.config.trustProxy,
    bodyLimit: 1024 * 1024,
    // A request that is being answered when HQ stops is answered; new ones are refused.
    return503OnClosing: true,
    forceCloseConnections: 'idle',
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('terminal', null);
  app.decorateRequest('person', null);
  answerErrors(app as unknown as FastifyInstance);
  observeRequests(app as unknown as FastifyInstance, hq);
  // Answers are data: nothing in them is to be run, framed or guessed at. Pages bring their own policy.
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  healthRoutes(app as unknown as FastifyInstance, hq);
  metricsRoute(app as unknown as FastifyInstance, hq);
  // Before routes have to say who may call them: how to ask is told to anybody.
  await documentApi(app as unknown as FastifyInstance);
  denyUndeclared(app as unknown as FastifyInstance);
  await app.register(cookie);
  await limitRequests(app as unknown as FastifyInstance, hq);
  guardPeople(app as unknown as FastifyInstance, hq, accessTokens(hq));
  await app.register(syncRoutes(hq, areas.sync), { prefix: '/sync/v1' });
  for (const area of areas.api) area(app as unknown as ZodApp, hq);
  await serveUpdates(app as unknown as FastifyInstance, hq);
  if (pages !== null) await servePages(app as unknown as FastifyInstance, pages);
  await app.ready();
  return app as unknown as FastifyInstance;
}
