import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { hqErrorSchema } from '@shared/sync/codes';
import type { HqErrorCode } from '@shared/sync/codes';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import type { Access } from './access';
import { statusOf } from './error';

export const DOCUMENT_PATH = '/api/openapi.json';
export const DOCUMENT_PAGE = '/api/docs';

/** Everything the page needs comes from HQ itself: it works without a network beyond it. */
const PAGE_POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data:",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/** What any call may be refused with, by who may make it. */
const ALWAYS: readonly HqErrorCode[] = ['INVALID_INPUT', 'RATE_LIMITED', 'INTERNAL'];
const GUARDED: readonly HqErrorCode[] = [
  'NOT_SIGNED_IN',
  'TOKEN_EXPIRED',
  'KEY_UNKNOWN',
  'FORBIDDEN',
  'PASSWORD_CHANGE_REQUIRED',
];

type Responses = Readonly<Record<string, unknown>>;

/** The answers of a route, with every refusal it did not declare itself. */
function withRefusals(declared: Responses, access: Access | undefined): Responses {
  const codes = access?.who === 'person' ? [...ALWAYS, ...GUARDED] : ALWAYS;
  const byStatus = Map.groupBy(codes, statusOf);
  const refusals = [...byStatus.entries()].map(([status, of]) => [status, refusalSchema(of)]);
  return { ...Object.fromEntries(refusals), ...declared };
}

/** The body of a refusal, with the codes it may carry. */
export function refusalSchema(codes: readonly HqErrorCode[]): z.ZodType {
  return hqErrorSchema.describe(codes.toSorted().join(', '));
}

/** Who may make a call, in words and as the document's security. */
function securityOf(access: Access | undefined): {
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly who?: string;
} {
  if (access?.who !== 'person') return {};
  const role = access.role === 'admin' ? 'For administrators' : 'For people who are signed in';
  if (access.scope === null) return { security: [{ token: [] }], who: `${role}.` };
  return {
    security: [{ token: [] }, { key: [access.scope] }],
    who: `${role}, and for keys with the scope \`${access.scope}\`.`,
  };
}

const isApi = (url: string): boolean => url === '/api' || url.startsWith('/api/');

/**
 * The OpenAPI document of every route under `/api` that is made after this, and a page to read it and
 * try it out. Both are open to anybody: they say how to ask, not what is answered.
 */
export async function documentApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Coipo HQ',
        version: '1',
        description:
          'What every car park told its headquarters. Amounts are whole Chilean pesos, instants UTC milliseconds, ' +
          'business dates those of the site. Lists come in pages: hand `next` back as `cursor`.',
      },
      components: {
        securitySchemes: {
          token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
          key: { type: 'http', scheme: 'bearer', bearerFormat: 'API key' },
        },
      },
    },
    transform: (route) => {
      const { url, schema } = route;
      if (!isApi(url)) return jsonSchemaTransform({ ...route, schema: { ...schema, hide: true } });
      const { access } = route.route.config ?? {};
      const { security, who } = securityOf(access);
      const told = {
        ...schema,
        ...(security && { security }),
        ...(who !== undefined && {
          description: [schema?.description, who].filter(Boolean).join(' '),
        }),
        response: withRefusals((schema?.response ?? {}) as Responses, access),
      };
      return jsonSchemaTransform({ ...route, schema: told as typeof schema });
    },
  });
  await app.register(swaggerUi, {
    routePrefix: DOCUMENT_PAGE,
    staticCSP: PAGE_POLICY,
    uiConfig: { validatorUrl: null, deepLinking: true },
  });
  app.get(DOCUMENT_PATH, { schema: { hide: true } }, async () => app.swagger());
}
