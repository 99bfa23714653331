import { FILE_PARTS } from '@shared/contracts/site';
import type { FilePart, ImportPreview } from '@shared/contracts/site';
import { AppError } from '@shared/kernel/errors';
import { businessDate } from '@shared/kernel/time';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { isDiskFull } from '@main/core/file-errors';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { thisTerminal } from '@main/core/terminal';
import { readSetting } from '@main/features/settings/index';
import { differences } from './differences';
import { applyPart, currentParts, isSamePart } from './parts';
import { readSettingsFile, writeSettingsFile } from './settings-file';
import type { SettingsFile } from './settings-file';

/** Differences shown of each part; a plan of 500 spots has thousands. */
const SHOWN = 60;
const LARGEST_BYTES = 10_000_000;

export function suggestedFileName(core: Core): string {
  const { name, zone } = readSetting(core.db, 'site');
  const plain = name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
  return `coipo-${plain || 'sitio'}-${businessDate(core.clock.now(), zone)}.json`;
}

/** Writes what the site is set to into a file that a person chose. Throws DISK_FULL, FILE_NOT_WRITTEN. */
export function exportSettings(core: Core, actor: Actor, path: string): void {
  const now = core.clock.now();
  const { name } = readSetting(core.db, 'site');
  const text = writeSettingsFile(currentParts(core.db, now), name, now);
  writeFile(path, text);
  write(core, [], (tx) => {
    const details = { fileName: basename(path) };
    const { id } = thisTerminal(tx);
    record(
      core,
      tx,
      { actor, action: 'site.exported', entity: 'terminals', entityId: id, details },
      now,
    );
  });
}

/** Beside it first: half a file is never left under the name that was chosen. */
function writeFile(path: string, text: string): void {
  const beside = `${path}.part`;
  try {
    writeFileSync(beside, text, { flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    const code = isDiskFull(error) ? 'DISK_FULL' : 'FILE_NOT_WRITTEN';
    throw new AppError(code, { fileName: basename(path) });
  }
}

/** A file as it was read, waiting for somebody to say which parts of it are wanted. */
export interface ReadFile {
  readonly file: SettingsFile;
  readonly fileName: string;
  /** What the site was set to when the differences were shown. */
  readonly before: string;
}

/** Reads a file that a person chose. Throws as `readSettingsFile`. */
export function openSettingsFile(core: Core, path: string): ReadFile {
  const { zone } = readSetting(core.db, 'site');
  const file = readSettingsFile(readText(path), zone);
  return { file, fileName: basename(path), before: stamp(core) };
}

function readText(path: string): string {
  try {
    if (statSync(path).size <= LARGEST_BYTES) return readFileSync(path, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new AppError('SETTINGS_FILE_INVALID', { why: 'unreadable' });
  }
  throw new AppError('SETTINGS_FILE_INVALID', { why: 'size' });
}

const stamp = (core: Core): string => canonicalJson(currentParts(core.db, core.clock.now()));

/** What the file would change, part by part. */
export function previewImport(
  core: Core,
  importId: string,
  { file, fileName }: ReadFile,
): ImportPreview {
  const now = currentParts(core.db, core.clock.now());
  return {
    importId,
    fileName,
    siteName: file.siteName,
    exportedAt: Date.parse(file.exportedAt),
    parts: FILE_PARTS.map((part) => {
      const all = differences(now[part], file.parts[part]);
      // The order alone may differ: that is a change without a value of its own.
      const changes = isSamePart(now[part], file.parts[part]) ? 0 : Math.max(1, all.length);
      return { part, changes, differences: all.slice(0, SHOWN) };
    }),
  };
}

/** Takes the parts over, all or none. Throws CONFLICT when the site changed since the file was read. */
export function importSettings(
  core: Core,
  actor: Actor,
  { file, fileName, before }: ReadFile,
  wanted: readonly FilePart[],
): void {
  write(core, ['settings.changed', 'spots.changed', 'app.changed', 'printing.changed'], (tx) => {
    if (stamp(core) !== before) throw new AppError('CONFLICT', { file: fileName });
    const now = core.clock.now();
    const current = currentParts(tx, now);
    const parts = FILE_PARTS.filter(
      (part) => wanted.includes(part) && !isSamePart(current[part], file.parts[part]),
    );
    for (const part of parts) applyPart(core, tx, actor, part, file.parts, now);
    const { siteName, exportedAt, checksum } = file;
    const details = { fileName, siteName, exportedAt, checksum, parts };
    const { id } = thisTerminal(tx);
    record(
      core,
      tx,
      { actor, action: 'site.imported', entity: 'terminals', entityId: id, details },
      now,
    );
  });
}
