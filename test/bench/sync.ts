import { migrateServer } from '@hq/db/migrate';
import { RUN_EVENTS } from '@main/features/sync/domain';
import { HQ_MIGRATIONS } from '@test/helpers/hq-database';
import { startHq } from '@test/helpers/hq-process';
import { queryOnce, startPostgres } from '@test/helpers/postgres';
import type { PrivatePostgres } from '@test/helpers/postgres';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pushAll } from './sync/booth';
import { cpuSeconds } from './sync/cpu';
import { copyOf, historyFile } from './sync/history';
import { replicatePouchdb } from './sync/pouchdb';
import { insertRaw, rowsToCopy, rowsToInsert } from './sync/raw-insert';
import { postReady } from './sync/ready-runs';
import { lineOf, measured } from './sync/result';
import type { Bar, Measured } from './sync/result';

/** For 100,000 events; for fewer, as much less. */
const GOAL_SECONDS = 30;
const GOAL_OF_RAW = 0.7;
/** Terminals that post ready runs at once: one, some, and a company's. */
const TERMINALS = [1, 8, 50] as const;
/** Connections of the raw insert beside the one that is the bar: what the machine gives. */
const MORE_CONNECTIONS = 4;

const PARTS = ['push', 'ingest', 'raw', 'pouchdb'] as const;
type Part = (typeof PARTS)[number];

/** Databases of one server, each used once. */
class Server {
  #count = 0;
  readonly #postgres: PrivatePostgres;

  constructor(postgres: PrivatePostgres) {
    this.#postgres = postgres;
  }

  /** Of the process whose children serve the connections. */
  get pid(): number {
    const [pid] = readFileSync(join(this.#postgres.folder, 'data', 'postmaster.pid'), 'utf8').split(
      '\n',
    );
    return Number(pid);
  }

  async fresh(): Promise<string> {
    this.#count += 1;
    const name = `bench_${this.#count}`;
    await queryOnce(this.#postgres.url('postgres'), `CREATE DATABASE ${name}`);
    await migrateServer(this.#postgres.url(name), HQ_MIGRATIONS);
    // What was written before must not be paid for now.
    await queryOnce(this.#postgres.url('postgres'), 'CHECKPOINT');
    return this.#postgres.url(name);
  }
}

async function withHq<T>(
  databaseUrl: string,
  work: (hq: { url: string; databaseUrl: string; pid: number }) => Promise<T>,
): Promise<T> {
  const hq = await startHq({ DATABASE_URL: databaseUrl, HQ_LOG_LEVEL: 'warn' });
  try {
    return await work({ url: hq.url, databaseUrl, pid: hq.child.pid ?? 0 });
  } finally {
    await hq.stop();
  }
}

/** Seconds of every round, by what was measured. */
type Seconds = Map<string, number[]>;

function note(seconds: Seconds, what: string, value: number): void {
  seconds.set(what, [...(seconds.get(what) ?? []), value]);
  process.stdout.write(`  ${what}: ${value.toFixed(2)} s\n`);
}

const CPU = 'CPU of ';

/** Notes how long some work took, and what of the processors' time. */
async function timed(
  seconds: Seconds,
  what: string,
  pids: Readonly<Record<string, number>>,
  work: () => Promise<number>,
): Promise<void> {
  const before = Object.entries(pids).map(([name, pid]) => ({ name, pid, cpu: cpuSeconds(pid) }));
  note(seconds, what, (await work()) / 1000);
  for (const { name, pid, cpu } of before) {
    const after = cpuSeconds(pid);
    if (cpu !== null && after !== null) note(seconds, `  ${CPU}${name}: ${what}`, after - cpu);
  }
}

const ingestOf = (terminals: number): string =>
  `HQ alone, ready runs of ${terminals} terminal${terminals === 1 ? '' : 's'} at once`;
const PUSH = 'one booth’s backlog, from its file to HQ on PostgreSQL';
const RAW = 'the same rows, raw batched INSERT, one connection';
const RAW_MORE = `the same rows, raw batched INSERT, ${MORE_CONNECTIONS} connections`;
const RAW_COPY = 'the same rows, raw COPY, one connection';
const POUCHDB = 'PouchDB → CouchDB-protocol server, as many documents';

interface Setting {
  readonly server: Server;
  readonly kept: string;
  readonly folder: string;
  readonly parts: readonly Part[];
  readonly events: number;
}

/** One after the other, so that a slow minute of the machine slows what is compared alike. */
async function round(setting: Setting, seconds: Seconds): Promise<void> {
  const { server, kept, folder, parts, events } = setting;
  const PostgreSQL = server.pid;
  const { pid: booth } = process;
  if (parts.includes('push')) {
    const databaseUrl = await server.fresh();
    const path = copyOf(kept, join(folder, 'booth.db'));
    await withHq(databaseUrl, (hq) =>
      timed(seconds, PUSH, { PostgreSQL, HQ: hq.pid, booth }, async () => {
        const pushed = await pushAll(path, hq);
        return (pushed.ms * events) / pushed.events;
      }),
    );
    rmSync(path);
  }
  for (const terminals of parts.includes('ingest') || parts.includes('raw') ? TERMINALS : []) {
    const databaseUrl = await server.fresh();
    const each = { terminals, events: Math.ceil(events / terminals) };
    await withHq(databaseUrl, (hq) =>
      timed(seconds, ingestOf(terminals), { PostgreSQL, HQ: hq.pid }, async () => {
        const posted = await postReady(kept, hq, each);
        return (posted.ms * events) / posted.events;
      }),
    );
    if (parts.includes('raw') && terminals === 1) await raw(setting, seconds, databaseUrl);
  }
}

/** The rows that a push left in a database, inserted again. */
async function raw({ server, events }: Setting, seconds: Seconds, from: string): Promise<void> {
  const runs = Math.ceil(events / RUN_EVENTS);
  const inserted = async (
    what: string,
    rows: Awaited<ReturnType<typeof rowsToInsert>>,
    way: 'insert' | 'copy',
    connections: number,
  ): Promise<void> => {
    const url = await server.fresh();
    const pids = { PostgreSQL: server.pid };
    await timed(seconds, what, pids, () => insertRaw(url, rows, way, connections));
  };
  const rows = await rowsToInsert(from, runs);
  await inserted(RAW, rows, 'insert', 1);
  await inserted(RAW_MORE, rows, 'insert', MORE_CONNECTIONS);
  await inserted(RAW_COPY, await rowsToCopy(from, runs), 'copy', 1);
}

const ratio = (of: readonly number[], by: readonly number[]): Measured =>
  measured(of.map((value, index) => value / (by[index] ?? Number.NaN)));

function bars(events: number, seconds: Seconds): Bar[] {
  const rows: Bar[] = [];
  for (const [what, values] of seconds) {
    const value = measured(values);
    const limit = (GOAL_SECONDS * events) / 100_000;
    const isBar = what === PUSH;
    const goal = isBar ? `≤ ${limit.toFixed(1)} s` : null;
    rows.push({ what, value, unit: 's', goal, passes: isBar ? value.median <= limit : null });
  }
  const bar = seconds.get(RAW);
  for (const what of [...TERMINALS.map(ingestOf), PUSH]) {
    const values = seconds.get(what);
    if (!bar || !values) continue;
    const value = ratio(bar, values);
    const isBar = what !== PUSH;
    rows.push({
      what: `as a part of raw INSERT: ${what}`,
      value,
      unit: '×',
      goal: isBar ? `≥ ${GOAL_OF_RAW}` : null,
      passes: isBar ? value.median >= GOAL_OF_RAW : null,
    });
  }
  const pouchdb = seconds.get(POUCHDB);
  const push = seconds.get(PUSH);
  if (pouchdb && push) {
    const value = measured([measured(pouchdb).median / measured(push).median]);
    const what = 'PouchDB’s time, as a multiple of the backlog’s';
    rows.push({ what, value, unit: '×', goal: '> 1', passes: value.median > 1 });
  }
  return rows;
}

function partsOf(asked: string | undefined): readonly Part[] {
  if (asked === undefined) return PARTS;
  const wanted = asked.split(',');
  return PARTS.filter((part) => wanted.includes(part));
}

/**
 * `--events`, `--repeat`, `--parts push,ingest,raw,pouchdb` (all of them). Answers the exit code: 1 where a
 * goal was missed.
 */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '100000' },
      repeat: { type: 'string', default: '3' },
      parts: { type: 'string' },
    },
  });
  const parts = partsOf(values.parts);
  const root = process.cwd();
  const results = join(root, 'test-results', 'bench');
  mkdirSync(results, { recursive: true });
  const kept = join(results, 'history.db');
  const events = await historyFile(kept, Number(values.events));
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  process.env['COIPO_TEST_RUN'] = folder;
  process.env['COIPO_TEST_RUN_PID'] = String(process.pid);
  const postgres = await startPostgres({ fsync: true });
  try {
    const server = new Server(postgres);
    const seconds: Seconds = new Map();
    for (let times = Number(values.repeat); times > 0; times -= 1) {
      await round({ server, kept, folder, parts, events }, seconds);
      if (parts.includes('pouchdb')) {
        const programs = join(root, 'test', 'bench', 'pouchdb');
        const own = mkdtempSync(join(folder, 'pouchdb-'));
        const took = await replicatePouchdb(programs, kept, { folder: own, events });
        note(seconds, POUCHDB, took / 1000);
        rmSync(own, { recursive: true });
      }
    }
    const found = bars(events, seconds);
    process.stdout.write(`${events} events\n`);
    for (const bar of found) process.stdout.write(`${lineOf(bar)}\n`);
    const load = loadavg()[0]?.toFixed(1) ?? '';
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, load ${load}, Node ${process.version}`;
    process.stdout.write(`${machine}\n`);
    const written = { date: new Date().toISOString(), machine, events, bars: found };
    writeFileSync(join(results, 'sync.json'), `${JSON.stringify(written, null, 2)}\n`);
    return found.some(({ passes }) => passes === false) ? 1 : 0;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
