import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import type { HqDatabase, HqDb } from './database';
import * as schema from './schema/index';

export interface EmbeddedDatabase extends HqDatabase {
  /** All its files as one. */
  dump(): Promise<Blob>;
}

/**
 * PostgreSQL inside this process, for one HQ of few sites and for trying it out.
 * @param folder where its files are; `null`: in memory
 * @param from what `dump` answered of another: what it begins with
 */
export async function openPglite(folder: string | null, from?: Blob): Promise<EmbeddedDatabase> {
  const client = await PGlite.create({
    ...(folder !== null && { dataDir: folder }),
    ...(from && { loadDataDir: from }),
  });
  const db = drizzle(client, { schema }) as unknown as HqDb;
  return {
    kind: 'pglite',
    db,
    transaction: (work) => db.transaction((tx) => work(tx, null)),
    listen: async (channel, hear) => client.listen(channel, hear),
    pool: () => null,
    dump: async () => await client.dumpDataDir('none'),
    close: () => client.close(),
  };
}
