// @ts-check
// How long HQ's pages wait for their data with years of many sites: npm run bench:hq-reads -- --sites 200 --days 1096
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from './setup/paths.mjs';

const outDir = inRoot('test-results', 'bench-hq-reads');
await build({
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  publicDir: false,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: inRoot('test', 'bench', 'hq-reads.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node26',
  },
});
try {
  const { bench } = await import(
    pathToFileURL(inRoot('test-results', 'bench-hq-reads', 'hq-reads.js')).href
  );
  process.exitCode = await bench(process.argv.slice(2));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
