import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;
const resolveAliases = { tsconfigPaths: true };

export default defineConfig({
  main: {
    resolve: {
      ...resolveAliases,
      // Its module for Node declares a `require` of its own, which the built module has already.
      alias: { fflate: resolve(root, 'node_modules/fflate/lib/node.cjs') },
    },
    // Everything but the database driver is bundled: one file is opened sooner than three hundred.
    build: {
      rollupOptions: {
        input: {
          index: resolve(root, 'src/main/index.ts'),
          cli: resolve(root, 'src/cli/index.ts'),
          'reports-worker': resolve(root, 'src/main/workers/reports.ts'),
          'backups-worker': resolve(root, 'src/main/workers/backups.ts'),
        },
      },
    },
  },
  preload: {
    resolve: resolveAliases,
    build: {
      rollupOptions: {
        input: {
          index: resolve(root, 'src/preload/index.ts'),
          customer: resolve(root, 'src/preload/customer.ts'),
        },
        // A sandboxed preload is loaded as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    resolve: resolveAliases,
    plugins: [react()],
    build: {
      // Half the bytes to parse before the first screen.
      minify: true,
      rollupOptions: {
        input: {
          index: resolve(root, 'src/renderer/index.html'),
          customer: resolve(root, 'src/renderer/customer.html'),
        },
      },
    },
  },
});
