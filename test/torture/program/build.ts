import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import type { Plugin } from 'vite';
import { migrationsFolder } from '@main/db/migrate';
import { onceByRun, testRun } from '@test/helpers/once-by-run';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A part of the program made wrong on purpose, in the copy that is about to be tortured. */
export interface Sabotage {
  readonly name: string;
  /** Of the sources: file below `src`, what stands there, and what stands there instead. */
  readonly edits?: readonly {
    readonly file: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Works on the copy of the migrations that the program finds beside itself. */
  readonly migrations?: (folder: string) => void;
}

/** The booth's program built from today's sources, once per run; inside the repository, where its packages are. */
export async function builtBooth(sabotage: Sabotage | null = null): Promise<string> {
  const name = `torture-booth${sabotage === null ? '' : `-${sabotage.name}`}`;
  return await onceByRun(name, async () => {
    const outDir = join(ROOT, 'test-results', `${name}-${testRun().pid}`);
    rmSync(outDir, { recursive: true, force: true });
    const edited = new Set<string>();
    await build({
      configFile: false,
      root: ROOT,
      logLevel: 'warn',
      publicDir: false,
      resolve: { tsconfigPaths: true },
      // One file starts three times as fast as its packages, and it starts a thousand times.
      ssr: { noExternal: true, external: ['better-sqlite3'] },
      plugins: sabotage === null ? [] : [editing(sabotage, edited)],
      build: {
        ssr: true,
        outDir,
        target: 'node26',
        rollupOptions: {
          input: {
            booth: resolve(import.meta.dirname, 'booth.ts'),
            'backups-worker': join(ROOT, 'src/main/workers/backups.ts'),
            'reports-worker': join(ROOT, 'src/main/workers/reports.ts'),
          },
        },
      },
    });
    const missed = (sabotage?.edits ?? []).filter(({ file }) => !edited.has(file));
    if (missed.length > 0) throw new Error(`nothing was made wrong in ${missed[0]?.file}`);
    const migrations = join(outDir, 'drizzle', 'booth');
    mkdirSync(dirname(migrations), { recursive: true });
    cpSync(migrationsFolder(), migrations, { recursive: true });
    sabotage?.migrations?.(migrations);
    return join(outDir, 'booth.js');
  });
}

function editing({ edits = [] }: Sabotage, edited: Set<string>): Plugin {
  return {
    name: 'coipo-sabotage',
    enforce: 'pre',
    transform: (code, id) => {
      let result = code;
      for (const { file, from, to } of edits) {
        if (id !== join(ROOT, 'src', file) || !code.includes(from)) continue;
        result = result.replace(from, to);
        edited.add(file);
      }
      return result === code ? null : { code: result, map: null };
    },
  };
}
