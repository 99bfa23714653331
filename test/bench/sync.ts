import { migrateServer } from '@hq/db/migrate';
import { HQ_MIGRATIONS } from '@test/helpers/hq-database';
import { startHq } from '@test/helpers/hq-process';
import { queryOnce, startPostgres } from '@test/helpers/postgres';
import type { PrivatePostgres } from '@test/helpers/postgres';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pushAll } from './sync/booth';
import { pushTogether } from './sync/fifty';
import { copyOf, historyFile } from './sync/history';
import { replicatePouchdb } from './sync/pouchdb';
import { insertRaw, rowsOfPush } from './sync/raw-insert';
import { lineOf, measured } from './sync/result';
import type { Bar, Measured } from './sync/result';

const RUN_EVENTS = 500;
/** For 100,000 events; for fewer, as much less. */
const GOAL_SECONDS = 30;
const GOAL_OF_RAW = 0.7;
const TERMINALS = 50;

/** Databases of one server, each used once. */
class Server {
  #count = 0;
  readonly #postgres: PrivatePostgres;

  constructor(postgres: PrivatePostgres) {
    this.#postgres = postgres;
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
  work: (hq: { url: string; databaseUrl: string }) => Promise<T>,
): Promise<T> {
  const hq = await startHq({ DATABASE_URL: databaseUrl, HQ_LOG_LEVEL: 'warn' });
  try {
    return await work({ url: hq.url, databaseUrl });
  } finally {
    await hq.stop();
  }
}

interface Seconds {
  readonly push: number[];
  readonly raw: number[];
  readonly together: number[];
}

/** One after the other, so that a slow minute of the machine slows both of a pair. */
async function round(server: Server, kept: string, folder: string, into: Seconds): Promise<number> {
  const databaseUrl = await server.fresh();
  const path = copyOf(kept, join(folder, `booth-${into.push.length}.db`));
  const pushed = await withHq(databaseUrl, (hq) => pushAll(path, hq));
  into.push.push(pushed.ms / 1000);
  const rows = await rowsOfPush(databaseUrl, Math.ceil(pushed.events / RUN_EVENTS));
  into.raw.push((await insertRaw(await server.fresh(), rows)) / 1000);
  const each = { terminals: TERMINALS, events: Math.ceil(pushed.events / TERMINALS) };
  const together = await withHq(await server.fresh(), (hq) => pushTogether(kept, hq, each));
  into.together.push(((together.ms / 1000) * pushed.events) / together.events);
  rmSync(path);
  return pushed.events;
}

function bars(events: number, seconds: Seconds, pouchdb: number | null): Bar[] {
  const push = measured(seconds.push);
  const goal = (GOAL_SECONDS * events) / 100_000;
  const ratio = (of: number[], by: number[]): Measured =>
    measured(of.map((value, index) => value / (by[index] ?? Number.NaN)));
  const ofRaw = ratio(seconds.raw, seconds.push);
  const rows: Bar[] = [
    {
      what: `${events} events, booth → HQ on PostgreSQL`,
      value: push,
      unit: 's',
      goal: `≤ ${goal.toFixed(1)} s`,
      passes: push.median <= goal,
    },
    {
      what: 'the same rows, raw batched INSERT',
      value: measured(seconds.raw),
      unit: 's',
      goal: null,
      passes: null,
    },
    {
      what: 'ingest of one booth, as a part of raw speed',
      value: ofRaw,
      unit: '×',
      goal: `≥ ${GOAL_OF_RAW}`,
      passes: ofRaw.median >= GOAL_OF_RAW,
    },
    {
      what: `as many events of ${TERMINALS} booths at once`,
      value: measured(seconds.together),
      unit: 's',
      goal: null,
      passes: null,
    },
    {
      what: `ingest of ${TERMINALS} booths, as a part of raw speed`,
      value: ratio(seconds.raw, seconds.together),
      unit: '×',
      goal: null,
      passes: null,
    },
  ];
  if (pouchdb === null) return rows;
  return [
    ...rows,
    {
      what: 'PouchDB → CouchDB-protocol server, as many documents',
      value: measured([pouchdb]),
      unit: 's',
      goal: null,
      passes: null,
    },
    {
      what: 'PouchDB’s time, as a multiple of ours',
      value: measured([pouchdb / push.median]),
      unit: '×',
      goal: '> 1',
      passes: pouchdb > push.median,
    },
  ];
}

/** `--events`, `--repeat`, `--no-pouchdb`. Answers the exit code: 1 where a goal was missed. */
export async function bench(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      events: { type: 'string', default: '100000' },
      repeat: { type: 'string', default: '3' },
      'no-pouchdb': { type: 'boolean', default: false },
    },
  });
  const root = process.cwd();
  const results = join(root, 'test-results', 'bench');
  mkdirSync(results, { recursive: true });
  const kept = join(results, 'history.db');
  await historyFile(kept, Number(values.events));
  const folder = mkdtempSync(join(tmpdir(), 'coipo-bench-'));
  process.env['COIPO_TEST_RUN'] = folder;
  process.env['COIPO_TEST_RUN_PID'] = String(process.pid);
  const postgres = await startPostgres({ fsync: true });
  try {
    const server = new Server(postgres);
    const seconds: Seconds = { push: [], raw: [], together: [] };
    let events = 0;
    for (let times = Number(values.repeat); times > 0; times -= 1) {
      events = await round(server, kept, folder, seconds);
      process.stdout.write(`  ${JSON.stringify(seconds)}\n`);
    }
    const programs = join(root, 'test', 'bench', 'pouchdb');
    const pouchdb = values['no-pouchdb']
      ? null
      : (await replicatePouchdb(programs, kept, { folder, events: events - 1 })) / 1000;
    const found = bars(events, seconds, pouchdb);
    for (const bar of found) process.stdout.write(`${lineOf(bar)}\n`);
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`;
    process.stdout.write(`${machine}\n`);
    const written = { date: new Date().toISOString(), machine, bars: found };
    writeFileSync(join(results, 'sync.json'), `${JSON.stringify(written, null, 2)}\n`);
    return found.some(({ passes }) => passes === false) ? 1 : 0;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
