import { formatFileStamp } from '@shared/kernel/time';
import { writeFile } from 'node:fs/promises';
import { requireActor } from '@main/core/actor';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { toFileError } from '@main/core/file-errors';
import type { FileDialogs } from '@main/core/file-dialogs';
import type { CallsOf, Handlers } from '@main/core/routes';
import { thisTerminal } from '@main/core/terminal';
import { readSetting } from '@main/features/settings/index';
import { diagnostics } from './diagnostics';
import type { DiagnosticSources } from './diagnostics';
import { supportReport } from './report';
import type { SupportSources } from './report';

const PREVIEW_BYTES = 20_000;
const WHOLE_LOG_BYTES = 40_000_000;

export interface SupportSurroundings extends SupportSources, DiagnosticSources {
  readonly dialogs: FileDialogs;
}

export function supportRoutes(
  core: Core,
  sources: SupportSurroundings,
): Handlers<CallsOf<'support'>> {
  return {
    'support.preview': () => ({ text: supportReport(core, sources, PREVIEW_BYTES) }),
    'support.diagnostics': () => diagnostics(core, sources),
    'support.export': (_input, caller) => exportReport(core, sources, requireActor(caller)),
  };
}

async function exportReport(
  core: Core,
  sources: SupportSurroundings,
  actor: Actor,
): Promise<{ path: string | null; bytes: number }> {
  const at = formatFileStamp(core.clock.now(), readSetting(core.db, 'site').zone);
  const name = `coipo-soporte-${at}.txt`;
  const path = await sources.dialogs.save(name, { name: 'Texto', extensions: ['txt'] });
  if (path === null) return { path, bytes: 0 };
  const text = Buffer.from(supportReport(core, sources, WHOLE_LOG_BYTES), 'utf8');
  try {
    await writeFile(path, text);
  } catch (error) {
    throw toFileError(error);
  }
  keepExport(core, actor, text.length);
  return { path, bytes: text.length };
}

function keepExport(core: Core, actor: Actor, bytes: number): void {
  write(core, [], (tx) => {
    const entityId = thisTerminal(tx).id;
    const action = 'support.exported';
    const details = { bytes };
    record(core, tx, { actor, action, entity: 'terminals', entityId, details }, core.clock.now());
  });
}
