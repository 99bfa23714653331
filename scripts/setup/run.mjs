// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { basename } from 'node:path';
import { pinnedNode, root, toolFile } from './paths.mjs';
import { childOutput } from './say.mjs';

/** @typedef {{ code: number, stdout: string, stderr: string }} Outcome */

/**
 * Runs a program to its end and keeps what it printed. A program that cannot be started, or that
 * was killed or ran out of time, has code 127 or 124 and says so in `stderr`; nothing is thrown.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 * @returns {Outcome}
 */
export function capture(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    windowsHide: true,
    ...options,
  });
  const code = result.status ?? (result.error && 'code' in result.error ? 127 : 124);
  const trouble = result.error === undefined ? '' : `${result.error.message}\n`;
  return {
    code,
    stdout: String(result.stdout ?? ''),
    stderr: trouble + String(result.stderr ?? ''),
  };
}

/**
 * Runs a program to its end, showing what it prints.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code; 128 + n when ended by a signal
 */
export function show(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ['ignore', childOutput(), 2],
      windowsHide: true,
      ...options,
    });
    const stopForwarding = forwardSignals(child);
    child.once('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.once('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}

/** Ctrl+C and a polite kill end the child first, then us with its code. */
function forwardSignals(/** @type {import('node:child_process').ChildProcess} */ child) {
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const forward = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of signals) process.on(signal, forward);
  return () => {
    for (const signal of signals) process.off(signal, forward);
  };
}

/**
 * The npm client that started us, so that the person's registry and proxy settings hold; its
 * errors are shown even under `npm run -s`.
 * @param {readonly string[]} args
 * @returns {[program: string, args: string[], options: { shell?: boolean }]}
 */
export function npmCommand(args) {
  const all = [...args, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
  const client = process.env['npm_execpath'];
  const node = process.env['npm_node_execpath'];
  if (client !== undefined && node !== undefined && basename(client) === 'npm-cli.js') {
    return [node, [client, ...all], {}];
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return ['npm', all, { shell: process.platform === 'win32' }];
}

/**
 * An installed tool, run with the pinned Node.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {string} [command] the command's name when it is not the package's
 * @returns {[program: string, args: string[]]}
 */
export function toolCommand(packageName, args, command = packageName) {
  return [pinnedNode, [toolFile(packageName, command), ...args]];
}
