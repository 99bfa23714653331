import pg from 'pg';
import type { HqDatabase } from './database';

interface Listener {
  readonly listen: HqDatabase['listen'];
  close(): Promise<void>;
}

const AGAIN_MS = 1000;

/**
 * One connection that only listens, made when somebody first does; when it breaks it is made anew.
 * What was notified in between is lost: whoever listens hears an empty text once it is back, and looks
 * at the tables.
 */
export function listener(url: string, onError: (error: unknown) => void): Listener {
  const hearers = new Map<string, Set<(payload: string) => void>>();
  let client: Promise<pg.Client> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let closed = false;

  async function connect(): Promise<pg.Client> {
    const made = new pg.Client({ connectionString: url });
    made.on('error', onError);
    made.on('end', lost);
    made.on('notification', ({ channel, payload }) => {
      for (const hear of hearers.get(channel) ?? []) hear(payload ?? '');
    });
    await made.connect();
    for (const channel of hearers.keys())
      await made.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
    return made;
  }

  function lost(): void {
    client = null;
    if (closed || hearers.size === 0 || timer) return;
    timer = setTimeout(() => {
      timer = null;
      connected().then(tellBack, (error: unknown) => {
        onError(error);
        lost();
      });
    }, AGAIN_MS);
  }

  function tellBack(): void {
    for (const heard of hearers.values()) for (const hear of heard) hear('');
  }

  function connected(): Promise<pg.Client> {
    client ??= connect().catch((error: unknown) => {
      client = null;
      throw error;
    });
    return client;
  }

  return {
    listen: async (channel, hear) => {
      const known = hearers.get(channel);
      const heard = known ?? new Set();
      heard.add(hear);
      hearers.set(channel, heard);
      const current = await connected();
      if (!known) await current.query(`LISTEN ${pg.escapeIdentifier(channel)}`);
      return async () => void heard.delete(hear);
    },
    close: async () => {
      closed = true;
      if (timer) clearTimeout(timer);
      await (await client?.catch(() => null))?.end();
    },
  };
}
