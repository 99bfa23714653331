import { simulate } from '@cli/simulate/history';
import { openDatabase } from '@main/db/connection';
import { migrationsFolder } from '@main/db/migrate';
import { BENCH_FOLDER } from '@test/bench/measure/result';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bulk } from './bulk';

const DAYS = 14;
const PER_DAY = 1000;
const SEED = 5;
const DATABASE = 'coipo.db';

/** Played once, ending a few days before the first bench: the program's clock is after its past. */
async function templateFile(): Promise<string> {
  const path = join(BENCH_FOLDER, 'past-template.db');
  await keep(path, (part) => {
    const start = Temporal.Now.plainDateISO()
      .subtract({ days: DAYS + 3 })
      .toString();
    return simulate({ path: part, days: DAYS, perDay: PER_DAY, seed: SEED, start });
  });
  return path;
}

/**
 * A data folder whose site has so many stays behind it, made once and kept (a million: about 16 GB and ten
 * minutes). It is worked on where it is: a file of SQLite under a second name would have a second log, and what
 * stands in the first is lost when a run breaks off.
 */
export async function pastFolder(stays: number): Promise<string> {
  const template = await templateFile();
  const folder = join(BENCH_FOLDER, `past-${stays}`);
  const path = join(folder, DATABASE);
  await keep(path, (part) => bulk(template, part, DAYS, stays));
  return folder;
}

/** Of this schema, and without what the program of an earlier run left beside it. */
export function tidy(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(DATABASE)) rmSync(join(folder, name), { recursive: true });
  }
  bringUpToDate(join(folder, DATABASE));
}

/** Without the copy and the checks of the program's own start: the file can be made again, and is large. */
function bringUpToDate(path: string): void {
  const db = openDatabase(path, { durability: 'off' });
  db.$client.pragma('foreign_keys = OFF');
  migrate(db, { migrationsFolder: migrationsFolder(process.cwd()) });
  db.$client.pragma('wal_checkpoint(TRUNCATE)');
  db.$client.close();
}

async function keep(path: string, make: (part: string) => unknown): Promise<void> {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.part`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true });
  const began = performance.now();
  await make(part);
  renameSync(part, path);
  process.stdout.write(`  made ${path} in ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}
