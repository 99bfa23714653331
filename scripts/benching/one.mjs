// @ts-check
// Compiles one bench and runs it, on the pinned Node: node scripts/benching/one.mjs NAME [ARGS…]
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from '../setup/paths.mjs';

const [name = '', ...args] = process.argv.slice(2);
const outDir = inRoot('test-results', `bench-${name}-${process.pid}`);
try {
  await build({
    configFile: false,
    root: inRoot(),
    logLevel: 'warn',
    publicDir: false,
    resolve: { tsconfigPaths: true },
    build: {
      ssr: inRoot('test', 'bench', `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node26',
      rolldownOptions: {
        // They find the repository by where they stand.
        external: (id, _importer, isResolved) => isResolved && id.startsWith(inRoot('scripts')),
      },
    },
  });
  const { bench } = await import(pathToFileURL(join(outDir, `${name}.js`)).href);
  process.exitCode = await bench(args);
} finally {
  rmSync(outDir, { recursive: true, force: true });
}
