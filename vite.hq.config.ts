import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** HQ's service for Node: our own code in one file, its packages beside it. */
export default defineConfig({
  root,
  resolve: { tsconfigPaths: true },
  publicDir: false,
  build: {
    ssr: resolve(root, 'src/hq/main.ts'),
    outDir: resolve(root, 'out/hq'),
    emptyOutDir: true,
    target: 'node26',
  },
});
