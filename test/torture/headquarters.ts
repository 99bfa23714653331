import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { HqDatabase } from '@hq/db/database';
import { openPglite } from '@hq/db/pglite';
import { openPostgres } from '@hq/db/postgres';
import { LOGIN_PATH, PASSWORD_PATH, signedInSchema } from '@shared/hq/auth';
import { ENROLMENT_CODES_PATH, enrolmentCodeSchema } from '@shared/hq/enrolment';
import { freePort } from '@test/helpers/free-port';
import { freshPostgres } from '@test/helpers/hq-database';
import type { DatabaseKind } from '@test/helpers/hq-database';
import { startHq } from '@test/helpers/hq-process';
import type { HqProcess } from '@test/helpers/hq-process';
import type { SharedTime } from './shared-time';

const PASSWORD = 'una clave larga para torturar';

/** Headquarters' real program in a process of its own, that is killed too and comes back over its data. */
export class Headquarters {
  readonly #environment: Record<string, string>;
  readonly #open: () => Promise<HqDatabase>;
  readonly #drop: () => Promise<void>;
  #process: HqProcess | null = null;
  #changing: Promise<void> = Promise.resolve();
  kills = 0;

  private constructor(
    readonly url: string,
    environment: Record<string, string>,
    open: () => Promise<HqDatabase>,
    drop: () => Promise<void>,
  ) {
    this.#environment = environment;
    this.#open = open;
    this.#drop = drop;
  }

  static async start(kind: DatabaseKind, folder: string, time: SharedTime): Promise<Headquarters> {
    const port = await freePort();
    const common = {
      ...time.environment(),
      HQ_PORT: String(port),
      HQ_LOG_LEVEL: 'warn',
      HQ_STOP_SECONDS: '5',
      HQ_ADMIN_PASSWORD: PASSWORD,
    };
    const url = `http://127.0.0.1:${port}`;
    const hq = await (kind === 'postgres' ? onServer(url, common) : embedded(url, common, folder));
    await hq.#start();
    return hq;

    async function onServer(
      at: string,
      environment: Record<string, string>,
    ): Promise<Headquarters> {
      const { url: database, drop } = await freshPostgres();
      const open = async () => openPostgres({ url: database, poolSize: 2, onError: () => {} });
      return new Headquarters(at, { ...environment, DATABASE_URL: database }, open, drop);
    }

    async function embedded(
      at: string,
      environment: Record<string, string>,
      home: string,
    ): Promise<Headquarters> {
      const data = join(home, 'hq');
      const open = async () => {
        if (!existsSync(join(data, 'database')))
          throw new Error(`no data of headquarters in ${data}`);
        return await openPglite(join(data, 'database'));
      };
      return new Headquarters(at, { ...environment, HQ_DATA_DIR: data }, open, async () => {});
    }
  }

  async #start(): Promise<void> {
    this.#process = await startHq(this.#environment);
  }

  /** Now; it comes back by itself, while the booth goes on. */
  kill(): void {
    const before = this.#changing;
    this.#changing = this.#killAfter(before);
    // Whoever waits for it next is told.
    this.#changing.catch(() => {});
  }

  async #killAfter(before: Promise<void>): Promise<void> {
    await before;
    this.kills += 1;
    await this.#process?.kill();
    await this.#start();
  }

  /** Until it is there again. */
  async back(): Promise<void> {
    await this.#changing;
  }

  /** A code for a booth, as its first administrator makes it. */
  async newCode(): Promise<string> {
    const given = { username: 'admin', password: PASSWORD };
    const first = signedInSchema.parse(await this.#post(LOGIN_PATH, given));
    const change = { current: PASSWORD, next: `${PASSWORD} otra vez` };
    const { accessToken } = signedInSchema.parse(
      await this.#post(PASSWORD_PATH, change, first.accessToken),
    );
    const order = { siteId: null, note: 'Caja' };
    return enrolmentCodeSchema.parse(await this.#post(ENROLMENT_CODES_PATH, order, accessToken))
      .code;
  }

  async #post(path: string, body: unknown, token?: string): Promise<unknown> {
    const answer = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const json: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(json)}`);
    return json;
  }

  /** What it holds, once it has stopped; afterwards it is started again. */
  async read<T>(work: (database: HqDatabase) => Promise<T>): Promise<T> {
    await this.back();
    await this.#process?.stop();
    const database = await this.#open();
    try {
      return await work(database);
    } finally {
      await database.close();
      await this.#start();
    }
  }

  async stop(): Promise<void> {
    await this.back().catch(() => {});
    await this.#process?.kill();
    await this.#drop();
  }

  log(): string {
    return this.#process?.log() ?? '';
  }
}
