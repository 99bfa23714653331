import { app, dialog } from 'electron';
import type { BrowserWindow, FileFilter as ElectronFilter } from 'electron';
import { join } from 'node:path';
import type { FileDialogs, FileFilter } from '@main/core/file-dialogs';

/** Dialogs over the booth's window, beginning in the person's documents. */
export function electronDialogs(window: BrowserWindow): FileDialogs {
  const documents = (): string => app.getPath('documents');
  return {
    save: async (suggestedName, filter) => {
      const defaultPath = join(documents(), suggestedName);
      const options = { defaultPath, filters: [electronFilter(filter)] };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || filePath === '' ? null : filePath;
    },
    open: async (filter) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: documents(),
        filters: [electronFilter(filter)],
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    folder: async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        defaultPath: documents(),
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

const electronFilter = ({ name, extensions }: FileFilter): ElectronFilter => ({
  name,
  extensions: [...extensions],
});
