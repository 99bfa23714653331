import { API_SCOPES } from '@shared/hq/api-keys';
import fc from 'fast-check';
import { hostileJson, HOSTILE_TEXTS, spoilt } from '@test/fuzz/engine/hostile';
import type { Target } from '@test/fuzz/engine/run';
import { Token } from '@test/fuzz/engine/token';
import { valuesOf } from '@test/fuzz/engine/values';
import type { KnownRoute } from '@test/helpers/hq-routes';
import type { z } from 'zod';
import { openHttpPlay, tally } from './http-play';
import { knownRoutes } from './hq-past';

/** Mostly somebody who may, so that it is not the guard alone that answers. */
const ADMINS = Array.from({ length: 20 }, () => 'admin');
const CALLERS = [...ADMINS, 'manager', 'manager', 'newcomer', 'nobody', ...API_SCOPES];

const HEADERS: readonly Readonly<Record<string, string>>[] = [
  {},
  {},
  {},
  {},
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-7' },
  { 'content-type': 'multipart/form-data' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { 'content-length': '1' },
  { authorization: 'Bearer ..' },
  { authorization: 'Bearer coipo_a_b' },
  { authorization: 'Basic YWRtaW46YWRtaW4=' },
  { cookie: 'coipo_refresh=%00; __proto__=1; =; ;;' },
  { 'x-forwarded-for': "1.1.1.1, ' OR 1=1" },
  { accept: 'text/event-stream' },
  { 'accept-encoding': 'gzip;q=0' },
  { 'if-none-match': '*', range: 'bytes=0-,5-1' },
  {
    'coipo-time': '9'.repeat(40),
    'coipo-terminal': 'x',
    'coipo-nonce': '',
    'coipo-signature': '=',
  },
];

const RAW: readonly unknown[] = [
  '',
  '{',
  '{"a":1}trailing',
  '[]',
  'null',
  '"text"',
  '\u0000\u0001',
  '{"__proto__":{"role":"admin"}}',
  '{"constructor":{"prototype":{"role":"admin"}}}',
  '{"a":1,"a":2}',
  `[${'['.repeat(20_000)}`,
  new Token({ repeat: '[', times: 200_000 }),
  new Token({ repeat: 'x', times: 1_200_000 }),
];

const parts = (schema: z.ZodType | undefined): fc.Arbitrary<unknown> => {
  if (!schema) return fc.constant(null);
  const sound = valuesOf(schema);
  return fc.oneof(
    { weight: 6, arbitrary: sound },
    { weight: 3, arbitrary: spoilt(sound, hostileJson) },
    { weight: 1, arbitrary: hostileJson },
  );
};

function paramsOf(route: KnownRoute): fc.Arbitrary<unknown> {
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');
  const hostile = fc.record(
    Object.fromEntries(names.map((name) => [name, fc.constantFrom(...HOSTILE_TEXTS)])),
  );
  return route.reads.params
    ? fc.oneof(
        { weight: 6, arbitrary: valuesOf(route.reads.params) },
        { weight: 1, arbitrary: hostile },
      )
    : hostile;
}

const asked = (route: KnownRoute): fc.Arbitrary<unknown> =>
  fc.record({
    route: fc.constant(`${route.method} ${route.path}`),
    as: fc.constantFrom(
      ...(route.access.who === 'terminal'
        ? ['booth', 'booth', 'booth', 'admin', 'nobody']
        : CALLERS),
    ),
    params: paramsOf(route),
    query: parts(route.reads.query),
    body: fc.oneof(
      { weight: 9, arbitrary: parts(route.reads.body) },
      { weight: 1, arbitrary: fc.constantFrom(...RAW).map((raw) => ({ raw })) },
    ),
    headers: fc.constantFrom(...HEADERS),
  });

let made: fc.Arbitrary<unknown> | null = null;

async function steps(): Promise<fc.Arbitrary<unknown>> {
  const { routes } = await knownRoutes();
  made ??= fc.oneof(
    // A stream of news has no end; what it is asked with is read by the same schemas.
    ...routes
      .filter(({ path }) => !path.endsWith('/live'))
      .map((route) => ({ weight: 4, arbitrary: asked(route) })),
    { weight: 3, arbitrary: fc.record({ minutes: fc.constantFrom(1, 11, 600) }) },
  );
  return made;
}

/** Every route of HQ, by everybody and nobody. */
export const http: Target = {
  name: 'http',
  steps,
  length: 60,
  reuse: 40,
  seconds: 8,
  episodes: 30,
  tally,
  open: async () => {
    const { areas, routes } = await knownRoutes();
    return openHttpPlay(areas, routes);
  },
};
