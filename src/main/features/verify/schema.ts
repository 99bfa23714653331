import type { Db } from '@main/db/connection';
import { openMigrated } from '@main/db/migrate';
import type { Check, Found } from './finding';

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

const OBJECTS = `SELECT type, name, sql FROM sqlite_master
  WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`;

function objectsOf(db: Db): Map<string, SchemaObject> {
  const rows = db.$client.prepare<[], SchemaObject>(OBJECTS).all();
  return new Map(rows.map((row) => [`${row.type} ${row.name}`, row]));
}

/** What the migrations of this program make of an empty database. */
function freshObjects(): Map<string, SchemaObject> {
  const { db } = openMigrated(':memory:');
  try {
    return objectsOf(db);
  } finally {
    db.$client.close();
  }
}

/**
 * Tables, indexes, triggers and views must be exactly those of the migrations: whoever edits rows that
 * are append-only has to drop a trigger first.
 */
export const schemaCheck: Check = {
  name: 'schema.objects',
  table: 'sqlite_master',
  find: function* find(db): Generator<Found> {
    const stored = objectsOf(db);
    const expected = freshObjects();
    for (const [id, { sql }] of expected) {
      const found = stored.get(id);
      if (!found) yield { id, message: 'is missing' };
      else if (found.sql !== sql) yield { id, message: 'is not what the migrations made' };
    }
    for (const id of stored.keys()) {
      if (!expected.has(id)) yield { id, message: 'was not made by the migrations' };
    }
  },
};
