import { openDatabase } from '@main/db/connection';
import type { RunningApp } from './app';

/** Asks the booth's file directly, without writing, as somebody who does not believe the screen. */
export function query<Row>({ databasePath }: Pick<RunningApp, 'databasePath'>, sql: string): Row[] {
  const { $client } = openDatabase(databasePath, { readonly: true });
  try {
    return $client.prepare(sql).all() as Row[];
  } finally {
    $client.close();
  }
}

/** The one number a query answers. */
export function count(app: Pick<RunningApp, 'databasePath'>, sql: string): number {
  const [row] = query<Record<string, number>>(app, sql);
  return Object.values(row ?? {})[0] ?? Number.NaN;
}
