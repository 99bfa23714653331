import { silentLogger } from '@main/core/logger';
import { timings } from '@main/core/timings';
import { boothWatching, SLOW_MS } from '@main/core/watching';
import { redactedSql } from '@main/db/watched';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import Database from 'better-sqlite3';
import pino from 'pino';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';

const AT = Date.parse('2026-11-20T11:00:00Z');

/** A booth's eye over a connection whose `spin(ms)` lets so much time go by; nothing else takes any. */
function watched() {
  const lines: string[] = [];
  let passed = 0;
  const pass = (ms: number): void => {
    passed += ms;
  };
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) });
  const watching = boothWatching(
    log,
    () => AT,
    () => passed,
  );
  const db = new Database(':memory:');
  onTestFinished(() => void db.close());
  db.exec('CREATE TABLE cars (plate TEXT PRIMARY KEY)');
  db.function('spin', (ms: number) => {
    pass(ms);
    return 1;
  });
  watching.watch(db);
  return { watching, db, lines, pass };
}

describe('statements', () => {
  test('that are slow are kept and logged with their plan and without what was given', async () => {
    const { watching, db, lines } = watched();
    db.prepare('SELECT spin(?) FROM cars WHERE plate = ?').all(SLOW_MS + 5, 'NONE01');
    db.prepare("INSERT INTO cars VALUES ('KRTV62')").run();
    db.prepare('SELECT spin(?) FROM cars WHERE plate = ?').all(SLOW_MS + 5, 'KRTV62');
    await turn();
    const [slow, ...others] = watching.slow();
    expect(others).toEqual([]);
    expect(slow).toMatchObject({
      at: AT,
      kind: 'statement',
      what: 'SELECT spin(?) FROM cars WHERE plate = ?',
      plan: [expect.stringMatching(/^SEARCH cars/)],
    });
    expect(slow?.ms).toBeGreaterThan(SLOW_MS);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('slow statement');
    expect(lines[0]).not.toContain('KRTV62');
  });

  test('keep the newest of many', async () => {
    const { watching, db } = watched();
    const slow = db.prepare('SELECT spin(?)');
    for (let count = 0; count < 52; count += 1) slow.get(SLOW_MS + 1);
    await turn();
    expect(watching.slow()).toHaveLength(50);
  });

  test('are told without long texts that stand in them', () => {
    expect(redactedSql("SELECT 1\n  FROM x WHERE a = 'KRTV62' AND b = 'open'")).toBe(
      "SELECT 1 FROM x WHERE a = '…' AND b = 'open'",
    );
  });
});

describe('calls', () => {
  test('that hold the thread are told with the slowest of their statements', async () => {
    const { watching, db } = watched();
    const answer = await watching.call('parking.board', () => {
      db.prepare('SELECT 1').get();
      for (let count = 0; count < 3; count += 1) db.prepare('SELECT spin(?)').get(SLOW_MS - 1);
      return Promise.resolve('answer');
    });
    await turn();
    expect(answer).toBe('answer');
    expect(watching.slow()).toMatchObject([
      { kind: 'call', what: 'parking.board', plan: ['SCAN CONSTANT ROW'] },
    ]);
  });

  test('that wait for something hold nobody', async () => {
    const { watching, pass } = watched();
    await watching.call('reports.run', async () => {
      await turn();
      pass(SLOW_MS * 2);
    });
    await turn();
    expect(watching.slow()).toEqual([]);
    expect(watching.calls()).toMatchObject([{ name: 'reports.run', count: 1 }]);
    expect(watching.calls()[0]?.longest).toBeGreaterThan(SLOW_MS);
  });

  test('are counted when they are refused too', async () => {
    const { watching } = watched();
    const refused = watching.call('payments.pay', () => Promise.reject(new Error('no')));
    await expect(refused).rejects.toThrow('no');
    expect(watching.calls()).toMatchObject([{ name: 'payments.pay', count: 1 }]);
  });
});

test('the loop is late by what keeps the thread', async () => {
  const watching = boothWatching(silentLogger(), () => AT);
  onTestFinished(() => watching.stop());
  expect(watching.loop()).toBeNull();
  watching.look();
  await turn();
  const late = async (): Promise<number> => {
    const until = performance.now() + 60;
    while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve, 30));
    return watching.loop()?.longest ?? 0;
  };
  await expect.poll(late).toBeGreaterThan(30);
  watching.look();
  expect(watching.loop()?.worst).toBeGreaterThan(30);
});

test('timings are in milliseconds, those that took most in all first', () => {
  const kept = timings();
  for (let ms = 1; ms <= 100; ms += 1) kept.record('often', ms);
  kept.record('once', 200);
  const [often, once] = kept.list();
  expect(often).toMatchObject({ name: 'often', count: 100 });
  expect(often?.p50).toBeCloseTo(50, 0);
  expect(often?.p99).toBeCloseTo(99, 0);
  expect(often?.longest).toBeCloseTo(100, 0);
  expect(once).toMatchObject({ name: 'once', count: 1 });
});

test('the diagnostics tell of the calls that were made, and an operator may not see them', async () => {
  const booth = await openDemoBooth();
  await expect(booth.call('support.diagnostics', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await signInAs(booth, 'Ana Rivas');
  const { calls, files, queues, memory } = await booth.call('support.diagnostics', {});
  expect(calls.find(({ name }) => name === 'shifts.open')).toMatchObject({ count: 1 });
  expect(files.database).toBeGreaterThan(0);
  expect(files.wal).toBeGreaterThan(0);
  expect(queues.events).toBeGreaterThanOrEqual(0);
  expect(memory.resident).toBeGreaterThan(memory.heapUsed);
});
