// @ts-check
// How long a backlog holds the booth's thread at a time: npm run bench:booth -- --events 100000
import { rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from './setup/paths.mjs';

const outDir = inRoot('test-results', 'bench-booth');
await build({
  configFile: false,
  root: inRoot(),
  logLevel: 'warn',
  publicDir: false,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: inRoot('test', 'bench', 'booth-thread.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node26',
  },
});
try {
  const { bench } = await import(
    pathToFileURL(inRoot('test-results', 'bench-booth', 'booth-thread.js')).href
  );
  process.exitCode = await bench(process.argv.slice(2));
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
