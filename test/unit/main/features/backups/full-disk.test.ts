import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noDialogs } from '@main/core/file-dialogs';
import { inlineTasks } from '@main/features/backups/index';
import { checkIn, openDemoBooth, signInAs } from '@test/helpers/booth';
import { mayMount, smallDisk } from '@test/helpers/small-disk';

describe.runIf(mayMount)('on a disk that is really full', () => {
  test('a backup is refused, nothing half stays, the booth works on and the next one is made', async () => {
    const disk = smallDisk(2_000);
    if (disk === null) return;
    const booth = await openDemoBooth({ surroundings: { backups: { folder: join(disk, 'b') } } });
    await signInAs(booth, 'Ana Rivas');
    const filler = join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(1_700 * 1024));
    await expect(booth.call('backups.make', {})).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(join(disk, 'b'))).toEqual([]);
    expect((await booth.call('app.state', {})).care.backups).toBe('failing');
    await checkIn(booth, 'KRTV62');
    rmSync(filler);
    await booth.call('backups.make', {});
    expect(await booth.call('backups.list', {})).toHaveLength(1);
    expect((await booth.call('app.state', {})).care.backups).toBe('ok');
  });

  test('that fills up in the middle of the copy leaves nothing of it', async () => {
    const disk = smallDisk(2_000);
    if (disk === null) return;
    const folder = join(disk, 'b');
    const booth = await openDemoBooth({
      surroundings: {
        backups: {
          folder,
          tasks: {
            ...inlineTasks,
            make: (request, report) =>
              inlineTasks.make(request, (progress) => {
                if (progress.phase === 'snapshot') {
                  writeFileSync(join(disk, 'filler'), Buffer.alloc(1_700 * 1024));
                }
                report(progress);
              }),
          },
        },
      },
    });
    await signInAs(booth, 'Ana Rivas');
    await expect(booth.call('backups.make', {})).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the second one being full is said and keeps what it holds', async () => {
    const disk = smallDisk(1_500);
    if (disk === null) return;
    const usb = join(disk, 'usb');
    mkdirSync(usb);
    const dialogs = { ...noDialogs, folder: () => Promise.resolve(usb) };
    const booth = await openDemoBooth({ surroundings: { dialogs } });
    await signInAs(booth, 'Ana Rivas');
    const { folder } = await booth.call('backups.chooseSecondFolder', {});
    const ids: string[] = [];
    for (let times = 0; times < 3; times += 1) {
      booth.passMinutes(15);
      ids.push((await booth.call('backups.make', {})).id);
      await booth.backups.catchUp();
    }
    const { second } = await booth.call('backups.status', {});
    expect(second?.state).toBe('trouble');
    expect(second?.behind).toBeGreaterThan(0);
    const there = readdirSync(folder ?? '').filter((name) => name.endsWith('.db'));
    expect(there.length).toBeGreaterThan(0);
    for (const id of there) {
      const here = statSync(join(booth.folder, 'backups', id)).size;
      expect(statSync(join(folder ?? '', id)).size).toBe(here);
    }
    expect(await booth.call('backups.list', {})).toHaveLength(ids.length);
  });
});
