import { CHAIN_START } from '@shared/sync/chain';
import { FEED_PATH, FEED_ROWS, feedPageSchema } from '@shared/sync/feed';
import { headSchema, RUNS_PATH, runAnswerSchema } from '@shared/sync/push';
import type { Run } from '@shared/sync/push';
import fc from 'fast-check';
import { gunzipSync } from 'node:zlib';
import { memoryBox } from '@main/features/sync/ports';
import type { Fetch } from '@main/features/sync/ports';
import { Breach } from '@test/fuzz/engine/breach';
import { hostileJson, HOSTILE_TEXTS, spoilt } from '@test/fuzz/engine/hostile';
import { resolve } from '@test/fuzz/engine/resolve';
import type { Play, Target } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { Token } from '@test/fuzz/engine/token';
import { valuesOf } from '@test/fuzz/engine/values';
import { boothOver } from '@test/helpers/booth';
import { manualTimers } from '@test/helpers/manual-timers';
import { enrolAt } from '@test/helpers/synced-booth';
import { BoothPlay, surroundingsIn } from './booth-play';
import { demoCopy, freshFolder } from './demo-file';

const tally = new Tally();

interface Answered {
  readonly to: 'feed' | 'push' | 'head' | 'any';
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const READS = [
  'app.state',
  'parking.board',
  'sync.status',
  'conflicts.list',
  'users.list',
  'roles.list',
  'tariffs.current',
  'policy.current',
  'agreements.all',
  'spots.layout',
  'settings.get',
  'payments.today',
  'days.overview',
  'shifts.current',
  'access.tiles',
] as const;

/** A booth that belongs to a headquarters which answers whatever it likes. */
class SubjectPlay implements Play {
  cursor = 0;
  #next: Answered | null = null;
  #head = { epoch: 0, seq: 0, hash: CHAIN_START };

  constructor(
    readonly inner: BoothPlay,
    readonly idle: () => Promise<void>,
  ) {}

  /** HQ's side: the answer of the step where it fits, else a sound one. */
  readonly fetch: Fetch = (url, init) => {
    const path = new URL(url).pathname;
    const asked = path === FEED_PATH ? 'feed' : init.method === 'POST' ? 'push' : 'head';
    const next = this.#next;
    if (next && (next.to === asked || next.to === 'any')) {
      this.#next = null;
      const text = typeof next.body === 'string' ? next.body : JSON.stringify(next.body);
      return Promise.resolve(
        new Response(text ?? '', { status: next.status, headers: next.headers }),
      );
    }
    return Promise.resolve(Response.json(this.#sound(url, path, init)));
  };

  #sound(url: string, path: string, init: RequestInit): unknown {
    const now = this.inner.booth.clock.now();
    if (path === FEED_PATH)
      return { entries: [], cursor: this.cursor, more: false, holds: {}, now };
    if (path !== RUNS_PATH) return { parts: [], now };
    if (init.method === 'POST') {
      const run = JSON.parse(gunzipSync(init.body as Uint8Array).toString()) as Run;
      const seq = run.from + run.events.length - 1;
      this.#head = { epoch: run.epoch, seq, hash: run.events.at(-1)?.hash ?? run.prevHash };
      return { head: this.#head, stored: run.events.length, repeated: 0, now };
    }
    const epoch = Number(new URL(url).searchParams.get('epoch'));
    return this.#head.epoch === epoch ? this.#head : { epoch, seq: 0, hash: CHAIN_START };
  }

  async play(step: unknown): Promise<void> {
    const { inner } = this;
    const { to, status, body, headers } = step as Answered;
    const world = { pool: inner.pool, now: () => inner.booth.clock.now() };
    this.#next = { to, status, body: this.#numbered(resolve(body, world)), headers };
    inner.become('admin');
    inner.booth.clock.set(inner.booth.clock.now() + 10 * 60_000);
    await inner.call({ call: 'sync.now', input: {} });
    await this.idle();
    const answer = await inner.booth.route('sync.status', {});
    const view = answer.ok
      ? (answer.data as { trouble: { code: string } | null; feedCursor: number })
      : null;
    tally.note(to, view?.trouble?.code ?? 'ok');
    this.cursor = view?.feedCursor ?? this.cursor;
    inner.become('admin');
    for (const call of READS) await inner.call({ call, input: {} });
  }

  /** Entries and cursor that go on from where the booth is; whatever else they say stays. */
  #numbered(body: unknown): unknown {
    if (typeof body !== 'object' || body === null || !('entries' in body)) return body;
    const { entries } = body as { entries: unknown };
    if (!Array.isArray(entries)) return body;
    const numbered = entries.map((entry: unknown, index) =>
      typeof entry === 'object' && entry !== null && 'version' in entry && entry.version === 0
        ? { ...entry, version: this.cursor + index + 1 }
        : entry,
    );
    const cursor = this.cursor + entries.length;
    return { ...body, entries: numbered, ...('cursor' in body && body.cursor === 0 && { cursor }) };
  }

  async end(): Promise<void> {
    await this.inner.end();
    const { db } = this.inner.booth.core;
    const admins = db.$client
      .prepare("SELECT count(*) FROM users WHERE status = 'active'")
      .pluck()
      .get();
    if (typeof admins !== 'number') throw new Breach('people can be read', 'users', admins);
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}

async function openSubjectPlay(): Promise<SubjectPlay> {
  const folder = freshFolder();
  const secrets = memoryBox();
  const timers = manualTimers();
  let answering: Fetch = () => Promise.reject(new TypeError('fetch failed'));
  const sync = {
    secrets,
    timers,
    random: () => 0.5,
    fetch: (url: string, init: RequestInit) => answering(url, init),
  };
  const booth = boothOver(await demoCopy(folder.path), { ...surroundingsIn(folder.path), sync });
  booth.clock.set(booth.clock.now() + 80 * 60_000);
  const inner = new BoothPlay(booth, () => folder.remove());
  await inner.begin();
  const settled = () => booth.sync.idle();
  const play = new SubjectPlay(inner, settled);
  answering = play.fetch;
  booth.sync.start();
  enrolAt({ ...booth, timers, secrets, settled }, 'https://hq.example');
  await settled();
  return play;
}

/** Deleted or not, of this booth, another or HQ. */
const entries = fc.oneof(
  ...Object.entries(FEED_ROWS).map(([kind, schema]) => {
    const body = valuesOf(schema);
    return fc.record({
      version: fc.constant(0),
      kind: fc.constant(kind),
      key: fc
        .tuple(fc.nat(5), fc.constantFrom('id', 'userId', 'spotId', 'key', 'code'))
        .map(([n, ref]) => new Token({ ref, n, or: 'x' })),
      body: fc.oneof(
        { weight: 5, arbitrary: body },
        { weight: 2, arbitrary: spoilt(body, hostileJson) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      deleted: fc.constantFrom(false, false, false, true),
      originTerminal: fc.oneof(
        fc.constant(null),
        fc.constant(new Token({ ref: 'terminalId', n: 0, or: null })),
      ),
    });
  }),
);
const page = fc.record({
  entries: fc.array(entries, { maxLength: 6 }),
  cursor: fc.constant(0),
  more: fc.constant(false),
  holds: fc.constantFrom({}, { tariffs: null }, { spots: 'x' }),
  now: fc.constantFrom(new Token({ now: 0 }), new Token({ now: 86_400_000 }), 0),
});

const answers = (to: Answered['to'], body: fc.Arbitrary<unknown>) =>
  fc.record({
    to: fc.constant(to),
    status: fc
      .constantFrom(200, 200, 200, 200, 200, 201, 204, 400, 401, 409, 413, 429, 500, 503)
      .map((it) =>
        // A response of these may have no body.
        it === 204 ? 200 : it,
      ),
    body,
    headers: fc.constantFrom<Record<string, string>>(
      {},
      { 'retry-after': '999999' },
      { 'retry-after': '-1' },
      { 'content-type': 'text/html' },
      { 'content-encoding': 'gzip' },
    ),
  });

const refusals = fc.record({
  error: fc.record({
    code: fc.constantFrom(
      'GAP',
      'FORK',
      'TAMPERED',
      'CLOCK_SKEW',
      'CURSOR_AHEAD',
      'TERMINAL_REVOKED',
      'REPLAYED',
      'NOT_OWNER',
      'x',
    ),
    message: fc.constant('x'),
    details: fc.oneof(
      fc.record({ expected: fc.constantFrom(1, 0, -1, 2 ** 53, 'x') }),
      fc.record({ now: fc.constantFrom(0, 8.64e15, 1e300, 'x') }),
      fc.record({ seq: fc.nat(9), head: fc.nat(9) }),
    ),
    requestId: fc.constant('r'),
  }),
});
const raw = fc.oneof(
  hostileJson,
  fc.constantFrom<unknown>(...HOSTILE_TEXTS, '{', '<html>'),
  refusals,
);

const steps = fc.oneof(
  { weight: 8, arbitrary: answers('feed', page) },
  { weight: 3, arbitrary: answers('feed', spoilt(page, hostileJson)) },
  { weight: 1, arbitrary: answers('feed', valuesOf(feedPageSchema)) },
  { weight: 2, arbitrary: answers('push', spoilt(valuesOf(runAnswerSchema), hostileJson)) },
  { weight: 1, arbitrary: answers('head', valuesOf(headSchema)) },
  { weight: 3, arbitrary: answers('any', raw) },
);

/** A headquarters that says whatever it likes to its booth. */
export const toBooth: Target = {
  name: 'to-booth',
  steps: () => Promise.resolve(steps),
  length: 20,
  seconds: 5,
  episodes: 30,
  tally,
  open: openSubjectPlay,
};
