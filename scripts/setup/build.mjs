// @ts-check
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { capture, toolCommand } from './run.mjs';
import { say, SetupError } from './say.mjs';
import { hashOf, recall, remember } from './stamps.mjs';

const STAMP = 'build';
const SOURCES = ['src', 'electron.vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const OUTPUTS = [
  'out/main/index.js',
  'out/main/cli.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
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
  const [program, args] = toolCommand('electron-vite', ['build', '--logLevel', 'warn']);
  const { code, stdout, stderr } = capture(program, args);
  if (code !== 0) throw new SetupError(`The build failed.\n${stdout}${stderr}`.trimEnd());
  remember(STAMP, { sources });
}
