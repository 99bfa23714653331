import { loadDemoSite } from '@main/features/setup/index';
import { boothOver, checkIn, closeBooth, payCash, signInAs } from '@test/helpers/booth';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function freshFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'coipo-fuzz-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

let made: Promise<string> | null = null;

/** The demonstration site after a first hour: an open shift, cars inside, one that has paid. Made once. */
async function demoFile(): Promise<string> {
  const { path: folder, remove } = freshFolder();
  process.once('exit', remove);
  const path = join(folder, 'coipo.db');
  const booth = boothOver(path);
  await loadDemoSite(booth.core, join(folder, 'papers'));
  await signInAs(booth, 'Marcela Fuentes');
  await booth.call('shifts.open', { float: { '10000': 4, '1000': 10 } });
  const first = await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'BBCC11');
  booth.passMinutes(75);
  await payCash(booth, first.stay.sessionId);
  await closeBooth(booth);
  return path;
}

/** A copy of its own, in a folder. */
export async function demoCopy(folder: string): Promise<string> {
  made ??= demoFile();
  const original = await made;
  const path = join(folder, 'data', 'coipo.db');
  mkdirSync(join(folder, 'data'), { recursive: true });
  copyFileSync(original, path);
  return path;
}
