import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '@cli/simulate/random';
import type { Random } from '@cli/simulate/random';
import { isAppError } from '@shared/kernel/errors';
import { silentLogger } from '@main/core/logger';
import { openDatabase } from '@main/db/connection';
import type { Db } from '@main/db/connection';
import {
  finishRestore,
  inlineTasks,
  rescueBackups,
  rescueWith,
} from '@main/features/backups/index';
import { careAtStart, openCore, systemTime } from '@main/open-booth';
import { temporaryFolder } from '@test/helpers/booth';
import { dump, tableNames } from '@test/helpers/dump';
import { findingsOf, sharedHistory } from '@test/helpers/history';
import { beforeAll, describe, expect, test } from 'vitest';

const SEED = Number(process.env['COIPO_TORTURE_SEED'] ?? 20_261_121);
const TRIALS = Number(process.env['COIPO_TORTURE_DAMAGES'] ?? 40);

const history = sharedHistory({ days: 2, perDay: 30, seed: 11 });

/** A file whose newest operations are still in its log, as a power cut leaves it. */
interface Left {
  readonly data: Buffer;
  readonly log: Buffer;
  readonly rows: string;
}

let left: Left;
let pageSize = 0;

beforeAll(() => {
  const path = history.copy('left');
  const db = openDatabase(path);
  db.$client.pragma('wal_autocheckpoint = 0');
  // Pages of every table go through the log once more.
  db.$client
    .exec(`BEGIN; CREATE TABLE passing AS SELECT * FROM audit_log; DROP TABLE passing; COMMIT;
    UPDATE spots SET position = position; UPDATE users SET display_name = display_name`);
  pageSize = Number(db.$client.pragma('page_size', { simple: true }));
  left = {
    data: readFileSync(path),
    log: readFileSync(`${path}-wal`),
    rows: JSON.stringify(dump(db)),
  };
  db.$client.close();
});

function laid(data: Buffer, log: Buffer | null): string {
  const path = join(temporaryFolder(), 'coipo.db');
  writeFileSync(path, data);
  if (log !== null) writeFileSync(`${path}-wal`, log);
  return path;
}

/**
 * What became of a damaged file when the program opened it. `found`: it opened, and the look through the file
 * that follows every cut-off start (`care.file`) says that it is damaged.
 */
type Outcome = 'refused' | 'whole' | 'found' | 'WRONG';

async function outcomeOf(path: string): Promise<{ outcome: Outcome; why: string }> {
  let db: Db;
  try {
    const core = openCore(path, silentLogger());
    db = core.db;
    careAtStart(core, false);
  } catch (error) {
    // Coded, so that the start offers the backups.
    const coded = isAppError(error) && error.code === 'DATABASE_CORRUPT';
    return { outcome: coded ? 'refused' : 'WRONG', why: String(error) };
  }
  try {
    const fault = (await inlineTasks.quickCheck(path)) ?? (await inlineTasks.deepCheck(path));
    if (fault !== null) return { outcome: 'found', why: fault };
    if (readable(db) === left.rows) return { outcome: 'whole', why: '' };
    return { outcome: 'WRONG', why: difference(db) };
  } finally {
    db.$client.close();
  }
}

function readable(db: Db): string | null {
  try {
    return JSON.stringify(dump(db));
  } catch {
    return null;
  }
}

function difference(db: Db): string {
  const was = JSON.parse(left.rows) as Record<string, unknown[]>;
  for (const name of tableNames(db)) {
    const rows = db.$client.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).all();
    for (const [index, row] of rows.entries()) {
      const before = JSON.stringify(was[name]?.[index]);
      if (before !== JSON.stringify(row)) return `${name}: ${before} → ${JSON.stringify(row)}`;
    }
    if (rows.length !== was[name]?.length) return `${name} has ${rows.length} rows`;
  }
  return 'other tables';
}

const flipped = (
  bytes: Buffer,
  random: Random,
  from: number,
  to: number,
  times: number,
): Buffer => {
  const copy = Buffer.from(bytes);
  for (let time = 0; time < times; time += 1) {
    const at = random.int(from, to - 1);
    copy[at] = (copy[at] ?? 0) ^ (1 << random.int(0, 7));
  }
  return copy;
};

/** Damages of the data file itself; the log is gone, as after an orderly end. */
const OF_THE_DATA: readonly (readonly [
  name: string,
  damage: (whole: Buffer, random: Random) => Buffer,
])[] = [
  [
    'bits of one page',
    (whole, random) => {
      const page = random.int(0, whole.length / pageSize - 1) * pageSize;
      return flipped(whole, random, page, page + pageSize, random.int(1, 32));
    },
  ],
  [
    'a page of zeros',
    (whole, random) => {
      const page = random.int(0, whole.length / pageSize - 1) * pageSize;
      return Buffer.from(whole).fill(0, page, page + pageSize);
    },
  ],
  [
    'a page of another place',
    (whole, random) => {
      const pages = whole.length / pageSize;
      const [from, to] = [random.int(1, pages - 1) * pageSize, random.int(1, pages - 1) * pageSize];
      const copy = Buffer.from(whole);
      whole.copy(copy, to, from, from + pageSize);
      return copy;
    },
  ],
  [
    'its end is missing',
    (whole, random) => whole.subarray(0, random.int(0, whole.length / 512) * 512),
  ],
];

describe('a damaged data file', () => {
  test.each(OF_THE_DATA)(
    `%s (seed ${SEED}): refused, whole, or found; never wrong in silence`,
    async (name, damage) => {
      const random = seededRandom(SEED + name.length);
      const path = laid(left.data, left.log);
      const db = openDatabase(path);
      db.$client.close();
      const whole = readFileSync(path);
      const counts = await outcomesOf(name, TRIALS / OF_THE_DATA.length, () =>
        laid(damage(whole, random), null),
      );
      expect(counts.wrong).toEqual([]);
      expect(counts.noticed).toBeGreaterThan(0);
    },
  );
});

/** Damages of the log: of what a killed program had written, and of what beside it nobody needs. */
const OF_THE_LOG: readonly (readonly [
  name: string,
  damage: (log: Buffer, random: Random) => Buffer,
])[] = [
  ['a frame that was torn', (log, random) => flipped(log, random, 32, log.length, 3)],
  ['cut off in a frame', (log, random) => log.subarray(0, random.int(0, log.length))],
  ['a beginning of zeros', (log, random) => Buffer.from(log).fill(0, 0, random.int(1, 4096))],
];

describe('a damaged log beside a whole data file', () => {
  test.each(OF_THE_LOG)('%s: an earlier moment of the file, whole', async (_name, damage) => {
    const random = seededRandom(SEED);
    for (let trial = 0; trial < TRIALS / 10; trial += 1) {
      const path = laid(left.data, damage(left.log, random));
      const core = openCore(path, silentLogger());
      careAtStart(core, true);
      core.db.$client.close();
      expect(findingsOf(path)).toEqual([]);
    }
  });

  test('an index of the log that belongs to another file is made anew', () => {
    const random = seededRandom(SEED);
    const path = laid(left.data, left.log);
    writeFileSync(
      `${path}-shm`,
      Buffer.from(Array.from({ length: 32_768 }, () => random.int(0, 255))),
    );
    const { db } = openCore(path, silentLogger());
    expect(readable(db)).toBe(left.rows);
    db.$client.close();
  });
});

test('a file that is refused is replaced by the backup that the start offers, and kept for support', async () => {
  const path = laid(left.data, left.log);
  const core = openCore(path, silentLogger());
  const folder = join(path, '..', 'backups');
  const createdAt = core.clock.now();
  const request = {
    source: path,
    folder,
    kind: 'auto',
    createdAt,
    key: null,
    program: '',
  } as const;
  const { id } = await inlineTasks.make(request, () => {});
  core.db.$client.close();
  const whole = readFileSync(path);
  writeFileSync(path, whole.subarray(0, 3 * pageSize));
  expect((await outcomeOf(path)).outcome).toBe('refused');
  expect(rescueBackups(path).map((it) => it.id)).toEqual([id]);
  await rescueWith(path, id, inlineTasks);
  expect(finishRestore(path, systemTime)).toMatchObject({ backupId: id, trouble: null });
  const restored = openCore(path, silentLogger());
  const payments = (rows: string): unknown => (JSON.parse(rows) as { payments: unknown }).payments;
  expect(payments(readable(restored.db) ?? '')).toEqual(payments(left.rows));
  restored.db.$client.close();
  expect(findingsOf(path)).toEqual([]);
});

async function outcomesOf(
  name: string,
  trials: number,
  damaged: () => string,
): Promise<{ readonly wrong: readonly string[]; readonly noticed: number }> {
  const counts: Record<Outcome, number> = { refused: 0, whole: 0, found: 0, WRONG: 0 };
  const wrong: string[] = [];
  for (let trial = 0; trial < trials; trial += 1) {
    const { outcome, why } = await outcomeOf(damaged());
    counts[outcome] += 1;
    if (outcome === 'WRONG') wrong.push(why);
  }
  if (trials > 20) process.stdout.write(`${name}: ${JSON.stringify(counts)}\n`);
  return { wrong, noticed: counts.refused + counts.found };
}
