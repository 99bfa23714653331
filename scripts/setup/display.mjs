// @ts-check
import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';

/** The operator's screen of the design, so that pictures and tests see what a booth shows. */
const SCREEN = '1366x768x24';
const STARTS_WITHIN_MS = 10_000;

/** Whether windows can be shown here without our help. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/**
 * Starts a virtual display on a number nobody uses.
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
export function startVirtualDisplay() {
  return new Promise((resolve, reject) => {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    const stop = () => void server.kill();
    const give = (/** @type {string} */ reason) => {
      clearTimeout(patience);
      stop();
      reject(new SetupError(`No virtual display could be started: ${reason}.`));
    };
    const patience = setTimeout(() => give('it did not answer'), STARTS_WITHIN_MS);
    server.once('error', (error) => give(error.message));
    server.once('exit', (code) => give(`Xvfb ended with code ${code}`));
    process.once('exit', stop);
    // Xvfb writes its number in one line on the descriptor we named.
    server.stdio[3]?.on('data', (chunk) => {
      clearTimeout(patience);
      resolve({ display: `:${String(chunk).trim()}`, stop });
    });
  });
}

/**
 * The environment for a program that shows windows, with a virtual display when there is none.
 * @returns {Promise<{ env: NodeJS.ProcessEnv, isVirtual: boolean, stop: () => void }>}
 */
export async function displayEnvironment() {
  if (hasDisplay()) return { env: process.env, isVirtual: false, stop: () => undefined };
  const { display, stop } = await startVirtualDisplay();
  return { env: { ...process.env, DISPLAY: display }, isVirtual: true, stop };
}
