// @ts-check
import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasDisplay } from '../setup/display.mjs';
import { installedRuntime } from '../setup/electron-runtime.mjs';
import { capture } from '../setup/run.mjs';
import { advice, isOnPath, missingFromSystem, sandboxAdvice } from '../setup/system-libraries.mjs';
import { dataFolder } from './data-folder.mjs';
import { inspectDatabase } from './database.mjs';

/** @typedef {import('./report.mjs').Line} Line */

/** A shift's data are a few megabytes; backups and printing need room too. */
const LEAST_FREE_BYTES = 1_000_000_000;

/** @returns {import('./report.mjs').Section} */
export function printers() {
  const configured = inspectDatabase().inspection?.printer ?? null;
  return {
    title: 'Printers',
    lines: [
      { label: 'of this booth', value: configured ?? 'none configured (the program asks for it)' },
      ...systemPrinters(),
    ],
  };
}

/** @returns {Line[]} */
function systemPrinters() {
  const label = 'of the system';
  if (process.platform === 'win32') {
    const question = 'Get-Printer | ForEach-Object { "$($_.Name): $($_.PrinterStatus)" }';
    const { stdout } = capture('powershell.exe', ['-NoProfile', '-Command', question]);
    return listed(label, stdout);
  }
  if (!isOnPath('lpstat')) return [{ label, value: 'no print system (CUPS) on this machine' }];
  const { stdout } = capture('lpstat', ['-p'], { env: { ...process.env, LC_ALL: 'C' } });
  return listed(label, stdout);
}

/** @returns {Line[]} */
function listed(/** @type {string} */ label, /** @type {string} */ output) {
  const names = output.split('\n').filter((line) => line.trim() !== '' && !/^\s/.test(line));
  if (names.length === 0) return [{ label, value: 'none' }];
  return names.map((name) => ({ label, value: name.trim() }));
}

/** @returns {import('./report.mjs').Section} */
export function machine() {
  return { title: 'Machine', lines: [display(), freeDisk(), ...system()] };
}

/** @returns {Line} */
function display() {
  const label = 'Display';
  if (process.platform !== 'linux') return { label, value: 'of the desktop' };
  const name = process.env['WAYLAND_DISPLAY'] || process.env['DISPLAY'];
  if (name) return { label, value: name };
  if (isOnPath('Xvfb')) return { label, value: 'none; Coipo opens on a virtual one' };
  return { label, value: 'none, and no Xvfb to make one', fix: 'npm start says what to install' };
}

/** @returns {Line} */
function freeDisk() {
  const label = 'Free disk';
  let folder = dataFolder();
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  const { bavail, bsize } = statfsSync(folder);
  const bytes = bavail * bsize;
  const line = { label, value: `${(bytes / 1_000_000_000).toFixed(1)} GB where the data are` };
  return bytes < LEAST_FREE_BYTES ? { ...line, fix: `free some room in ${folder}` } : line;
}

/** @returns {Line[]} */
function system() {
  const label = 'System packages';
  const runtime = installedRuntime();
  const missing = missingFromSystem(runtime, { needsDisplay: !hasDisplay(), forTests: false });
  const names = [...missing.packages, ...missing.unknown];
  const packages =
    names.length === 0
      ? { label, value: runtime === null ? 'known once Electron is installed' : 'complete' }
      : { label, value: `missing: ${names.join(', ')}`, fix: advice(missing) };
  const sandbox = runtime === null ? null : sandboxAdvice(runtime);
  return sandbox === null
    ? [packages]
    : [packages, { label: 'Sandbox', value: 'forbidden', fix: sandbox }];
}
