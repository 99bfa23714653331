// @ts-check
import { installedRuntime } from './setup/electron-runtime.mjs';

/** The Electron program to start, for tests, the demo and the CLI. Run the set-up first. */
export function electronPath() {
  const runtime = installedRuntime();
  if (runtime === null) throw new Error('No Electron runtime is installed: run "npm start" once.');
  return runtime.executable;
}

/** Arguments before the app's own. Chromium refuses its sandbox to root on Linux. */
export function electronArgs() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
