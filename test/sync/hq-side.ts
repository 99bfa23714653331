import { buildApp } from '@hq/app';
import { readConfig } from '@hq/config';
import type { HqDatabase, HqDb } from '@hq/db/database';
import { schemaVersion } from '@hq/db/migrate';
import { openPostgres } from '@hq/db/postgres';
import type { Hq } from '@hq/hq';
import { createMeters } from '@hq/ops/meters';
import { silentLogger } from '@main/core/logger';
import { randomIds } from '@shared/kernel/ids';
import { freshPostgres, HQ_MIGRATIONS, testDatabase } from '@test/helpers/hq-database';
import type { DatabaseKind } from '@test/helpers/hq-database';
import { queryOnce, runProgram } from '@test/helpers/postgres';
import type { FastifyInstance } from 'fastify';
import { setTimeout as delay } from 'node:timers/promises';

/** HQ at a real port, that can be killed and comes back over the same data; its clock is the test's. */
export class HqSide {
  readonly #open: () => Promise<HqDatabase>;
  readonly #url: string | null;
  readonly #drop: () => Promise<void>;
  #database: HqDatabase | null = null;
  #app: FastifyInstance | null = null;
  #target = '';
  #now = 0;
  #fallen: Promise<void> = Promise.resolve();
  kills = 0;

  private constructor(
    open: () => Promise<HqDatabase>,
    url: string | null,
    drop: () => Promise<void>,
  ) {
    this.#open = open;
    this.#url = url;
    this.#drop = drop;
  }

  static async start(kind: DatabaseKind): Promise<HqSide> {
    const side = kind === 'postgres' ? await HqSide.#onServer() : await HqSide.#inProcess();
    await side.boot();
    return side;
  }

  static async #onServer(): Promise<HqSide> {
    const { url, drop } = await freshPostgres();
    const open = async () => openPostgres({ url, poolSize: 8, onError: () => {} });
    return new HqSide(open, url, drop);
  }

  static async #inProcess(): Promise<HqSide> {
    const database = await testDatabase('pglite');
    return new HqSide(
      async () => database,
      null,
      () => database.close(),
    );
  }

  /** Where it listens now. */
  get target(): string {
    return this.#target;
  }

  get db(): HqDb {
    if (this.#database === null) throw new Error('HQ is not running');
    return this.#database.db;
  }

  setNow(now: number): void {
    this.#now = now;
  }

  async boot(): Promise<void> {
    const database = await this.#open();
    const hq: Hq = {
      database,
      db: database.db,
      config: readConfig({}),
      log: silentLogger(),
      meters: createMeters(),
      schemaVersion: schemaVersion(HQ_MIGRATIONS),
      ids: randomIds(),
      now: () => this.#now,
    };
    this.#database = database;
    this.#app = await buildApp(hq);
    this.#target = await this.#app.listen({ host: '127.0.0.1', port: 0 });
  }

  /**
   * As a power cut: connections break where they are. On a server its sessions end too, whatever their
   * transaction had done; PGlite shares this process and ends the one statement it is at.
   */
  async kill(): Promise<void> {
    this.kills += 1;
    const [app, database] = [this.#app, this.#database];
    // Also those that come while it falls.
    const cut = (): void => app?.server.closeAllConnections();
    cut();
    const sweep = setInterval(cut, 2);
    if (this.#url !== null) await endSessions(this.#url);
    await app?.close();
    clearInterval(sweep);
    if (this.#url !== null) await database?.close();
  }

  /** In a moment it is killed, and comes back; only those wait who ask whether it stands. */
  fallIn(ms: number): void {
    this.#fallen = this.#fallen
      .then(() => delay(ms))
      .then(() => this.kill())
      .then(() => this.boot());
  }

  /** Once it is there again. */
  async standing(): Promise<void> {
    await this.#fallen;
  }

  /** A backup of HQ while it works, as the operations manual makes it. */
  backUp(): Buffer {
    return runProgram('pg_dump', ['--format=custom', this.#url ?? '']);
  }

  /** HQ's data is what it was when the backup was made; HQ itself starts anew over it. */
  async restore(backup: Buffer): Promise<void> {
    await this.kill();
    const url = this.#url ?? '';
    await queryOnce(
      url,
      'DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public',
    );
    runProgram('pg_restore', ['--no-owner', `--dbname=${url}`], backup);
    await this.boot();
  }

  async stop(): Promise<void> {
    await this.#app?.close();
    if (this.#url !== null) await this.#database?.close();
    await this.#drop();
  }
}

async function endSessions(url: string): Promise<void> {
  await queryOnce(
    url,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()`,
  );
}
