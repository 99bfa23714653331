// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf, recall, remember } from '../setup/stamps.mjs';
import { requiredVersion } from '../setup/paths.mjs';
import { capture, toolCommand } from '../setup/run.mjs';
import { say, SetupError } from '../setup/say.mjs';
import { packedRuntime } from './runtime.mjs';
import { outputFolder } from './targets.mjs';

/** @typedef {import('./targets.mjs').Target} Target */

/** What a package is made of, besides the runtime. */
const MATERIAL = [
  'out/main',
  'out/preload',
  'out/renderer',
  'drizzle/booth',
  'electron-builder.yml',
];

/** Where the package of a target is. */
export const packageFolder = (/** @type {Target} */ target, /** @type {boolean} */ isTrial) =>
  join(outputFolder(isTrial), target.unpacked);

/**
 * Packages the built program as a folder.
 * @param {Target} target
 * @param {{ isTrial: boolean, extra?: readonly string[] }} options `extra`: for electron-builder
 * @returns {Promise<string>} the folder
 */
export async function pack(target, { isTrial, extra = [] }) {
  const runtime = await packedRuntime(target, isTrial);
  const folder = packageFolder(target, isTrial);
  say(`Packaging for ${target.name} with Electron ${runtime.version}…`);
  rmSync(folder, { recursive: true, force: true });
  const [program, args] = toolCommand('electron-builder', [
    target.builder,
    'dir',
    '--x64',
    '--publish=never',
    `--config.directories.output=${outputFolder(isTrial)}`,
    // A trial's program is not signed, and its words and picture need programs that are not here.
    ...(isTrial ? ['--config.win.signAndEditExecutable=false'] : []),
    ...releaseKey(),
    ...runtime.options,
    ...extra,
  ]);
  const env = { ...process.env, COIPO_PACKED_PLATFORM: target.platform };
  const { code, stdout, stderr } = capture(program, args, { env });
  if (code !== 0) throw new SetupError(`The package failed.\n${stdout}${stderr}`.trimEnd());
  remember(stampOf(target, isTrial), { material: materialNow() });
  return folder;
}

/**
 * The package of today's build, made again only when what it is made of has changed.
 * @param {Target} target
 * @param {{ isTrial: boolean }} options
 */
export async function ensurePackage(target, options) {
  const folder = packageFolder(target, options.isTrial);
  const isCurrent =
    existsSync(join(folder, target.executable)) &&
    recall(stampOf(target, options.isTrial))?.['material'] === materialNow();
  return isCurrent ? folder : pack(target, options);
}

/** Packages made without the key take no updates; the private half is with who makes releases. */
function releaseKey() {
  const key = process.env['COIPO_RELEASE_KEY'] ?? '';
  if (key === '') return [];
  if (!/^[\w-]{43}$/.test(key)) {
    throw new SetupError('COIPO_RELEASE_KEY is no public key of scripts/release.mjs.');
  }
  return [`--config.extraMetadata.coipo.releaseKey=${key}`];
}

const stampOf = (/** @type {Target} */ { name }, /** @type {boolean} */ isTrial) =>
  `package-${name}${isTrial ? '-trial' : ''}`;

const materialNow = () =>
  `${hashOf(MATERIAL)} ${hashOf(['package-lock.json', 'scripts/packaging'])} ${requiredVersion('electron')} ${process.env['COIPO_RELEASE_KEY'] ?? ''}`;
