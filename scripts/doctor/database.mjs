// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs';
import { inRoot, pinnedNode } from '../setup/paths.mjs';
import { capture } from '../setup/run.mjs';
import { databaseFile } from './data-folder.mjs';

/** @typedef {import('./report.mjs').Line} Line */
/** @typedef {{ migrations: number, printer: string | null, health: string }} Inspection */

/**
 * What the booth's database says of itself; null when there is none or it cannot be asked.
 * @returns {{ inspection: Inspection | null, trouble: string }}
 */
export function inspectDatabase(file = databaseFile()) {
  if (!existsSync(file)) return { inspection: null, trouble: 'none yet' };
  if (!existsSync(pinnedNode)) return { inspection: null, trouble: 'not asked: no Node installed' };
  const script = inRoot('scripts', 'doctor', 'inspect-database.mjs');
  const { code, stdout, stderr } = capture(pinnedNode, [script, file]);
  if (code === 0) return { inspection: JSON.parse(stdout), trouble: '' };
  const message = /^\s*(?:\w*Error:.*)$/m.exec(stderr)?.[0].trim() ?? `code ${code}`;
  return { inspection: null, trouble: message };
}

/** @returns {import('./report.mjs').Section} */
export function database() {
  const file = databaseFile();
  const { inspection, trouble } = inspectDatabase(file);
  return { title: 'Database', lines: [place(file), ...state(file, inspection, trouble)] };
}

/** @returns {Line} */
function place(/** @type {string} */ file) {
  if (!existsSync(file))
    return { label: 'File', value: `${file} (not there before the first start)` };
  return { label: 'File', value: `${file} (${megabytes(statSync(file).size)})` };
}

/** @returns {Line[]} */
function state(
  /** @type {string} */ file,
  /** @type {Inspection | null} */ inspection,
  /** @type {string} */ trouble,
) {
  if (!existsSync(file)) return [];
  if (inspection === null) {
    return [
      {
        label: 'Opens',
        value: trouble,
        fix: 'restore a backup: npm run -s coipo -- restore --help',
      },
    ];
  }
  const { migrations, health } = inspection;
  const known = knownMigrations();
  const schema = { label: 'Schema', value: `${migrations} of ${known} migrations` };
  const check = { label: 'Quick check', value: health };
  return [
    { label: 'Opens', value: 'yes' },
    migrations > known
      ? { ...schema, fix: 'it belongs to a newer Coipo: install that one' }
      : schema,
    health === 'ok'
      ? check
      : { ...check, fix: 'restore a backup: npm run -s coipo -- restore --help' },
  ];
}

function knownMigrations() {
  const journal = inRoot('drizzle', 'booth', 'meta', '_journal.json');
  return existsSync(journal) ? JSON.parse(readFileSync(journal, 'utf8')).entries.length : 0;
}

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
