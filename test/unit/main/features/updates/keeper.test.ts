import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { loadMark, saveMark } from '@main/features/updates/index';
import { QUIET_MS } from '@main/features/updates/domain';
import { MINUTE, signInAs } from '@test/helpers/booth';
import { PROGRAM, updatingBooth } from '@test/helpers/updating-booth';

// Each has a headquarters and a booth of its own.
vi.setConfig({ testTimeout: 60_000 });

type Updating = Awaited<ReturnType<typeof updatingBooth>>;

const actions = ({ booth }: Updating): string[] =>
  booth.core.db.$client
    .prepare("SELECT action FROM audit_log WHERE action LIKE 'update.%' ORDER BY seq")
    .pluck()
    .all()
    .map(String);

/** The shift is closed, everything is at HQ, and nobody is there. */
async function evening({ booth }: Updating): Promise<void> {
  await booth.call('shifts.submitCount', { count: { '10000': 4, '1000': 10 } });
  await booth.call('shifts.close', { explanation: 'sobra' });
  await booth.call('access.signOut', {});
  await booth.queue.idle();
}

/** A minute of the booth's clock, with what is done every minute. */
async function minutes({ booth }: Updating, count: number): Promise<void> {
  for (let passed = 0; passed < count; passed += 1) {
    booth.passMinutes(1);
    await booth.updates.look();
  }
}

test('a version comes by itself: signed, fetched, after the shift, in a quiet time, after a backup', async () => {
  const it = await updatingBooth();
  it.booth.updates.start();
  await it.booth.updates.look();
  expect(it.booth.updates.view()).toMatchObject({ stage: 'waiting', available: '1.1.0' });
  expect(it.booth.updates.view().waitsFor).toBe('shift');
  await evening(it);
  // Closed, and HQ does not know of it.
  await minutes(it, 30);
  expect(it.booth.updates.view()).toMatchObject({ waitsFor: 'closings', mayInstall: false });
  expect(it.done).toEqual(['fetched']);

  it.booth.sync.now();
  await it.booth.settled();
  expect(it.booth.updates.view().waitsFor).toBeNull();
  await minutes(it, 1);
  expect(it.done).toEqual(['fetched', 'kept', 'installed']);
  expect(it.backups()).not.toEqual([]);
  expect(loadMark(it.folder)).toMatchObject({
    from: '1.0.0',
    to: '1.1.0',
    state: 'trying',
    starts: 0,
  });
  expect(actions(it)).toEqual(['update.started']);
});

test('whoever signed out may be back: it waits some minutes, and anew each time', async () => {
  const it = await updatingBooth();
  it.booth.updates.start();
  await evening(it);
  it.booth.sync.now();
  await it.booth.settled();
  await minutes(it, QUIET_MS / MINUTE - 1);
  expect(it.booth.updates.view().waitsFor).toBe('quiet');
  await signInAs(it.booth, 'Ana Rivas');
  await minutes(it, 20);
  expect(it.booth.updates.view().waitsFor).toBe('person');
  await it.booth.call('access.signOut', {});
  await minutes(it, QUIET_MS / MINUTE);
  expect(it.done).not.toContain('installed');
  await minutes(it, 2);
  expect(it.done).toContain('installed');
});

test('somebody asks for it in the middle of a shift, but not past closings that HQ has not got', async () => {
  const it = await updatingBooth();
  it.booth.updates.start();
  await it.booth.call('updates.check', {}).catch(() => {});
  await signInAs(it.booth, 'Ana Rivas');
  await it.booth.call('updates.check', {});
  await it.booth.call('updates.install', {});
  expect(it.done).toEqual(['fetched', 'kept', 'installed']);

  const other = await updatingBooth();
  other.booth.updates.start();
  await other.booth.updates.look();
  await evening(other);
  await signInAs(other.booth, 'Ana Rivas');
  await expect(other.booth.call('updates.install', {})).rejects.toMatchObject({
    code: 'UPDATE_WAITS',
    details: { reason: 'closings' },
  });
  expect(other.backups()).toEqual([]);
});

test('a manifest of another key is refused once in the audit, and nothing is fetched', async () => {
  const it = await updatingBooth(['1.1.0'], { trusted: false });
  it.booth.updates.start();
  for (const _ of [1, 2]) await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({
    stage: 'up_to_date',
    trouble: { code: 'UPDATE_NOT_TRUSTED' },
  });
  expect([it.done, actions(it)]).toEqual([[], ['update.refused']]);
});

test('a file that is not what was signed is not installed; the next look tries again', async () => {
  const it = await updatingBooth();
  const file = join(it.updatesDir, '1.1.0', 'Coipo-1.1.0.AppImage');
  writeFileSync(file, Buffer.from(PROGRAM).fill(1, 100, 101));
  it.booth.updates.start();
  await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({
    available: null,
    trouble: { code: 'UPDATE_NOT_FETCHED' },
  });
  writeFileSync(file, PROGRAM);
  await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({ available: '1.1.0', trouble: null });
});

test('a version that was paused meanwhile is not installed; a newer one takes its place', async () => {
  const it = await updatingBooth(['1.1.0', '1.2.0']);
  await it.letOut('1.2.0', { share: 0 });
  it.booth.updates.start();
  await it.booth.updates.check();
  expect(it.booth.updates.view().available).toBe('1.1.0');
  await it.letOut('1.1.0', { paused: true });
  await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({ available: null, stage: 'up_to_date' });
  await it.letOut('1.2.0');
  await it.booth.updates.check();
  expect(it.booth.updates.view().available).toBe('1.2.0');
});

test('a version that failed here is not tried again, and the audit says so once', async () => {
  const it = await updatingBooth();
  const mark = { from: '1.0.0', to: '1.1.0', at: 0, backup: 'b', starts: 2, told: false } as const;
  saveMark(it.folder, { ...mark, state: 'reverted' });
  it.booth.updates.start();
  await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({ available: null, reverted: '1.1.0' });
  it.booth.updates.start();
  expect(actions(it)).toEqual(['update.reverted']);
});

test('a program that cannot be put in its place leaves no mark; the booth goes on and says so', async () => {
  const it = await updatingBooth();
  it.updater.install = () => {
    throw new Error('the disk is protected');
  };
  it.booth.updates.start();
  await it.booth.updates.check();
  await signInAs(it.booth, 'Ana Rivas');
  await expect(it.booth.call('updates.install', {})).rejects.toMatchObject({
    code: 'UPDATE_NOT_INSTALLED',
  });
  expect(loadMark(it.folder)).toBeNull();
  expect(actions(it)).toEqual(['update.started', 'update.failed']);
  expect(it.booth.updates.view()).toMatchObject({ stage: 'waiting', mayInstall: true });
});

test('HQ out of reach is said and changes nothing', async () => {
  const it = await updatingBooth();
  await it.booth.sync.idle();
  await it.hq.app.close();
  it.booth.updates.start();
  await it.booth.updates.check();
  expect(it.booth.updates.view()).toMatchObject({
    stage: 'up_to_date',
    available: null,
    trouble: { code: 'UNREACHABLE' },
  });
});
