import { AppError } from '@shared/kernel/errors';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulate } from '@cli/simulate/history';
import { openDatabase } from '@main/db/connection';
import { DEMO_PIN } from '@shared/kernel/demo';
import { signIn, signInTiles } from '@main/features/access/index';
import { temporaryFolder, openTestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { findingsOf, hashOfRows, sharedHistory } from '@test/helpers/history';

const WEEK = { days: 7, perDay: 25, start: '2025-01-01' };

describe('a history', () => {
  test('is the same for the same seed, and another for another', async () => {
    const folder = temporaryFolder();
    const hashes: string[] = [];
    for (const [name, seed] of [
      ['a', 3],
      ['b', 3],
      ['c', 4],
    ] as const) {
      const path = join(folder, name);
      await simulate({ ...WEEK, path, seed });
      hashes.push(hashOfRows(path));
    }
    expect(hashes[1]).toBe(hashes[0]);
    expect(hashes[2]).not.toBe(hashes[0]);
  }, 60_000);

  test('is not written into a file that has content', async () => {
    const path = join(temporaryFolder(), 'mine.db');
    writeFileSync(path, 'letters to my mother');
    const refused = simulate({ ...WEEK, path, seed: 1 });
    await expect(refused).rejects.toMatchObject({ code: 'CONFLICT' } satisfies Partial<AppError>);
    expect(readFileSync(path, 'utf8')).toBe('letters to my mother');
  });

  test('leaves one whole file', async () => {
    const path = join(temporaryFolder(), 'whole.db');
    await simulate({ ...WEEK, days: 1, path, seed: 1 });
    expect(existsSync(`${path}-wal`)).toBe(false);
  });
});

describe('a month', () => {
  const history = sharedHistory({ days: 30, perDay: 60 });

  test('keeps every law of the data', () => {
    expect(findingsOf(history.copy('laws'))).toEqual([]);
  }, 60_000);

  test('holds what happens at a real site', () => {
    const db = openDatabase(history.copy('life'), { readonly: true });
    const count = (query: string): number => Number(value(db, `SELECT count(*) FROM ${query}`));
    try {
      const day = 86_400_000;
      expect(count(`sessions WHERE end_time - start_time > ${day}`)).toBeGreaterThan(0);
      expect(count("sessions WHERE status = 'open'")).toBeGreaterThan(0);
      expect(count("sessions WHERE status = 'voided'")).toBeGreaterThan(0);
      expect(count('sessions WHERE lost_ticket_evidence IS NOT NULL')).toBeGreaterThan(0);
      expect(count("vehicles WHERE vehicle_class = 'motorcycle'")).toBeGreaterThan(0);
      expect(count('payment_reversals')).toBeGreaterThan(0);
      expect(count('payments WHERE agreement_id IS NOT NULL AND discount > 0')).toBeGreaterThan(0);
      expect(count('payments WHERE rounding <> 0')).toBeGreaterThan(0);
      expect(
        count('(SELECT 1 FROM payment_tenders GROUP BY payment_id HAVING count(*) > 1)'),
      ).toBeGreaterThan(0);
      expect(count('(SELECT DISTINCT method FROM payment_tenders)')).toBe(5);
      expect(count("cash_movements WHERE kind = 'safe_drop'")).toBeGreaterThan(0);
      expect(count('shifts WHERE difference <> 0')).toBeGreaterThan(0);
      expect(count('(SELECT DISTINCT user_id FROM shifts)')).toBe(3);
      expect(
        count('(SELECT business_date FROM shifts GROUP BY business_date HAVING count(*) = 3)'),
      ).toBeGreaterThan(0);
      expect(count('tariffs WHERE valid_to IS NOT NULL')).toBe(4);
      // More cars per hour in the afternoon than late at night.
      const hour = "CAST(strftime('%H', start_time / 1000 - 10800, 'unixepoch') AS INTEGER)";
      expect(count(`sessions WHERE ${hour} = 18`)).toBeGreaterThan(
        2 * count(`sessions WHERE ${hour} = 22`),
      );
    } finally {
      db.$client.close();
    }
  });

  test('can be worked on in the booth with the demonstration PIN', async () => {
    const booth = openTestBooth(history.copy('booth'));
    booth.clock.set(Date.parse('2025-05-01T12:00:00Z'));
    const [person] = signInTiles(booth.core);
    expect(await signIn(booth.core, person?.userId ?? '', DEMO_PIN)).toMatchObject({
      displayName: person?.displayName,
    });
  });
});
