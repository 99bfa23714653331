import { existsSync, linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '@main/db/connection';
import { filesIn, ofAnotherTerminal, reopen, takesEverything } from '@test/helpers/backups';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { findingsOf, tamper } from '@test/helpers/history';

const REASON = 'se borró por error';

async function aDay(): Promise<TestBooth> {
  const booth = await openDemoBooth({ surroundings: { printer: takesEverything } });
  await signInAs(booth, 'Ana Rivas');
  await checkIn(booth, 'KRTV62');
  booth.passMinutes(10);
  return booth;
}

/** Every row, once nothing waits to be printed. */
async function rowsOf(booth: TestBooth): Promise<Record<string, unknown[]>> {
  await booth.queue.idle();
  return dump(booth.core.db);
}

async function workOn(booth: TestBooth): Promise<void> {
  const { stay } = await checkIn(booth, 'CKYZ46');
  booth.passMinutes(95);
  await payCash(booth, stay.sessionId);
}

/** Tables that a restoration itself writes to. */
const GROWN = new Set(['audit_log', 'outbox', 'terminals', 'sequences']);

const withoutGrown = (rows: Record<string, unknown[]>): Record<string, unknown[]> =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => !GROWN.has(table)));

describe('going back to a backup', () => {
  test('tells before what would be lost', async () => {
    const booth = await aDay();
    const { id } = await booth.call('backups.make', {});
    const none = await booth.call('backups.preview', { id });
    // Making it is recorded after the copy.
    expect(none.lost).toMatchObject({ operations: 1, entries: 0, payments: 0, paid: 0 });
    await workOn(booth);
    const { lost, backup } = await booth.call('backups.preview', { id });
    const [paid] = await booth.call('payments.recent', {});
    expect(backup.holds).toMatchObject({ stays: 1, payments: 0 });
    expect(lost).toMatchObject({ operations: 3, entries: 1, payments: 1, paid: paid?.amount });
    expect(lost.lastAt).toBe(paid?.paidAt);
  });

  test('brings back every row, keeps the present ones, and can be undone row by row', async () => {
    const booth = await aDay();
    const before = await rowsOf(booth);
    const { id } = await booth.call('backups.make', {});
    await workOn(booth);
    await booth.call('backups.restore', { id, passphrase: null, reason: REASON });
    const present = await rowsOf(booth);
    expect(present['audit_log']?.at(-1)).toMatchObject({ action: 'restore.requested' });

    const { booth: restored, outcome } = await reopen(booth);
    expect(outcome).toMatchObject({ backupId: id, trouble: null });
    const rows = await rowsOf(restored);
    expect(withoutGrown(rows)).toEqual(withoutGrown(before));
    expect(rows['audit_log']?.slice(0, -1)).toEqual(before['audit_log']);
    const link = rows['audit_log']?.at(-1) as { action: string; details: string };
    expect(link.action).toBe('database.restored');
    expect(JSON.parse(link.details)).toMatchObject({
      backup: id,
      by: { displayName: 'Ana Rivas', reason: REASON },
      epoch: 2,
    });
    expect(value(restored.core.db, 'SELECT max(epoch) FROM outbox')).toBe(2);
    expect(findingsOf(restored.databasePath)).toEqual([]);

    restored.backups.start();
    await signInAs(restored, 'Ana Rivas');
    await restored.backups.make('auto');
    const undo = (await restored.call('backups.list', {})).find(
      ({ kind }) => kind === 'before_restore',
    );
    expect(undo?.holds).toMatchObject({ stays: 2, payments: 1 });
    expect(filesIn(restored.folder).filter((name) => name.includes('before-restore'))).toEqual([]);
    const { lost } = await restored.call('backups.preview', { id: undo?.id ?? '' });
    expect(lost).toMatchObject({ entries: 0, payments: 0 });

    await restored.call('backups.restore', {
      id: undo?.id ?? '',
      passphrase: null,
      reason: 'me arrepentí',
    });
    const { booth: undone } = await reopen(restored);
    expect(withoutGrown(await rowsOf(undone))).toEqual(withoutGrown(present));
    expect(value(undone.core.db, 'SELECT epoch FROM terminals WHERE is_self')).toBe(3);
    expect(findingsOf(undone.databasePath)).toEqual([]);
  });

  test('interrupted anywhere is finished at the next start', async () => {
    const booth = await aDay();
    const { id } = await booth.call('backups.make', {});
    await workOn(booth);
    await booth.call('backups.restore', { id, passphrase: null, reason: REASON });
    await booth.stop();
    booth.core.db.$client.close();
    // Cut off between keeping the present file and replacing it.
    linkSync(booth.databasePath, `${booth.databasePath}.before-restore-20261120T110000Z`);
    const { booth: restored } = await reopen(booth);
    expect(value(restored.core.db, 'SELECT count(*) FROM payments')).toBe(0);
    // Cut off after it, before the note was gone.
    const note = `${booth.databasePath}.restore.json`;
    writeFileSync(note, JSON.stringify({ backup: id, by: null }));
    const rows = await rowsOf(restored);
    const { booth: again, outcome } = await reopen(restored);
    expect(outcome).toMatchObject({ trouble: null });
    expect(await rowsOf(again)).toEqual(rows);
    expect(existsSync(note)).toBe(false);
  });

  test('a copy that was spoilt while it waited leaves the booth as it was', async () => {
    const booth = await aDay();
    const { id } = await booth.call('backups.make', {});
    await workOn(booth);
    await booth.call('backups.restore', { id, passphrase: null, reason: REASON });
    writeFileSync(`${booth.databasePath}.staged`, 'x'.repeat(5000));
    const rows = await rowsOf(booth);
    const { booth: again, outcome } = await reopen(booth);
    expect(outcome).toMatchObject({ backupId: id, trouble: 'DATABASE_CORRUPT' });
    expect(await rowsOf(again)).toEqual(rows);
    await signInAs(again, 'Ana Rivas');
    expect((await again.call('backups.status', {})).restored).toEqual(outcome);
    expect(filesIn(again.folder)).toEqual(['backups', 'coipo.db']);
  });
});

describe('refused with nothing changed', () => {
  const REFUSED: [what: string, code: string, spoil: (path: string) => void][] = [
    ['noise', 'BACKUP_INVALID', (path) => writeFileSync(path, 'x'.repeat(5000))],
    [
      'an edited one',
      'BACKUP_INVALID',
      (path) => tamper(path, (db) => db.exec('DELETE FROM audit_log WHERE seq = 5')),
    ],
    ['one of another booth', 'BACKUP_FOREIGN', (path) => tamper(path, ofAnotherTerminal)],
    [
      'one of a later program',
      'DATABASE_NEWER',
      (path) =>
        tamper(path, (db) =>
          db.exec(
            "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('x', 9999999999999)",
          ),
        ),
    ],
    ['one that is gone', 'NOT_FOUND', (path) => renameSync(path, `${path}.gone`)],
  ];

  test.each(REFUSED)('%s', async (_what, code, spoil) => {
    const booth = await aDay();
    const { id } = await booth.call('backups.make', {});
    spoil(join(booth.folder, 'backups', id));
    const rows = await rowsOf(booth);
    await expect(
      booth.call('backups.restore', { id, passphrase: null, reason: REASON }),
    ).rejects.toMatchObject({ code });
    expect(await rowsOf(booth)).toEqual(rows);
    expect(filesIn(booth.folder)).toEqual(['backups', 'coipo.db']);
  });

  test('a sealed one without its words, and with others', async () => {
    const booth = await aDay();
    await booth.call('backups.encrypt', { passphrase: 'doce autos en fila' });
    const { id } = await booth.call('backups.make', {});
    const sealed = readFileSync(join(booth.folder, 'backups', id));
    expect(sealed.includes('SQLite format 3')).toBe(false);
    expect(sealed.includes('KRTV62')).toBe(false);
    await booth.call('backups.stopEncrypting', {});
    await workOn(booth);
    const rows = await rowsOf(booth);
    const restore = (passphrase: string | null) =>
      booth.call('backups.restore', { id, passphrase, reason: REASON });
    await expect(restore(null)).rejects.toMatchObject({ code: 'BACKUP_PASSPHRASE_REQUIRED' });
    await expect(restore('once autos en fila')).rejects.toMatchObject({
      code: 'BACKUP_PASSPHRASE_WRONG',
    });
    expect(await rowsOf(booth)).toEqual(rows);
    await restore('doce autos en fila');
    const { booth: restored } = await reopen(booth);
    expect(value(restored.core.db, 'SELECT count(*) FROM payments')).toBe(0);
    expect(findingsOf(restored.databasePath)).toEqual([]);
  });

  test('the passphrase is nowhere in the data', async () => {
    const booth = await aDay();
    await booth.call('backups.encrypt', { passphrase: 'doce autos en fila' });
    const db = openDatabase(booth.databasePath, { readonly: true });
    expect(JSON.stringify(dump(db))).not.toContain('doce autos');
    db.$client.close();
    await expect(booth.call('backups.encrypt', { passphrase: 'corta' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { fields: ['passphrase'] },
    });
  });
});
