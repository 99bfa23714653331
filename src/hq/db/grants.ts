import pg from 'pg';

/** What nobody who serves requests may change once it is there. */
const APPEND_ONLY = ['events', 'hq_audit'];

/**
 * Lets a role do HQ's daily work and nothing else: rows of its tables, but no table, no migration, and no
 * event is changed or removed. Run by the tables' owner after every migration.
 */
export async function grantTo(owner: pg.Client, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  const statements = [
    `GRANT USAGE ON SCHEMA public, drizzle TO ${to}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
    `GRANT SELECT ON ALL TABLES IN SCHEMA drizzle TO ${to}`,
    ...APPEND_ONLY.map((table) => `REVOKE UPDATE, DELETE ON ${table} FROM ${to}`),
    // Partitions are reached through their table.
    ...APPEND_ONLY.map((table) => revokeFromPartitions(table, role)),
  ];
  await owner.query('BEGIN');
  for (const statement of statements) await owner.query(statement);
  await owner.query('COMMIT');
}

function revokeFromPartitions(table: string, role: string): string {
  return `DO $$
    DECLARE part regclass;
    BEGIN
      FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = '${table}'::regclass LOOP
        EXECUTE format('REVOKE ALL ON %s FROM %I', part, ${pg.escapeLiteral(role)});
      END LOOP;
    END $$`;
}
