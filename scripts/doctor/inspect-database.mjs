// @ts-check
// Run by the doctor with the pinned Node: FILE → what the database says of itself, as JSON.
import Database from 'better-sqlite3';

const [file] = process.argv.slice(2);
const db = new Database(file, { readonly: true, fileMustExist: true });

const exists = (/** @type {string} */ table) =>
  db.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get(table) !== undefined;

const migrations = exists('__drizzle_migrations')
  ? db.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get()
  : 0;
const printer = exists('settings')
  ? db.prepare("SELECT value FROM settings WHERE key = 'printer'").pluck().get()
  : undefined;
const health = db.pragma('quick_check', { simple: true });

process.stdout.write(JSON.stringify({ migrations, printer: printer ?? null, health }));
