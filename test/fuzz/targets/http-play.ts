import type { Areas } from '@hq/areas';
import { API_SCOPES } from '@shared/hq/api-keys';
import { hqErrorSchema } from '@shared/sync/codes';
import { sql } from 'drizzle-orm';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { isDeepStrictEqual } from 'node:util';
import { Breach, mustNotThrow } from '@test/fuzz/engine/breach';
import { Pool } from '@test/fuzz/engine/pool';
import { resolve } from '@test/fuzz/engine/resolve';
import type { Play } from '@test/fuzz/engine/run';
import { Tally } from '@test/fuzz/engine/tally';
import { rowsOf } from '@hq/db/rows';
import { contentsOf } from '@test/helpers/hq-contents';
import type { TestHq } from '@test/helpers/hq';
import { testApiKey, testPerson } from '@test/helpers/hq-person';
import type { TestCaller } from '@test/helpers/hq-person';
import type { KnownRoute } from '@test/helpers/hq-routes';
import { terminalWith } from '@test/helpers/hq-terminal';
import type { TestTerminal } from '@test/helpers/hq-terminal';
import { hqPast, hqWithPast } from './hq-past';

export interface Asked {
  readonly route: string;
  readonly as: string;
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
type Step = Asked | { readonly minutes: number };

export const tally = new Tally();

/** Being heard of, and being caught, is all that a refused request leaves. */
const WATCHED = ['terminals', 'sign_ins', 'api_keys'];
const REMEMBERED = ['TOKEN_REUSED'];

export async function openHttpPlay(areas: Areas, routes: readonly KnownRoute[]): Promise<HttpPlay> {
  const hq = await hqWithPast(areas);
  const { booth } = await hqPast();
  const { siteId, terminalId } = booth;
  const callers = await callersOf(hq, siteId);
  const play = new HttpPlay(hq, routes, callers, terminalWith(hq, siteId, terminalId, booth));
  play.pool.harvest({ siteId, terminalId, siteIds: [siteId], date: '2026-11-18', epoch: 1 });
  for (const path of ['/api/sites', '/api/people', '/api/terminals', '/api/alarms']) {
    const answer = await callers['admin']?.get(path);
    if (answer?.statusCode === 200) play.pool.harvest(answer.json());
  }
  return play;
}

async function callersOf(hq: TestHq, siteId: string): Promise<Record<string, TestCaller>> {
  const callers: Record<string, TestCaller> = {
    admin: await testPerson(hq, { role: 'admin' }),
    manager: await testPerson(hq, { siteIds: [siteId] }),
    newcomer: await testPerson(hq, { mustChangePassword: true }),
  };
  for (const scope of API_SCOPES) callers[scope] = await testApiKey(hq, [scope]);
  return callers;
}

export class HttpPlay implements Play {
  readonly pool = new Pool();
  #kept: { readonly at: string; readonly rows: Record<string, string[]> } | null = null;

  constructor(
    readonly hq: TestHq,
    readonly routes: readonly KnownRoute[],
    public callers: Readonly<Record<string, TestCaller>>,
    readonly booth: TestTerminal,
  ) {}

  async play(step: unknown): Promise<void> {
    const told = step as Step;
    if (!('minutes' in told)) return this.ask(told);
    this.hq.setNow(this.hq.now() + told.minutes * 60_000);
    // Tokens are good for minutes, and sessions may have been ended.
    this.callers = await callersOf(this.hq, this.booth.siteId);
  }

  async ask(asked: Asked): Promise<void> {
    const route = this.routes.find(({ method, path }) => `${method} ${path}` === asked.route);
    if (!route) throw new Error(`there is no ${asked.route}`);
    const before = await this.#rows();
    const answer = await mustNotThrow(asked.route, () => this.#send(route, asked));
    const { statusCode } = answer;
    if (statusCode < 400) {
      tally.note(asked.route, String(statusCode));
      this.#checkAnswer(route, answer);
    } else {
      const code = refusalIn(asked.route, answer);
      tally.note(asked.route, code);
      if (REMEMBERED.includes(code)) return;
      const after = await this.#rows();
      const changed = Object.keys(after).filter(
        (table) => !WATCHED.includes(table) && !isDeepStrictEqual(after[table], before[table]),
      );
      if (changed.length > 0) {
        throw new Breach('what is refused stores nothing', `${asked.route} ${code}`, changed);
      }
    }
  }

  #send(route: KnownRoute, asked: Asked): Promise<LightMyRequestResponse> {
    const world = { pool: this.pool, now: () => this.hq.now() };
    const params = resolve(asked.params, world) as Record<string, unknown> | null;
    const query = queryOf(resolve(asked.query, world));
    const path = route.path.replaceAll(/:(\w+)/g, (_all, name: string) =>
      encodeURIComponent(wordOf(params?.[name]).toWellFormed().slice(0, 2000) || '-'),
    );
    const url = query === '' ? path : `${path}?${query}`;
    const body = resolve(asked.body, world);
    const bare = route.method === 'GET' || route.method === 'DELETE' || body === null;
    const { headers } = asked;
    if (asked.as === 'booth') {
      const method = route.method as 'GET' | 'POST' | 'PUT';
      const signed = bare ? {} : { body: isRaw(body) ? Buffer.from(String(body.raw)) : body };
      return this.booth.send({ method, url, ...signed, headers });
    }
    const json = { 'content-type': 'application/json' };
    const payload = isRaw(body) ? String(body.raw) : (JSON.stringify(body) ?? '');
    const { method } = route;
    const request: InjectOptions = {
      method,
      url,
      ...(bare ? {} : { payload }),
      headers: bare ? headers : { ...json, ...headers },
    };
    const caller = this.callers[asked.as];
    return caller && !('authorization' in headers)
      ? caller.send(request)
      : this.hq.app.inject(request);
  }

  #checkAnswer(route: KnownRoute, answer: LightMyRequestResponse): void {
    const schema = route.answers[String(answer.statusCode)];
    if (!schema || !String(answer.headers['content-type']).startsWith('application/json')) return;
    const body: unknown = answer.json();
    const declared = schema.safeParse(body);
    if (!declared.success) {
      const where = `${route.method} ${route.path}`;
      throw new Breach('what is answered is what the route says', where, declared.error.issues);
    }
    this.pool.harvest(body);
  }

  /** All rows, read again only after something was written. */
  async #rows(): Promise<Record<string, string[]>> {
    const [row] = await rowsOf<{ at: string }>(
      this.hq.db,
      sql`SELECT pg_current_wal_insert_lsn()::text AS at`,
    );
    const at = row?.at ?? '';
    if (this.#kept?.at !== at) this.#kept = { at, rows: await contentsOf(this.hq) };
    return this.#kept.rows;
  }

  async end(): Promise<void> {
    const health = await this.hq.app.inject({ method: 'GET', url: '/health/ready' });
    if (health.statusCode >= 500) throw new Breach('HQ stays ready', '/health/ready', health.body);
  }

  close(): Promise<void> {
    return this.hq.close();
  }
}

/** The code of a refusal, after looking at its shape. */
export function refusalIn(where: string, answer: LightMyRequestResponse): string {
  const said = hqErrorSchema.strict().safeParse(parsed(answer.body));
  if (!said.success || said.data.error.code === 'INTERNAL' || answer.statusCode >= 500) {
    throw new Breach('a refusal has a code that means something', where, {
      status: answer.statusCode,
      body: answer.body.slice(0, 500),
    });
  }
  return said.data.error.code;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRaw = (body: unknown): body is { readonly raw: unknown } =>
  typeof body === 'object' && body !== null && Object.keys(body).join() === 'raw';

const wordOf = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

function queryOf(values: unknown): string {
  if (typeof values !== 'object' || values === null) return values === null ? '' : wordOf(values);
  const pairs = Object.entries(values).flatMap(([name, value]) =>
    (Array.isArray(value) ? value.slice(0, 50) : [value])
      .filter((it) => it !== null && it !== undefined)
      .map((it): [string, string] => [name, wordOf(it).toWellFormed().slice(0, 4000)]),
  );
  return new URLSearchParams(pairs).toString();
}
