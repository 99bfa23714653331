import type Database from 'better-sqlite3';
import { readdirSync } from 'node:fs';
import { finishRestore } from '@main/features/backups/index';
import type { RestoreOutcome } from '@main/features/backups/index';
import type { Printer } from '@main/features/receipts/index';
import { openTestBooth } from './booth';
import type { TestBooth } from './booth';

/** Closes a booth and opens its file again, as the program does when it restores. */
export async function reopen(
  booth: TestBooth,
): Promise<{ readonly booth: TestBooth; readonly outcome: RestoreOutcome | null }> {
  await booth.stop();
  booth.core.db.$client.close();
  const wall = booth.clock.now() + 1_000;
  const outcome = finishRestore(booth.databasePath, { wall: () => wall, monotonic: () => 0 });
  const again = openTestBooth(booth.databasePath, {
    printer: takesEverything,
    backups: { restored: outcome },
  });
  again.clock.set(wall + 60_000);
  return { booth: again, outcome };
}

/** Names in a folder, without what SQLite keeps beside a database. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !/-(wal|shm)$/.test(name))
    .toSorted();

/** So that no waiting paper changes a row behind a comparison. */
export const takesEverything: Printer = { print: () => Promise.resolve() };

/** Turns a file into one of another booth, wherever a row names its terminal. */
export function ofAnotherTerminal(sqlite: Database.Database): void {
  const tables = sqlite
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table'")
    .pluck()
    .all() as string[];
  for (const table of tables) {
    const keys = sqlite.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
    for (const { from } of keys.filter((key) => key.table === 'terminals')) {
      sqlite.exec(`UPDATE "${table}" SET "${from}" = 'other' WHERE "${from}" IS NOT NULL`);
    }
  }
  sqlite.exec("UPDATE terminals SET id = 'other'");
}
