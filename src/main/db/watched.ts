import type { Sqlite } from './connection';

/** Told of every statement that was run: its text, with `?` for what was given, and how long it took. */
export type StatementWatch = (sql: string, ms: number) => void;

const EXPLAIN = 'EXPLAIN QUERY PLAN';
const RUNS = ['run', 'get', 'all'] as const;

/**
 * Times each statement prepared on the connection from now on.
 * @param elapsed milliseconds of a clock that only goes on
 */
export function watchStatements(
  sqlite: Sqlite,
  watch: StatementWatch,
  elapsed: () => number = () => performance.now(),
): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const watched = (source: string) => {
    const statement = prepare(source);
    // The eye does not watch itself.
    if (source.startsWith(EXPLAIN)) return statement;
    for (const name of RUNS) {
      const run = statement[name].bind(statement) as (...given: unknown[]) => unknown;
      const timed = (...given: unknown[]): unknown => {
        const began = elapsed();
        try {
          return run(...given);
        } finally {
          watch(source, elapsed() - began);
        }
      };
      Object.defineProperty(statement, name, { value: timed });
    }
    return statement;
  };
  Object.defineProperty(sqlite, 'prepare', { value: watched, writable: true, configurable: true });
}

/** How SQLite goes about a statement, step by step; empty where it cannot be asked any more. */
export function planOf(sqlite: Sqlite, sql: string): string[] {
  if (!sqlite.open || !/^\s*(select|insert|update|delete|with)\b/i.test(sql)) return [];
  // What is given does not change the plan, but something has to be.
  const given = Array.from({ length: placesIn(sql) }, () => null);
  const explain = sqlite.prepare<unknown[], { detail: string }>(`${EXPLAIN} ${sql}`);
  const rows = explain.all(...given);
  return rows.map(({ detail }) => detail);
}

/** How many values a statement is given: its question marks outside of texts and names. */
function placesIn(sql: string): number {
  return sql.replaceAll(/'[^']*'|"[^"]*"|--[^\n]*/g, '').split('?').length - 1;
}

/** The text of a statement without what people and cars are called: long texts in it are left out. */
export function redactedSql(sql: string): string {
  return sql
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/'(?![a-z_]{0,16}')[^']*'/g, "'…'")
    .slice(0, MOST_CHARACTERS);
}

const MOST_CHARACTERS = 2000;
