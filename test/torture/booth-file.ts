import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import { sha256Of } from '@main/features/backups/make';
import { readShelf } from '@main/features/backups/manifest';
import { enrolledAs } from '@main/features/sync/repo';
import { agreementOf } from '@test/sync/agreement';
import type { Complaint } from './acknowledged';
import { brokenPromises } from './laws';

/** One moment of a file that may be in use. */
export function readMoment<T>(path: string, work: (db: Db) => T): T {
  const db = openDatabase(path, { readonly: true });
  try {
    db.$client.exec('BEGIN');
    return work(db);
  } finally {
    db.$client.close();
  }
}

/** What of a file that may be in use could be changed and should not. */
export function changeable(path: string): readonly Complaint[] {
  const db = openDatabase(path);
  try {
    return [...brokenPromises(db)];
  } finally {
    db.$client.close();
  }
}

export const wasRestored = (db: Db): boolean =>
  db.$client.prepare("SELECT 1 FROM audit_log WHERE action = 'database.restored'").get() !==
  undefined;

/**
 * Every backup that has a name is whole, and the newest that was acknowledged is there: it is never one that
 * gives way to others.
 */
export async function brokenBackups(
  path: string,
  acknowledged: readonly string[],
): Promise<Complaint[]> {
  const folder = backupsOf(path);
  if (!existsSync(folder)) return [];
  const found: Complaint[] = [];
  const newest = acknowledged.toSorted().at(-1);
  if (newest !== undefined && !existsSync(join(folder, newest))) {
    found.push({ kind: 'lost', text: `backup ${newest} that was acknowledged` });
  }
  for (const { id, sha256 } of readShelf(folder)) {
    if ((await sha256Of(join(folder, id))) === sha256) continue;
    found.push({ kind: 'half-written', text: `backup ${id} is not what its manifest says` });
  }
  return found;
}

/** The file that a restoration put aside: beside the database, or among the backups already. */
export function putAside(path: string): string {
  const folder = dirname(path);
  const beside = readdirSync(folder).find((name) => /\.before-restore-\w+$/.test(name));
  if (beside !== undefined) return join(folder, beside);
  const names = existsSync(backupsOf(path)) ? readdirSync(backupsOf(path)) : [];
  return join(backupsOf(path), names.find((name) => name.endsWith('-before_restore.db')) ?? '');
}

const backupsOf = (path: string): string => join(dirname(path), 'backups');

/**
 * Where booth and headquarters do not hold the same. What a backup forgot is still known there, and said: then
 * rows may differ, and logs must not.
 */
export async function disagreements(
  path: string,
  hq: Parameters<typeof agreementOf>[1],
  { restored }: { readonly restored: boolean },
): Promise<Complaint[]> {
  const db = openDatabase(path, { readonly: true });
  try {
    const agreed = await agreementOf(db, hq, enrolledAs(db)?.siteId ?? '');
    const { log, forgotten, differences, pesos, days, alarms } = agreed;
    const beyond = new Set(forgotten);
    const known = log.hq.filter((line) => !beyond.has(line));
    const said = `EVENTS_ONLY_AT_HQ ${forgotten.length}`;
    const wrong: string[] = [];
    if (!isDeepStrictEqual(known, log.booth)) wrong.push('the logs differ');
    if (restored) {
      if (forgotten.length > 0 && !alarms.includes(said)) wrong.push(`${said} is not said`);
    } else {
      if (forgotten.length > 0) wrong.push(`${forgotten.length} events are at headquarters alone`);
      wrong.push(...differences.map((it) => JSON.stringify(it)));
      if (!isDeepStrictEqual(pesos.booth, pesos.hq)) wrong.push(`pesos: ${JSON.stringify(pesos)}`);
      if (days.closed !== days.confirmed) wrong.push(`days: ${JSON.stringify(days)}`);
    }
    return wrong.map((text) => ({ kind: 'law', text }));
  } finally {
    db.$client.close();
  }
}
