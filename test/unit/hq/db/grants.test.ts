import { migrateServer } from '@hq/db/migrate';
import { HQ_MIGRATIONS } from '@test/helpers/hq-database';
import { queryOnce, startPostgres, whyNoPostgres } from '@test/helpers/postgres';
import type { PrivatePostgres } from '@test/helpers/postgres';
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROLES = resolve(import.meta.dirname, '../../../../deploy/roles.sql');
const why = whyNoPostgres();

describe.skipIf(why !== null)('deploy/roles.sql', () => {
  let server: PrivatePostgres;
  /** An address of the database for one of its roles. */
  const as = (role: string): string => {
    const url = new URL(server.url('coipo'));
    url.username = role;
    return url.href;
  };

  // A server of its own: roles belong to the server, not to a database.
  beforeAll(async () => {
    server = await startPostgres({ fsync: false });
    const passwords = ['-v', 'owner_password=o', '-v', 'app_password=a'];
    const args = [server.url('postgres'), ...passwords, '-f', ROLES];
    const { status, stderr } = spawnSync('psql', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    await migrateServer(as('coipo_owner'), HQ_MIGRATIONS, 'coipo_app');
  }, 120_000);
  afterAll(() => server.stop());

  /** What the server says to HQ's role. */
  const answerTo = (statement: string): Promise<string> =>
    queryOnce(as('coipo_app'), statement).then(
      () => 'done',
      (error: unknown) => String(error),
    );
  const REFUSED = /permission denied|must be owner/;

  test('HQ does its daily work with the role that owns nothing', async () => {
    await queryOnce(
      as('coipo_app'),
      `INSERT INTO sites (site_id, name, zone, created_at) VALUES ('s', 'Centro', 'America/Santiago', 0)`,
    );
    await queryOnce(as('coipo_app'), `UPDATE sites SET name = 'Norte' WHERE site_id = 's'`);
    await queryOnce(
      as('coipo_app'),
      `INSERT INTO events (site_id, terminal_id, epoch, seq, event_id, kind, version, payload, hash,
         created_at, received_at) VALUES ('s', 't', 1, 1, 'e', 'k', 1, '{}', 'h', 0, 0)`,
    );
    expect(await queryOnce(as('coipo_app'), 'SELECT hash FROM events')).toEqual([{ hash: 'h' }]);
    expect(
      await queryOnce(
        as('coipo_app'),
        'SELECT count(*) > 0 AS told FROM drizzle.__drizzle_migrations',
      ),
    ).toEqual([{ told: true }]);
  });

  test('it neither changes nor removes what a booth said, in the table or behind its back', async () => {
    expect(await answerTo(`UPDATE events SET payload = '{"amount":1}'`)).toMatch(REFUSED);
    expect(await answerTo('DELETE FROM events')).toMatch(REFUSED);
    expect(await answerTo('TRUNCATE events')).toMatch(REFUSED);
    expect(await answerTo('DELETE FROM events_p0')).toMatch(REFUSED);
  });

  test('it changes no table, no role and no other database', async () => {
    expect(await answerTo('CREATE TABLE mine (id text)')).toMatch(REFUSED);
    expect(await answerTo('ALTER TABLE payments ADD COLUMN mine text')).toMatch(REFUSED);
    expect(await answerTo('DROP TABLE payments')).toMatch(REFUSED);
    expect(await answerTo('CREATE ROLE mine')).toMatch(REFUSED);
    expect(await answerTo('CREATE DATABASE mine')).toMatch(REFUSED);
    expect(await answerTo(`UPDATE drizzle.__drizzle_migrations SET created_at = 0`)).toMatch(
      REFUSED,
    );
  });

  test('every table is granted, and again after the next migration', async () => {
    const missing = `SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND NOT has_table_privilege('coipo_app', c.oid, 'SELECT, INSERT')`;
    expect(await queryOnce(as('coipo_owner'), missing)).toEqual([]);
    await queryOnce(as('coipo_owner'), 'CREATE TABLE of_a_later_migration (site_id text)');
    await migrateServer(as('coipo_owner'), HQ_MIGRATIONS, 'coipo_app');
    expect(await queryOnce(as('coipo_owner'), missing)).toEqual([]);
  });
});
