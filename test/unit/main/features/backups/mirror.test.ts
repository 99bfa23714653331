import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { noDialogs } from '@main/core/file-dialogs';
import { inlineTasks } from '@main/features/backups/index';
import type { BackupTasks } from '@main/features/backups/index';
import { checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { reopen } from '@test/helpers/backups';
import { temporaryFolder } from '@test/helpers/booth';

interface Disk {
  readonly booth: TestBooth;
  readonly usb: string;
  /** The booth's folder on it. */
  readonly folder: string;
}

/** A booth with a second folder on a stick. */
async function withStick(tasks: BackupTasks = inlineTasks): Promise<Disk> {
  const usb = join(temporaryFolder(), 'usb');
  mkdirSync(usb);
  const dialogs = { ...noDialogs, folder: () => Promise.resolve(usb) };
  const booth = await openDemoBooth({ surroundings: { dialogs, backups: { tasks } } });
  await signInAs(booth, 'Ana Rivas');
  const { folder } = await booth.call('backups.chooseSecondFolder', {});
  return { booth, usb, folder: folder ?? '' };
}

async function made({ booth }: Disk): Promise<string> {
  booth.passMinutes(15);
  const { id } = await booth.backups.make('auto');
  await booth.backups.catchUp();
  return id;
}

const standing = async ({ booth }: Disk) => (await booth.call('backups.status', {})).second;

test('every backup is there too, byte by byte, in a folder of this booth', async () => {
  const disk = await withStick();
  const id = await made(disk);
  expect(disk.folder).toMatch(/coipo-B-[0-9a-f]{8}$/);
  const here = readFileSync(join(disk.booth.folder, 'backups', id));
  expect(readFileSync(join(disk.folder, id)).equals(here)).toBe(true);
  expect(await standing(disk)).toMatchObject({ state: 'ok', behind: 0 });
  const [backup] = await disk.booth.call('backups.list', {});
  expect(backup?.places).toEqual(['here', 'second']);
  expect(dump(disk.booth.core.db)['audit_log']).toContainEqual(
    expect.objectContaining({ action: 'setting.changed', entity_id: 'backups' }),
  );
});

test('a stick that is pulled out is said, stops nothing, and catches up when it is back', async () => {
  const disk = await withStick();
  await made(disk);
  renameSync(disk.usb, `${disk.usb}-away`);
  const missed = [await made(disk), await made(disk)];
  expect(await standing(disk)).toMatchObject({ state: 'missing' });
  expect((await disk.booth.call('app.state', {})).care.backups).toBe('behind');
  await checkIn(disk.booth, 'KRTV62');
  // The place where it was mounted, empty: nothing is written beside the data by mistake.
  mkdirSync(disk.usb);
  await made(disk);
  expect(readdirSync(disk.usb)).toEqual([]);
  rmSync(disk.usb, { recursive: true });
  renameSync(`${disk.usb}-away`, disk.usb);
  await made(disk);
  expect(await standing(disk)).toMatchObject({ state: 'ok', behind: 0 });
  expect(readdirSync(disk.folder)).toEqual(expect.arrayContaining(missed));
  expect((await disk.booth.call('app.state', {})).care.backups).toBe('ok');
});

test('a stick that goes in the middle leaves no half backup that looks whole', async () => {
  let pull = false;
  const disk = await withStick({
    ...inlineTasks,
    mirror: (request) => {
      if (pull) {
        // As a power cut would leave it: a file without its end, a manifest without its file.
        const half = 'coipo-20261120T190000000Z-auto.db';
        writeFileSync(join(request.to, `${half}.unfinished-99`), 'half');
        writeFileSync(join(request.to, `${half}.json`), '{}');
        rmSync(request.from, { recursive: true });
      }
      return inlineTasks.mirror(request);
    },
  });
  const id = await made(disk);
  pull = true;
  await disk.booth.backups.catchUp();
  expect(readdirSync(disk.folder).toSorted()).toEqual([id, `${id}.json`]);
  // And what is only there can be restored from there.
  const [backup] = await disk.booth.call('backups.list', {});
  expect(backup).toMatchObject({ id, places: ['second'] });
  await checkIn(disk.booth, 'KRTV62');
  await disk.booth.call('backups.restore', { id, passphrase: null, reason: 'prueba' });
  const { booth } = await reopen(disk.booth);
  expect(value(booth.core.db, 'SELECT count(*) FROM sessions')).toBe(0);
});

test('a copy that does not read back as written is not kept', async () => {
  const disk = await withStick();
  const id = await made(disk);
  rmSync(join(disk.folder, id));
  // The source rots after its manifest was written.
  const path = join(disk.booth.folder, 'backups', id);
  const bytes = readFileSync(path);
  bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  await disk.booth.backups.catchUp();
  expect(await standing(disk)).toMatchObject({ state: 'trouble', behind: 1 });
  expect(readdirSync(disk.folder)).not.toContain(id);
});

test('a folder among the backups, or one that takes no file, is refused', async () => {
  const base = temporaryFolder();
  let chosen = join(base, 'file');
  writeFileSync(chosen, 'not a folder');
  const dialogs = { ...noDialogs, folder: () => Promise.resolve(chosen) };
  const booth = await openDemoBooth({ surroundings: { dialogs } });
  await signInAs(booth, 'Ana Rivas');
  const refused = { code: 'BACKUP_FOLDER_UNUSABLE' };
  await expect(booth.call('backups.chooseSecondFolder', {})).rejects.toMatchObject(refused);
  chosen = join(booth.folder, 'backups');
  await expect(booth.call('backups.chooseSecondFolder', {})).rejects.toMatchObject(refused);
  expect((await booth.call('backups.status', {})).second).toBeNull();
});
