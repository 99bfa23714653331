// @ts-check
// How fast a booth's backlog reaches HQ, beside what else could carry it: npm run bench:sync -- --events 100000
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from './setup/paths.mjs';

const outDir = inRoot('test-results', 'bench-sync');
await build({
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  publicDir: false,
  resolve: { tsconfigPaths: true },
  build: { ssr: inRoot('test', 'bench', 'sync.ts'), outDir, emptyOutDir: true, target: 'node26' },
});
try {
  const { bench } = await import(
    pathToFileURL(inRoot('test-results', 'bench-sync', 'sync.js')).href
  );
  process.exitCode = await bench(process.argv.slice(2));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
