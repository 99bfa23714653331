// @ts-check
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importedPackages, servicePackage } from './hq-package.mjs';
import { inRoot } from './paths.mjs';
import { capture, toolCommand } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf, recall, remember } from './stamps.mjs';

const STAMP = 'build';
const SOURCES = [
  'src',
  'drizzle',
  'electron.vite.config.ts',
  'vite.hq.config.ts',
  'vite.hq-web.config.ts',
  'tsconfig.json',
  'package-lock.json',
];
const OUTPUTS = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'out/hq/main.js',
  'out/hq/package.json',
  'out/hq-web/index.html',
];

/** Whether `out/` was built from today's sources. */
export function buildIsCurrent() {
  return (
    OUTPUTS.every((file) => existsSync(inRoot(file))) &&
    recall(STAMP)?.['sources'] === hashOf(SOURCES)
  );
}

/** Builds the programs when their sources changed since the last time. */
export function ensureBuild() {
  if (!buildIsCurrent()) build();
}

/** Builds the programs, whatever was built before. */
export function build() {
  say('Building…');
  const sources = hashOf(SOURCES);
  run('electron-vite', ['build', '--logLevel', 'warn']);
  buildHeadquarters();
  remember(STAMP, { sources });
}

/** HQ's service and the managers' pages. */
export function buildHeadquarters() {
  run('vite', ['build', '--config', 'vite.hq.config.ts', '--logLevel', 'warn']);
  completeService(inRoot('out', 'hq'));
  run('vite', ['build', '--config', 'vite.hq-web.config.ts', '--logLevel', 'warn']);
}

/** What the built service needs beside it: its migrations, and which packages to install where it runs. */
export function completeService(/** @type {string} */ folder) {
  cpSync(inRoot('drizzle', 'hq'), join(folder, 'migrations'), { recursive: true });
  const code = readFileSync(join(folder, 'main.js'), 'utf8');
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  const { manifest, lock } = servicePackage(importedPackages(code), packages);
  for (const [name, content] of Object.entries({ package: manifest, 'package-lock': lock })) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(content, null, 2)}\n`);
  }
}

function run(/** @type {string} */ tool, /** @type {string[]} */ args) {
  const { code, stdout, stderr } = capture(...toolCommand(tool, args));
  if (code !== 0) throw new SetupError(`The build failed.\n${stdout}${stderr}`.trimEnd());
}
