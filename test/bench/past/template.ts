import { normalisePlate } from '@shared/kernel/plate';
import Database from 'better-sqlite3';
import { cut } from './tokens';
import type { Cut } from './tokens';

type Value = string | number | null;

/** A row of the template: texts that hold something of their time are cut up. */
export type Cell = Value | Cut;
export type Row = readonly Cell[];

export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** A played history, ready to be told again at other times. */
export interface Template {
  readonly catalogue: readonly Table[];
  readonly growing: readonly Table[];
  /** Ids of the catalogue and of cars that come all the time: the same at all times. */
  readonly lasting: ReadonlySet<string>;
  readonly plates: readonly string[];
  readonly lastingPlates: ReadonlySet<string>;
  /** Ids of stays that are still open: they are in the newest telling only. */
  readonly open: ReadonlySet<string>;
  readonly openLinks: ReadonlySet<number>;
  /** Larger than any number given, so that each telling has numbers of its own. */
  readonly numbers: number;
  readonly shifts: number;
  readonly path: string;
}

/** What the site is made of; everything else grows with its work. */
const CATALOGUE = new Set([
  '__drizzle_migrations',
  'roles',
  'permissions',
  'role_permissions',
  'users',
  'terminals',
  'settings',
  'sequences',
  'vehicle_classes',
  'zones',
  'spots',
  'tariffs',
  'charging_policies',
  'agreements',
  'report_schedules',
]);

/** Cars that came at least so often come all the time. */
const REGULAR_VISITS = 5;

export function readTemplate(path: string): Template {
  const db = new Database(path, { readonly: true });
  const pluck = <T>(sql: string): T[] => db.prepare(sql).pluck().all() as T[];
  const plates = pluck<string>('SELECT plate FROM vehicles');
  const regulars = db
    .prepare(
      `SELECT v.id AS id, v.plate AS plate FROM vehicles v JOIN sessions s ON s.vehicle_id = v.id
       GROUP BY v.id HAVING count(*) >= ?`,
    )
    .all(REGULAR_VISITS) as { id: string; plate: string }[];
  const known = new Set(plates);
  const isPlate = (text: string): boolean => known.has(normalisePlate(text));
  const names = pluck<string>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );
  const table = (name: string): Table => {
    const columns = (db.pragma(`table_info("${name}")`) as { name: string }[]).map((it) => it.name);
    const raw = db.prepare(`SELECT * FROM "${name}" ORDER BY rowid`).raw().all() as Value[][];
    const rows = raw.map((row) =>
      row.map((value, index): Cell => {
        if (typeof value !== 'string') return value;
        // Mistyped ones look like no plate.
        if (name === 'vehicles' && columns[index] === 'plate') {
          return { stays: ['', ''], tokens: [{ kind: 'plate', text: value }] };
        }
        const parts = cut(value, isPlate);
        return parts.tokens.length === 0 ? value : parts;
      }),
    );
    return { name, columns, rows };
  };
  const catalogue = names.filter((name) => CATALOGUE.has(name));
  const withId = catalogue.filter((name) => hasId(db, name));
  const openLinks = pluck<number>(
    `SELECT a.seq FROM audit_log a JOIN sessions s ON s.id = a.entity_id
     WHERE a.entity = 'sessions' AND s.status = 'open'`,
  );
  try {
    return {
      catalogue: catalogue.map(table),
      growing: names.filter((name) => !CATALOGUE.has(name)).map(table),
      lasting: new Set([
        ...withId.flatMap((name) => pluck<string>(`SELECT id FROM "${name}"`)),
        ...regulars.map(({ id }) => id),
      ]),
      plates,
      lastingPlates: new Set(regulars.map(({ plate }) => plate)),
      open: new Set(pluck<string>("SELECT id FROM sessions WHERE status = 'open'")),
      openLinks: new Set(openLinks),
      numbers: Math.max(...pluck<number>('SELECT value FROM sequences')),
      shifts: Math.max(...pluck<number>('SELECT number FROM shifts')),
      path,
    };
  } finally {
    db.close();
  }
}

function hasId(db: Database.Database, name: string): boolean {
  const columns = db.pragma(`table_info("${name}")`) as { name: string; type: string }[];
  return columns.some((it) => it.name === 'id' && it.type.toLowerCase() === 'text');
}
