import { PROJECTORS } from '@hq/ingest/projectors/index';
import fc from 'fast-check';
import { hostileJson, HOSTILE_TEXTS, spoilt } from '@test/fuzz/engine/hostile';
import type { Target } from '@test/fuzz/engine/run';
import { Token } from '@test/fuzz/engine/token';
import { valuesOf } from '@test/fuzz/engine/values';
import { knownRoutes } from './hq-past';
import { openLiarPlay, tally } from './liar-play';

const KINDS = Object.entries(PROJECTORS).flatMap(([kind, versions]) =>
  Object.entries(versions).map(([version, { schema }]) => ({
    kind,
    version: Number(version),
    body: valuesOf(schema),
  })),
);

/** As some booth once said it, with or without something in it changed. */
const retold = fc.record({
  like: fc.nat(5000),
  wounds: fc.array(fc.tuple(fc.nat(60), hostileJson), { maxLength: 2 }),
});

/** As a schema has it, with ids of things that are there. */
const invented = fc.oneof(
  ...KINDS.map(({ kind, version, body }) =>
    fc.record({
      kind: fc.constant(kind),
      version: fc.constant(version),
      body: fc.oneof(
        { weight: 3, arbitrary: body },
        { weight: 1, arbitrary: spoilt(body, hostileJson) },
      ),
    }),
  ),
);

const raw = fc.record({
  kind: fc.oneof(
    fc.constantFrom(...KINDS.map(({ kind }) => kind)),
    fc.constantFrom(...HOSTILE_TEXTS),
  ),
  version: fc.constantFrom(1, 2, 2 ** 31 - 1, 2 ** 31, 2 ** 53 - 1),
  text: fc.constantFrom<unknown>(
    ...HOSTILE_TEXTS,
    '{}',
    'null',
    '[]',
    '{"id":"a\\u0000b","at":1}',
    '{"at":1e400,"id":"x"}',
    new Token({ repeat: '[', times: 100_000 }),
    new Token({ repeat: '{"a":', times: 100_000 }),
  ),
});

const event = fc.oneof(
  { weight: 5, arbitrary: retold },
  { weight: 5, arbitrary: invented },
  { weight: 1, arbitrary: raw },
);

const pushed = fc.record(
  {
    events: fc.array(event, { minLength: 1, maxLength: 12 }),
    /** What is wrong with the run itself, after its hashes were made. */
    wound: fc.tuple(fc.nat(60), hostileJson),
    /** The run before is sent once more, or its beginning with something else after it. */
    again: fc.constantFrom('same', 'fork', 'gap'),
    createdAt: fc.constantFrom(0, -1, 2 ** 53 - 1, 8_640_000_000_000_001),
  },
  { requiredKeys: ['events'] },
);

/** Booths that lie in their own logs, under sound signatures and hashes. */
export const toHq: Target = {
  name: 'to-hq',
  steps: () => Promise.resolve(pushed),
  length: 12,
  reuse: 12,
  seconds: 7,
  episodes: 7,
  tally,
  open: async () => {
    const { areas, routes } = await knownRoutes();
    return openLiarPlay(areas, routes);
  },
};
