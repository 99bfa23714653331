import type { Db } from '@main/db/connection';

/** Names of the tables that hold the booth's rows. */
export function tableNames(db: Db): string[] {
  return db.$client
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

/** Every row of every table: to see that nothing changed, or what did. */
export function dump(db: Db): Record<string, unknown[]> {
  return Object.fromEntries(
    tableNames(db).map((name) => [
      name,
      db.$client.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all(),
    ]),
  );
}

/** One value of one row, by plain SQL. */
export function value(db: Db, sql: string, ...params: unknown[]): unknown {
  return db.$client
    .prepare(sql)
    .pluck()
    .get(...params);
}
