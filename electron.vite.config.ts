import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { resolve } from 'node:path';

const root = import.meta.dirname;
const resolveAliases = { tsconfigPaths: true };

const MAIN_PAGE = resolve(root, 'src/renderer/main.tsx');
const CUSTOMER_PAGE = resolve(root, 'src/renderer/customer/main.tsx');
const WORK = resolve(root, 'src/renderer/app/shell.tsx');

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whose static imports lead to a module, by however many steps. */
function importersOf(id: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [id];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    waiting.push(...(modules.getModuleInfo(at)?.importers ?? []));
  }
  return seen;
}

/**
 * Three files instead of three dozen: what both pages begin with, the rest of the first screen, and the
 * work behind the sign-in. What is opened later is split as it comes.
 */
function bundleOf(id: string, modules: Modules): string | null {
  if (id === MAIN_PAGE || id === CUSTOMER_PAGE) return null;
  const importers = importersOf(id, modules);
  const isOperators = importers.has(MAIN_PAGE) || importers.has(WORK);
  if (isOperators && importers.has(CUSTOMER_PAGE)) return 'base';
  if (importers.has(MAIN_PAGE)) return 'first';
  return isOperators ? 'work' : null;
}

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
        // Beside the programs, whatever part a file becomes: files next to each other find each other.
        output: { chunkFileNames: '[name]-[hash].js' },
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
        output: { codeSplitting: { groups: [{ name: bundleOf, debugName: 'beginnings' }] } },
      },
    },
  },
});
