// @ts-check
import { inRoot } from '../setup/paths.mjs';

/**
 * @typedef {object} Target a system Coipo is packaged for
 * @property {'linux' | 'windows'} name what the person asks for
 * @property {'linux-x64' | 'win32-x64'} platform as runtimes and prebuilt drivers are called
 * @property {string} builder electron-builder's option
 * @property {string} unpacked folder in the output
 * @property {string} executable the program in it
 */

/** @type {readonly Target[]} */
export const TARGETS = [
  {
    name: 'linux',
    platform: 'linux-x64',
    builder: '--linux',
    unpacked: 'linux-unpacked',
    executable: 'coipo',
  },
  {
    name: 'windows',
    platform: 'win32-x64',
    builder: '--win',
    unpacked: 'win-unpacked',
    executable: 'coipo.exe',
  },
];

/** Whether a target is this machine's own system. */
export const isOwn = (/** @type {Target} */ { platform }) =>
  platform === `${process.platform}-${process.arch}`;

/** This machine's own target, or undefined where Coipo is not packaged. */
export const ownTarget = () => TARGETS.find(isOwn);

/** Trials have a folder of their own, so that nobody takes one for a release. */
export const outputFolder = (/** @type {boolean} */ isTrial) =>
  isTrial ? inRoot('dist', 'trial') : inRoot('dist');
