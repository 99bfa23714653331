import type { Areas } from '@hq/areas';
import { reproject } from '@hq/ingest/reproject';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { CHAIN_START, eventContent, linkText } from '@shared/sync/chain';
import { RUNS_PATH } from '@shared/sync/push';
import type { Run } from '@shared/sync/push';
import { rowsOf } from '@hq/db/rows';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { hash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Breach, mustNotThrow } from '@test/fuzz/engine/breach';
import { Pool } from '@test/fuzz/engine/pool';
import { resolve } from '@test/fuzz/engine/resolve';
import type { Play } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { Token } from '@test/fuzz/engine/token';
import { valuesOf } from '@test/fuzz/engine/values';
import { contentsOf } from '@test/helpers/hq-contents';
import type { TestHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import type { KnownRoute } from '@test/helpers/hq-routes';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { hqPast, hqWithPast } from './hq-past';
import { refusalIn } from './http-play';

export const tally = new Tally();

interface Told {
  readonly like?: number;
  readonly wounds?: readonly (readonly [number, unknown])[];
  readonly kind?: string;
  readonly version?: number;
  readonly body?: unknown;
  readonly text?: unknown;
}

interface Pushed {
  readonly events: readonly Told[];
  readonly wound?: readonly [number, unknown];
  readonly again?: 'same' | 'fork' | 'gap';
  readonly createdAt?: number;
}

export async function openLiarPlay(areas: Areas, routes: readonly KnownRoute[]): Promise<LiarPlay> {
  const hq = await hqWithPast(areas);
  const { booth, log } = await hqPast();
  const play = new LiarPlay(
    hq,
    await testTerminal(hq, { siteId: booth.siteId, code: 'L' }),
    await testTerminal(hq, { siteId: booth.siteId, code: 'H' }),
    await testPerson(hq, { role: 'admin' }),
    routes.filter(
      ({ method, path, access }) =>
        method === 'GET' && access.who === 'person' && !path.endsWith('/live'),
    ),
    log,
  );
  play.pool.harvest({ siteId: booth.siteId, terminalId: booth.terminalId, date: '2026-11-18' });
  for (const { payload } of log.events.slice(0, 400)) play.pool.harvest(JSON.parse(payload));
  return play;
}

export class LiarPlay implements Play {
  readonly pool = new Pool();
  #head = { seq: 0, hash: CHAIN_START };
  #honest = 0;
  #last: Run | null = null;
  #asked = 0;
  #ended = 0;

  constructor(
    readonly hq: TestHq,
    readonly liar: TestTerminal,
    readonly honest: TestTerminal,
    readonly admin: TestCaller,
    readonly reads: readonly KnownRoute[],
    readonly log: Run,
  ) {}

  async play(step: unknown): Promise<void> {
    const pushed = step as Pushed;
    const run = this.#runOf(pushed);
    const before = await countsOf(this.hq);
    const answer = await mustNotThrow('a push', () =>
      this.liar.send({ method: 'POST', url: RUNS_PATH, body: run }),
    );
    if (answer.statusCode === 200) {
      tally.note('push', '200');
      const { head } = answer.json<{ head: { seq: number; hash: string } }>();
      this.#head = head;
      this.#last = run as Run;
      return;
    }
    const code = refusalIn('POST /sync/v1/runs', answer);
    tally.note('push', code);
    const after = await countsOf(this.hq);
    if (!isDeepStrictEqual(after, before)) {
      throw new Breach('what is refused stores nothing', `push ${code}`, { before, after });
    }
  }

  #runOf({ events, wound, again, createdAt = this.hq.now() }: Pushed): unknown {
    if (again === 'same' && this.#last) return this.#last;
    const fork = again === 'fork' && this.#last ? this.#last : null;
    const from = fork?.from ?? this.#head.seq + 1 + (again === 'gap' ? 3 : 0);
    const prevHash = fork?.prevHash ?? this.#head.hash;
    let before = prevHash;
    const chained = events.map((told, index) => {
      const said = this.#said(told);
      const eventId = randomUUID();
      const content = eventContent({ epoch: 1, seq: from + index, eventId, ...said });
      before = hash('sha256', linkText(before, content));
      return { eventId, ...said, hash: before, createdAt };
    });
    const run = { epoch: 1, from, prevHash, events: chained };
    return wound ? this.#resolved(new Token({ spoil: run, at: wound[0], by: wound[1] })) : run;
  }

  #resolved(plan: unknown): unknown {
    return resolve(plan, { pool: this.pool, now: () => this.hq.now() });
  }

  #said(told: Told): { kind: string; version: number; payload: string } {
    if (told.like === undefined) {
      const { kind = 'x', version = 1 } = told;
      const payload =
        'text' in told ? String(this.#resolved(told.text)) : textOf(this.#resolved(told.body));
      return { kind: kind || '-', version, payload };
    }
    const real = this.log.events[told.like % this.log.events.length];
    if (!real) throw new Error('a past without events');
    const body = (told.wounds ?? []).reduce<unknown>(
      (whole, [at, by]) => new Token({ spoil: whole, at, by }),
      JSON.parse(real.payload),
    );
    return { kind: real.kind, version: real.version, payload: textOf(this.#resolved(body)) };
  }

  /** Whatever was told: everybody else goes on, and every page of the site can be read. */
  async end(): Promise<void> {
    const next = this.#honestRun();
    if (next) {
      const answer = await this.honest.send({ method: 'POST', url: RUNS_PATH, body: next });
      if (answer.statusCode !== 200) {
        throw new Breach('another booth of the site goes on', RUNS_PATH, answer.body.slice(0, 500));
      }
    }
    for (const route of this.reads) await this.#read(route);
    if ((this.#ended += 1) % 4 === 1) await this.#reproject();
  }

  async #reproject(): Promise<void> {
    const before = withoutNothing(await contentsOf(this.hq));
    await mustNotThrow('reproject', () => reproject(this.hq, this.liar.siteId));
    const after = withoutNothing(await contentsOf(this.hq));
    const changed = Object.keys(after).filter(
      (table) => !REPEATED.includes(table) && !isDeepStrictEqual(after[table], before[table]),
    );
    if (changed.length === 0) return;
    const told = changed.map((table) => [table, ...unlike(before[table], after[table])]);
    throw new Breach('projected again, the rows are the same', 'reproject', told);
  }

  /** A few more events of another booth, of their own log. */
  #honestRun(): Run | null {
    const events = this.log.events.slice(this.#honest, this.#honest + 5);
    if (events.length === 0) return null;
    const from = this.#honest + 1;
    const prevHash = this.log.events[this.#honest - 1]?.hash ?? CHAIN_START;
    this.#honest += events.length;
    return { epoch: this.log.epoch, from, prevHash, events };
  }

  async #read(route: KnownRoute): Promise<void> {
    this.#asked += 1;
    const { params, query } = route.reads;
    const sampled = (schema: typeof params) =>
      schema
        ? this.#resolved(fc.sample(valuesOf(schema), { seed: this.#asked, numRuns: 1 })[0])
        : {};
    const named = sampled(params) as Record<string, unknown>;
    const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(String(named[name] ?? '-').toWellFormed()),
    );
    const { cursor: _cursor, ...wanted } = sampled(query) as Record<string, unknown>;
    const asked = Object.entries(
      'sites' in wanted ? { ...wanted, sites: this.liar.siteId } : wanted,
    )
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]): [string, string] => [name, String(value).toWellFormed()]);
    const answer = await this.admin.get(`${path}?${new URLSearchParams(asked)}`);
    const where = `GET ${route.path}`;
    if (answer.statusCode >= 400) {
      tally.note(where, refusalIn(where, answer));
      return;
    }
    tally.note(where, String(answer.statusCode));
    const schema = route.answers['200'];
    if (!schema || !String(answer.headers['content-type']).startsWith('application/json')) return;
    const declared = schema.safeParse(answer.json());
    if (!declared.success) {
      throw new Breach('what is answered is what the route says', where, declared.error.issues);
    }
    this.pool.harvest(answer.json());
  }

  close(): Promise<void> {
    return this.hq.close();
  }
}

/** Sums that are kept by differences, of which there may be a row that comes to nothing. */
const SUMS = ['site_days', 'site_hours', 'site_months', 'stay_flow', 'shift_sums'];
const KEYS = ['at', 'hour'];

type Contents = Record<string, readonly string[]>;

function withoutNothing(contents: Contents): Contents {
  const isSome = (row: string): boolean =>
    Object.entries(JSON.parse(row) as object).some(
      ([name, value]) => typeof value === 'number' && value !== 0 && !KEYS.includes(name),
    );
  const sums = SUMS.map((table) => [table, contents[table]?.filter(isSome) ?? []] as const);
  return { ...contents, ...Object.fromEntries(sums) };
}

/** Counters of how often and when, which go on. */
const REPEATED = ['terminals', 'chains', 'feed'];

/** Of the tables that a run is written to. */
async function countsOf(hq: TestHq): Promise<unknown> {
  return rowsOf(
    hq.db,
    sql`SELECT (SELECT count(*) FROM events)::int AS events, (SELECT sum(seq) FROM chains)::int AS seqs,
      (SELECT count(*) FROM projection_faults)::int AS faults`,
  );
}

/** A few rows that only one of two contents of a table has. */
function unlike(before: readonly string[] = [], after: readonly string[] = []): string[] {
  const [was, is] = [new Set(before), new Set(after)];
  const some = (set: ReadonlySet<string>, mark: string): string[] =>
    [...set].slice(0, 3).map((row) => `${mark} ${row}`);
  return [...some(was.difference(is), 'before'), ...some(is.difference(was), 'after')];
}

const textOf = (body: unknown): string => {
  try {
    return canonicalJson(body);
  } catch {
    return JSON.stringify(body) ?? 'null';
  }
};
