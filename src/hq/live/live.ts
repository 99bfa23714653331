import type { Hq } from '@hq/hq';
import { LIVE_EVERY_MS } from '@shared/hq/live';
import { pace } from './pace';
import { Streams } from './streams';
import type { Limits } from './streams';

/** The channel on which every HQ process of a database hears which site changed. */
export const SITE_CHANNEL = 'hq_site';

export interface LiveOptions extends Limits {
  /** Between two signs of life, ms: below what proxies wait for. */
  readonly beatMs: number;
}

export const LIVE_OPTIONS: LiveOptions = {
  perPerson: 6,
  all: 2000,
  slowMs: 30_000,
  beatMs: 15_000,
};

export interface Live {
  readonly streams: Streams;
  /** Begins to hear what changes; the first stream needs it. */
  listen(): Promise<void>;
  stop(): Promise<void>;
}

/** What changes, from the database to the streams of this process. */
export function live(hq: Hq, options: LiveOptions): Live {
  const streams = new Streams(options, hq.now);
  const paced = pace(LIVE_EVERY_MS, (sites) => streams.tell(sites));
  const timer = setInterval(() => streams.tick(), options.beatMs).unref();
  let listening: Promise<() => Promise<void>> | null = null;

  function hear(siteId: string): void {
    // The connection that listens was lost for a while: nobody knows what was said meanwhile.
    if (siteId === '') streams.tellAnew();
    else paced.touch(siteId);
  }

  return {
    streams,
    listen: async () => {
      listening ??= hq.database.listen(SITE_CHANNEL, hear).catch((error: unknown) => {
        listening = null;
        throw error;
      });
      await listening;
    },
    stop: async () => {
      clearInterval(timer);
      paced.stop();
      streams.stop();
      const unlisten = await listening?.catch(() => null);
      await unlisten?.();
    },
  };
}
