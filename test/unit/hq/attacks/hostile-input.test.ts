import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { newcomer } from '@test/helpers/hq-enrol';
import { testPerson } from '@test/helpers/hq-person';
import { filled, spiedAreas } from '@test/helpers/hq-routes';
import { terminalWith, testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { attempts } from '@hq/db/schema/index';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

const { areas, routes } = spiedAreas();

let hq: TestHq;
let booth: TestTerminal;
beforeAll(async () => {
  hq = await testHq({}, 'pglite', areas);
  booth = await testTerminal(hq);
}, 60_000);
afterAll(() => hq.close());

/** What attackers type, and what breaks programs that nobody attacks. */
const TEXTS = [
  "' OR '1'='1",
  "'; DROP TABLE people; --",
  '\u0000',
  'a\u0000b',
  '\u001B[2J\r\nset-cookie: a=b',
  '\uD800',
  '{{7*7}}${7*7}<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00%0a',
  '__proto__',
  'constructor',
  '9'.repeat(400),
  'ñ'.repeat(5000),
  '',
  ' ',
] as const;

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(...TEXTS) },
  fc.constantFrom<unknown>(null, -1, 0, 1e308, 2 ** 53, true, [], {}, [[]], { a: { b: {} } }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.uuid(),
  fc.array(fc.constantFrom<unknown>(...TEXTS), { maxLength: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const text = fc.oneof(
  fc.constantFrom(...TEXTS.slice(0, -2)),
  fc.uuid(),
  fc.string({ minLength: 1 }),
);

/** Object of hostile values under names that the route knows, and some that it does not. */
function valuesFor(fields: readonly string[]): fc.Arbitrary<unknown> {
  const known = Object.fromEntries(fields.map((name) => [name, hostile]));
  return fc.oneof(
    { weight: 8, arbitrary: fc.record(known, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record({ ...known, extra: hostile }) },
    { weight: 1, arbitrary: hostile },
  );
}

const asQuery = (values: unknown): string =>
  new URLSearchParams(
    Object.entries(Object(values) as object).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]),
  ).toString();

test('no text in any field of any route brings HQ down: each is taken or refused by code', async () => {
  const broken: string[] = [];
  // A stream of news has no end; what it is asked with is read by the same schemas.
  for (const route of routes.filter((it) => !it.path.endsWith('/live'))) {
    // Of their own: some of the routes end sessions.
    const admin = await testPerson(hq, { role: 'admin' });
    const { method, path, access } = route;
    const one = fc.tuple(
      fc.infiniteStream(text).map((stream) => () => stream.next().value),
      valuesFor(route.queryFields),
      valuesFor(route.bodyFields),
    );
    await fc.assert(
      fc.asyncProperty(one, async ([next, query, body]) => {
        const value = (): string => next() ?? '';
        const place = filled(path, value);
        const url = `${place}?${asQuery(query)}`;
        const withBody = method === 'GET' || method === 'DELETE' ? {} : { body };
        const answer =
          access.who === 'terminal'
            ? await booth.send({ method: method as 'GET' | 'POST' | 'PUT', url, ...withBody })
            : await admin.send({
                method,
                url,
                ...('body' in withBody ? { payload: JSON.stringify(body) } : {}),
                headers: 'body' in withBody ? { 'content-type': 'application/json' } : {},
              });
        await hq.db.delete(attempts);
        if (answer.statusCode >= 500) broken.push(`${method} ${url} ${JSON.stringify(body)}`);
        return true;
      }),
      { numRuns: 6 },
    );
  }
  expect(broken).toEqual([]);
}, 240_000);

test('huge and deep JSON is refused, or read, but never overflows', async () => {
  const admin = await testPerson(hq, { role: 'admin' });
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const nested = (levels: number): string => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);
  for (const payload of [deep(400_000), nested(100_000), `{"note":${deep(100_000)}}`]) {
    const answer = await admin.send({
      method: 'POST',
      url: '/api/enrolment-codes',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    const fromBooth = await booth.send({
      method: 'POST',
      url: '/sync/v1/runs',
      body: Buffer.from(payload),
    });
    expect(fromBooth.statusCode).toBe(400);
  }
  const huge = await admin.send({
    method: 'POST',
    url: '/api/people',
    payload: { username: 'x'.repeat(2_000_000) },
  });
  expect(huge.statusCode).toBe(413);
});

test('an enrolment with hostile names is refused before its code is looked at', async () => {
  const booths = TEXTS.slice(2, 6).map((name) => {
    const { keys, terminal } = newcomer(hq);
    return terminalWith(hq, '', terminal.id, keys).send({
      method: 'POST',
      url: '/sync/v1/enrol',
      body: {
        code: '0000-0000-000',
        publicKey: keys.publicKey,
        terminal: { ...terminal, name },
        site: { name, address: name, zone: 'America/Santiago' },
      },
    });
  });
  const codes = (await Promise.all(booths)).map((it) => it.statusCode);
  expect(codes.slice(0, 3)).toEqual([400, 400, 400]);
  expect(codes.every((it) => it < 500)).toBe(true);
});
