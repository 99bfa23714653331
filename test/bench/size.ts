import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { electronPath } from '@scripts/electron-path.mjs';
import { figure } from './measure/figure';
import type { Figure } from './measure/figure';
import { publish } from './measure/result';

const MIB = 2 ** 20;
const KIB = 2 ** 10;

function bytesOf(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + bytesOf(join(path, name)), 0);
}

/** Scripts and styles that the first screen waits for, as its page names them. */
function firstBundle(renderer: string): string[] {
  const page = readFileSync(join(renderer, 'index.html'), 'utf8');
  const named = page.matchAll(/(?:src|href)="\.?\/?([^"]+\.(?:js|css))"/g);
  return [...named].map(([, path = '']) => join(renderer, path));
}

/** What the program takes: built, and installed where `npm run package` left it. Answers the exit code. */
export function bench(): number {
  const out = join(process.cwd(), 'out');
  const first = firstBundle(join(out, 'renderer'));
  const zipped = first.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0);
  const one = (what: string, unit: string, value: number): Figure =>
    figure({ what, unit, values: [value] });
  const found = [
    one(
      'what the first screen loads',
      'KiB',
      first.reduce((sum, it) => sum + bytesOf(it), 0) / KIB,
    ),
    one('the same, compressed', 'KiB', zipped / KIB),
    one('all of the screens', 'KiB', bytesOf(join(out, 'renderer')) / KIB),
    one('main process, CLI and workers', 'KiB', bytesOf(join(out, 'main')) / KIB),
    one('the Electron runtime', 'MiB', bytesOf(dirname(electronPath())) / MIB),
  ];
  const dist = join(process.cwd(), 'dist');
  const unpacked = existsSync(dist)
    ? readdirSync(dist).filter((name) => name.endsWith('-unpacked'))
    : [];
  for (const name of unpacked) {
    const folder = join(dist, name);
    found.push(one(`installed, ${name}`, 'MiB', bytesOf(folder) / MIB));
    const archive = join(folder, 'resources', 'app.asar');
    if (existsSync(archive)) found.push(one(`its app.asar`, 'MiB', bytesOf(archive) / MIB));
  }
  return publish('size', found);
}
