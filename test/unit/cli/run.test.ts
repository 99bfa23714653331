import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '@cli/commands';
import { OutputClosed, streamOutput } from '@cli/output';
import { runCli } from '@cli/run';
import { openDatabase } from '@main/db/connection';
import { temporaryFolder } from '@test/helpers/booth';
import { parseCsv } from '@test/helpers/csv';
import { value } from '@test/helpers/dump';
import { sharedHistory, tamper } from '@test/helpers/history';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notes: string[];
}

async function coipo(...args: string[]): Promise<Ran> {
  let out = '';
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      out += String(chunk);
      done();
    },
  });
  const notes: string[] = [];
  const note = (text: string): number => notes.push(text);
  const code = await runCli(args, { out: streamOutput(stream), note });
  return { code, out, notes };
}

const errorOf = ({ notes }: Ran): string => JSON.parse(notes[0] ?? '{}').error.code;

describe('the command line', () => {
  test('help names every command, and every command has its own', async () => {
    const { out, code } = await coipo('--help');
    expect(code).toBe(0);
    for (const [name, { options }] of Object.entries(COMMANDS)) {
      expect(out).toContain(`  ${name} `);
      const own = await coipo(name, '--help');
      for (const option of Object.keys(options)) expect(own.out).toContain(`--${option} `);
    }
  });

  test.each([
    [[]],
    [['charge']],
    [['constructor']],
    [['verify']],
    [['verify', '--db']],
    [['verify', '--db', 'x', '--fast']],
    [['export', '--db', 'x', '--what', 'people', '--format', 'csv']],
    [['simulate', '--db', 'x', '--days', '-1', '--per-day', '1', '--seed', '1']],
    [
      [
        'simulate',
        '--db',
        'x',
        '--days',
        '1',
        '--per-day',
        '1',
        '--seed',
        '1',
        '--start',
        '2025-02-30',
      ],
    ],
  ])('wrong usage %j is said in one line, with exit code 2', async (args) => {
    const ran = await coipo(...args);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(errorOf(ran)).toBe('USAGE');
  });

  test.each(['quote --cases', 'verify --db', 'backup --to b --db', 'restore --db a --from'])(
    '%s of a file that is not there',
    async (command) => {
      const ran = await coipo(...command.split(' '), join(temporaryFolder(), 'none'));
      expect(ran).toMatchObject({ code: 1, out: '' });
      expect(errorOf(ran)).toBe('NOT_FOUND');
    },
  );

  test('a file that is no database', async () => {
    const path = join(temporaryFolder(), 'letter');
    writeFileSync(path, 'Dear reader, this is not a database at all.'.repeat(200));
    expect(errorOf(await coipo('verify', '--db', path))).toBe('DATABASE_CORRUPT');
  });
});

describe('over a simulated week', () => {
  const history = sharedHistory({ days: 7, perDay: 20 });

  test('verify is silent, and loud after damage', async () => {
    const path = history.copy('verify');
    expect(await coipo('verify', '--db', path)).toEqual({ code: 0, out: '', notes: [] });
    tamper(path, (sqlite) => sqlite.exec('DELETE FROM payment_tenders'));
    const { code, out } = await coipo('verify', '--db', path);
    expect(code).toBe(1);
    const [first = ''] = out.split('\n');
    expect(Object.keys(JSON.parse(first) as object)).toEqual(['check', 'table', 'id', 'message']);
  });

  test.each(['payments', 'sessions', 'shifts', 'audit', 'outbox'])(
    'export of %s: the same rows as JSON lines and as CSV',
    async (what) => {
      const path = history.copy(`export-${what}`);
      const json = await coipo('export', '--db', path, '--what', what, '--format', 'jsonl');
      const csv = await coipo('export', '--db', path, '--what', what, '--format', 'csv');
      const objects = json.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      const [header = [], ...records] = parseCsv(csv.out);
      expect(csv.out.endsWith('\r\n')).toBe(true);
      expect(records).toEqual(
        objects.map((row) => {
          expect(Object.keys(row)).toEqual(header);
          return Object.values(row).map((cell: unknown) =>
            cell === null ? '' : typeof cell === 'object' ? JSON.stringify(cell) : String(cell),
          );
        }),
      );
    },
  );

  test('exported amounts and instants are those of the rows', async () => {
    const path = history.copy('sums');
    const { out } = await coipo('export', '--db', path, '--what', 'payments', '--format', 'jsonl');
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, number | string>);
    const db = openDatabase(path, { readonly: true });
    const sum = (name: string): number => rows.reduce((total, row) => total + Number(row[name]), 0);
    try {
      expect(rows).toHaveLength(value(db, 'SELECT count(*) FROM payments') as number);
      expect(sum('amount')).toBe(value(db, 'SELECT sum(amount) FROM payments'));
      expect(sum('cash') + sum('debit') + sum('credit') + sum('transfer')).toBe(
        sum('amount') + sum('rounding'),
      );
      const paid = rows.reduce((total, row) => total + Date.parse(String(row['paid_at'])), 0);
      expect(paid).toBe(value(db, 'SELECT sum(paid_at) FROM payments'));
    } finally {
      db.$client.close();
    }
  });

  test('backup and restore', async () => {
    const path = history.copy('kept');
    const to = join(temporaryFolder(), 'backup.db');
    expect(await coipo('backup', '--db', path, '--to', to)).toMatchObject({ code: 0, notes: [] });
    const bytes = readFileSync(to);
    expect(errorOf(await coipo('backup', '--db', path, '--to', to))).toBe('CONFLICT');
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect(await coipo('backup', '--db', path, '--to', to, '--force')).toMatchObject({ code: 0 });
    const restored = await coipo('restore', '--db', path, '--from', to);
    expect(JSON.parse(restored.out)).toMatchObject({ path, epoch: 2 });
    expect(await coipo('verify', '--db', path)).toMatchObject({ code: 0, out: '' });
  });
});

describe('the output', () => {
  test('waits for a slow reader', async () => {
    let taken = 0;
    const slow = new Writable({
      highWaterMark: 8,
      write: (_chunk, _encoding, done) => setImmediate(() => ((taken += 1), done())),
    });
    const out = streamOutput(slow);
    for (let line = 1; line <= 20; line += 1) {
      await out.line('longer than the high water mark');
      expect(taken).toBe(line);
    }
  });

  test('stops when the reader has gone', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error('gone'), { code: 'EPIPE' })),
    });
    const out = streamOutput(gone);
    const writing = async (): Promise<void> => {
      for (;;) await out.line('x'.repeat(100_000));
    };
    await expect(writing()).rejects.toBeInstanceOf(OutputClosed);
  });
});
