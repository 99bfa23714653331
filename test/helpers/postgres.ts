import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '@test/helpers/free-port';

/** The oldest that HQ runs on. */
const OLDEST = 15;
const INSTALLED = '/usr/lib/postgresql';
const PATIENCE_MS = 30_000;

/** Where the newest server's programs are, or null where none is new enough. */
function programs(): string | null {
  const versions = existsSync(INSTALLED) ? readdirSync(INSTALLED).map(Number) : [];
  const newest = Math.max(0, ...versions.filter((it) => existsSync(program(it))));
  return newest < OLDEST ? null : join(INSTALLED, String(newest), 'bin');
}

const program = (version: number): string => join(INSTALLED, String(version), 'bin', 'postgres');

/** Why the machine cannot run a server of its own, or null when it can. */
export function whyNoPostgres(): string | null {
  return programs() === null ? 'no PostgreSQL ≥ 15 (Debian package postgresql)' : null;
}

export interface PrivatePostgres {
  readonly folder: string;
  readonly port: number;
  /** For a database of this server, as a user who may do everything. */
  url(database: string): string;
  stop(): Promise<void>;
}

export interface PrivatePostgresOptions {
  /** Whether what is committed survives the machine: on for what is measured, off for tests. */
  readonly fsync: boolean;
  /** More of `postgresql.conf`. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The process the server goes with, also when that one is killed; by default this one. */
  readonly owner?: number;
}

const UNSAFE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/**
 * A real PostgreSQL of the caller's own: temporary folder, free port, nothing shared with a server of
 * the machine. It ends with its owner, however that one ends.
 */
export async function startPostgres(options: PrivatePostgresOptions): Promise<PrivatePostgres> {
  const bin = programs();
  if (bin === null) throw new Error(whyNoPostgres() ?? '');
  const folder = await mkdtemp(join(tmpdir(), 'coipo-postgres-'));
  const data = join(folder, 'data');
  const user = await ownFolders(folder, data);
  const port = await freePort();
  initialise(bin, data, user);
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: folder,
    max_connections: '300',
    ...(options.fsync ? {} : UNSAFE),
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...flags], {
    cwd: folder,
    stdio: 'ignore',
    detached: true,
    ...user,
  });
  await once(server, 'spawn');
  // A test run that is over does not wait for it.
  server.unref();
  const pid = server.pid ?? 0;
  watch(options.owner ?? process.pid, pid, folder);
  const url = (database: string): string => `postgres://coipo@127.0.0.1:${port}/${database}`;
  await answering(url('postgres'), () => server.exitCode !== null);
  return {
    folder,
    port,
    url,
    stop: async () => {
      const gone = server.exitCode === null ? once(server, 'exit') : Promise.resolve();
      server.ref();
      if (server.exitCode === null) process.kill(pid, 'SIGINT');
      await gone;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses root: then the files and the server are somebody else's. */
async function ownFolders(
  folder: string,
  data: string,
): Promise<{ readonly uid?: number; readonly gid?: number }> {
  await mkdir(data, { mode: 0o700 });
  if (process.getuid?.() !== 0) return {};
  const uid = idOf('-u', 'postgres') ?? idOf('-u', 'nobody') ?? 65_534;
  const gid = idOf('-g', 'postgres') ?? idOf('-g', 'nobody') ?? 65_534;
  await chown(folder, uid, gid);
  await chown(data, uid, gid);
  await chmod(folder, 0o755);
  return { uid, gid };
}

function idOf(flag: '-u' | '-g', name: string): number | null {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}

function initialise(bin: string, data: string, user: { uid?: number; gid?: number }): void {
  const args = ['-D', data, '-U', 'coipo', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(join(bin, 'initdb'), args, { cwd: data, encoding: 'utf8', ...user });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stdout}${made.stderr}`);
}

/** Ends the server when its owner is gone, and removes its files: nobody else would after a SIGKILL. */
function watch(owner: number, server: number, folder: string): void {
  const script =
    'while kill -0 "$1" 2>/dev/null && kill -0 "$2" 2>/dev/null; do sleep 0.5; done; ' +
    'kill -INT "$2" 2>/dev/null; while kill -0 "$2" 2>/dev/null; do sleep 0.1; done; rm -rf "$3"';
  const args = ['-c', script, 'watch', String(owner), String(server), folder];
  spawn('sh', args, { stdio: 'ignore', detached: true, cwd: '/' }).unref();
}

async function answering(url: string, ended: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !ended(); waited += 50) {
    try {
      await queryOnce(url, 'SELECT 1');
      return;
    } catch {
      await delay(50); // Not listening yet.
    }
  }
  throw new Error('the private PostgreSQL did not start');
}

/** Runs one of the server's programs; answers what it wrote. */
export function runProgram(name: string, args: readonly string[], input?: Buffer): Buffer {
  const file = join(programs() ?? '', name);
  const options = { maxBuffer: 2 ** 30, ...(input && { input }) };
  const { status, stdout, stderr } = spawnSync(file, args, options);
  if (status !== 0) throw new Error(`${name} failed: ${String(stderr)}`);
  return stdout;
}

/** One statement over a connection of its own; answers its rows. */
export async function queryOnce<Row>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows as Row[];
  } finally {
    await client.end();
  }
}
