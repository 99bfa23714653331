import { app } from 'electron';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktopEntry } from './desktop-entry';

export const CAN_START_WITH_SYSTEM = process.platform === 'win32' || process.platform === 'linux';

/** Starts with the session of the person signed in to the PC: registry on Windows, XDG on Linux. */
export function startWithSystem(on: boolean, args: readonly string[] = []): void {
  if (process.platform === 'win32') {
    app.setLoginItemSettings({ openAtLogin: on, args: [...args] });
    return;
  }
  if (process.platform !== 'linux') return;
  const folder = join(
    process.env['XDG_CONFIG_HOME'] ?? join(app.getPath('home'), '.config'),
    'autostart',
  );
  const entry = join(folder, 'coipo.desktop');
  if (!on) {
    rmSync(entry, { force: true });
    return;
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(entry, desktopEntry(process.env['APPIMAGE'] ?? process.execPath, args));
}
