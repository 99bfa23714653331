// @ts-check
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the program keeps its data: what Electron calls `userData`, or COIPO_DATA_DIR.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function dataFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (env['COIPO_DATA_DIR']) return env['COIPO_DATA_DIR'];
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'coipo');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'coipo');
  return join(env['XDG_CONFIG_HOME'] || join(home, '.config'), 'coipo');
}

export const databaseFile = () => join(dataFolder(), 'coipo.db');
