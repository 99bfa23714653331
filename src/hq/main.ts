import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { collectDefaultMetrics } from 'prom-client';
import { buildApp } from './app';
import { AREAS } from './areas';
import { ConfigError, readConfig } from './config';
import { reprojectCommand } from './ingest/index';
import { startDailyJobs } from './jobs/daily';
import { hqLogger } from './log';
import { hqOver, openDatabase } from './open';
import { StartRefused } from './ops/data-folder';
import { stopService } from './ops/stop';
import { ensureAdministrator } from './people/first-administrator';

/** Beside the built program, as `npm run hq` and the image lay it out. */
const MIGRATIONS = join(import.meta.dirname, 'migrations');
const PAGES = join(import.meta.dirname, '..', 'hq-web');

/** For the person who started HQ; the log has its own stream. */
const tell = (words: string): void => void process.stderr.write(`${words}\n`);

/** `hq`: the service. `hq reproject [SITE]`: rows made again from their events, and no service. */
async function run([command, ...args]: readonly string[]): Promise<void> {
  if (command === undefined) return start();
  if (command !== 'reproject' || args.length > 1) throw new StartRefused(`unknown: ${command}`);
  const config = readConfig(process.env);
  const log = hqLogger(config);
  const database = await openDatabase(config, log, MIGRATIONS);
  try {
    await reprojectCommand(hqOver(database, config, log, MIGRATIONS), args[0], tell);
  } finally {
    await database.close();
  }
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = hqLogger(config);
  const database = await openDatabase(config, log, MIGRATIONS);
  const hq = hqOver(database, config, log, MIGRATIONS);
  collectDefaultMetrics({ register: hq.meters.registry, prefix: 'coipo_hq_' });
  await ensureAdministrator(hq, tell);
  const hasPages = existsSync(PAGES);
  if (!hasPages)
    log.warn({ folder: PAGES }, 'without the managers’ pages: they are not beside the program');
  const app = await buildApp(hq, AREAS, hasPages ? PAGES : null);
  const stopJobs = startDailyJobs(hq);
  let stopping = false;
  async function stop(signal: string): Promise<void> {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    const withinMs = config.stopSeconds * 1000;
    const close = async (): Promise<void> => {
      await stopJobs();
      await database.close();
    };
    await stopService(app, close, { withinMs, log });
    log.info('stopped');
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  const address = await app.listen({ host: config.host, port: config.port });
  tell(`Coipo HQ: ${config.publicUrl ?? address} (${words(config.databaseUrl, config.dataDir)})`);
}

const words = (databaseUrl: string | null, dataDir: string): string =>
  databaseUrl === null ? `embedded database in ${dataDir}` : 'on PostgreSQL';

run(process.argv.slice(2)).catch((error: unknown) => {
  const isWords = error instanceof ConfigError || error instanceof StartRefused;
  tell(isWords ? error.message : String(error));
  process.exit(1);
});
