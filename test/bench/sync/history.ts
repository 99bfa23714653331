import { simulate } from '@cli/simulate/history';
import { openDatabase } from '@main/db/connection';
import { outbox } from '@main/db/schema/index';
import { count } from 'drizzle-orm';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a car leaves in the log on average. */
const EVENTS_PER_CAR = 2.06;
const PER_DAY = 500;

/**
 * A file whose log has at least so many events, made once and kept: playing months takes minutes. Answers
 * how many it has.
 */
export async function historyFile(kept: string, events: number): Promise<number> {
  if (existsSync(kept) && eventsIn(kept) >= events) return eventsIn(kept);
  mkdirSync(dirname(kept), { recursive: true });
  const part = `${kept}.part`;
  for (const path of [part, `${part}-wal`, `${part}-shm`]) rmSync(path, { force: true });
  const days = Math.ceil(events / PER_DAY / EVENTS_PER_CAR) + 1;
  await simulate({ path: part, days, perDay: PER_DAY, seed: 5, start: '2025-03-20' });
  renameSync(part, kept);
  return eventsIn(kept);
}

function eventsIn(path: string): number {
  const db = openDatabase(path, { readonly: true });
  try {
    return db.select({ count: count() }).from(outbox).get()?.count ?? 0;
  } finally {
    db.$client.close();
  }
}

/** A copy to work on, of which nothing is left in a side file. */
export function copyOf(kept: string, to: string): string {
  copyFileSync(kept, to);
  return to;
}
