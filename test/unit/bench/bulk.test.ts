import { bulk } from '@test/bench/past/bulk';
import { readTemplate } from '@test/bench/past/template';
import { findingsOf, sharedHistory } from '@test/helpers/history';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const DAYS = 7;
const STAYS = 600;
const template = sharedHistory({ days: DAYS, perDay: 30, start: '2025-07-07' });

/** What a week that is told again cannot have: everything else holds, to the last hash. */
const KNOWN = new Set([
  // Its records of setting the site up and of new rates are told again too.
  'audit.chain',
  'tariffs.recorded',
  'charging_policies.recorded',
  'sessions.tariff_of_entry',
  'sessions.policy_of_entry',
  // Numbers begin anew beyond those of the week before.
  'shifts.opening_recorded',
  'shifts.closing_recorded',
  'numbers.ticket',
  'numbers.receipt',
  'numbers.reversal',
  'numbers.collection',
  'numbers.day_closing',
  'documents.about',
  'documents.z_says_the_shift',
  // Cars inside on the last evening are inside once, at the very end.
  'day_closings.totals',
]);

interface Column {
  readonly types: string;
  /** Characters of a value on average, and the share of rows without one. */
  readonly length: number;
  readonly empty: number;
}

/** What the columns of every growing table hold; rows are counted by the stay. */
function columnsOf(path: string): Map<string, Column | number> {
  const db = new Database(path, { readonly: true });
  const columns = new Map<string, Column | number>();
  const stays = db.prepare('SELECT count(*) FROM sessions').pluck().get() as number;
  for (const { name, columns: names } of readTemplate(path).growing) {
    columns.set(
      name,
      (db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number) / stays,
    );
    for (const column of names) {
      const row = db
        .prepare(
          `SELECT group_concat(DISTINCT typeof("${column}") ORDER BY typeof("${column}")) AS types,
             avg(CASE WHEN typeof("${column}") = 'text' THEN length("${column}") END) AS length, avg("${column}" IS NULL) AS empty FROM "${name}"`,
        )
        .get() as Column;
      columns.set(`${name}.${column}`, row);
    }
  }
  db.close();
  return columns;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 0.02 + 0.06 * Math.max(a, b);

function sameShape(a: Column | number | undefined, b: Column | number | undefined): boolean {
  if (typeof a === 'number' && typeof b === 'number') return isNear(a, b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  return (
    a.types === b.types &&
    isNear(a.length ?? 0, b.length ?? 0) &&
    isNear(a.empty ?? 0, b.empty ?? 0)
  );
}

describe('a past made in bulk', () => {
  let folder = '';
  let played = '';
  let told = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'coipo-bulk-'));
    played = template.copy('played');
    told = join(folder, 'told.db');
    bulk(played, told, DAYS, STAYS);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('keeps the laws of the data but for those that only a played one can', () => {
    const broken = new Set(findingsOf(told).map(({ check }) => check));
    expect([...broken].filter((check) => !KNOWN.has(check))).toEqual([]);
  });

  test('has the rows of the played one, table by table and column by column', () => {
    const [one, other] = [columnsOf(played), columnsOf(told)];
    const different = [...one].filter(([name, column]) => !sameShape(column, other.get(name)));
    expect(different.map(([name, column]) => [name, column, other.get(name)])).toEqual([]);
  });

  test('has as many stays as asked, and is the played one at its end', () => {
    const newest = (path: string, limit: number): unknown[] => {
      const db = new Database(path, { readonly: true });
      const rows = db
        .prepare(
          'SELECT id, vehicle_id, start_time, status FROM sessions ORDER BY start_time DESC LIMIT ?',
        )
        .all(limit);
      db.close();
      return rows;
    };
    expect(newest(told, 10_000).length).toBeGreaterThanOrEqual(STAYS);
    expect(newest(told, 50)).toEqual(newest(played, 50));
  });

  test('is only the site where no stay is asked for', () => {
    const path = join(folder, 'none.db');
    bulk(played, path, DAYS, 0);
    const rows = [...columnsOf(path)].filter(([, it]) => typeof it === 'number' && it > 0);
    expect(rows).toEqual([]);
    expect(findingsOf(path).map(({ check }) => check)).not.toContain('file.integrity');
  });
});
