import { AppError } from '@shared/kernel/errors';
import { basename } from 'node:path';
import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { FileDialogs, FileFilter } from '@main/core/file-dialogs';
import type { CallsOf, Handlers } from '@main/core/routes';
import {
  exportSettings,
  importSettings,
  openSettingsFile,
  previewImport,
  suggestedFileName,
} from './service';
import type { ReadFile } from './service';

const FILTER: FileFilter = { name: 'Coipo', extensions: ['json'] };

/** `opened`: the file read last; another one takes its place, so that memory holds one at most. */
export function siteRoutes(core: Core, dialogs: FileDialogs): Handlers<CallsOf<'site'>> {
  let opened: { readonly importId: string; readonly read: ReadFile } | null = null;
  return {
    'site.export': async (_input, caller) => {
      const actor = requireActor(caller);
      const path = await dialogs.save(suggestedFileName(core), FILTER);
      if (path === null) return { fileName: null };
      exportSettings(core, actor, path);
      return { fileName: basename(path) };
    },
    'site.readFile': async () => {
      const path = await dialogs.open(FILTER);
      if (path === null) return null;
      const read = openSettingsFile(core, path);
      const importId = core.ids.next(core.clock.now());
      opened = { importId, read };
      return previewImport(core, importId, read);
    },
    'site.import': ({ importId, parts }, caller) => {
      if (opened?.importId !== importId) throw new AppError('NOT_FOUND', { import: importId });
      importSettings(core, requireActor(caller), opened.read, parts);
      opened = null;
      return {};
    },
  };
}
