import type { LiveEvent } from '@shared/hq/live';

/** Why a stream is ended by HQ. */
export type Bye = Extract<LiveEvent, { event: 'bye' }>['data']['why'];

/** Where events go: resolves once the reader has taken them. */
export interface Pipe {
  send(event: LiveEvent): Promise<void>;
  /** A sign of life that says nothing. */
  beat(): void;
  end(): void;
  /** Without ado: whoever reads has gone, or never takes anything. */
  cut(): void;
}

export interface Listener {
  readonly personId: string;
  /** The sites it hears of; `null`: all. */
  readonly siteIds: readonly string[] | null;
  /** When what it showed runs out, UTC ms. */
  readonly until: number;
  readonly pipe: Pipe;
}

export interface Limits {
  /** Of one person: who opens one more loses the oldest. */
  readonly perPerson: number;
  /** Of this process: one more is refused. */
  readonly all: number;
  /** A reader that takes nothing for so long is cut off, ms. */
  readonly slowMs: number;
}

interface Stream extends Listener {
  /** Sites to tell of as soon as the reader has taken what was sent. */
  readonly waiting: Set<string>;
  /** Ask for everything again: comes before the sites. */
  anew: boolean;
  /** Since when the reader has not taken what was sent; `null`: it has. */
  busySince: number | null;
}

/**
 * The streams of one process. Of what a slow reader has not taken yet only the names of sites are kept,
 * so that nobody makes HQ remember more than there are sites.
 */
export class Streams {
  private readonly streams = new Set<Stream>();

  constructor(
    private readonly limits: Limits,
    private readonly now: () => number,
  ) {}

  get size(): number {
    return this.streams.size;
  }

  /** Whether there is no room for one more. */
  get full(): boolean {
    return this.streams.size >= this.limits.all;
  }

  /** Adds a stream, which begins with `hello`. Answers how to take it away when its reader has gone. */
  add(listener: Listener): () => void {
    const own = [...this.streams].filter(({ personId }) => personId === listener.personId);
    for (const old of own.slice(0, Math.max(0, own.length + 1 - this.limits.perPerson))) {
      this.bye(old, 'too_many');
    }
    const stream: Stream = { ...listener, waiting: new Set(), anew: true, busySince: null };
    this.streams.add(stream);
    this.pump(stream);
    return () => void this.streams.delete(stream);
  }

  /** Something of these sites changed. */
  tell(sites: ReadonlySet<string>): void {
    for (const stream of this.streams) {
      const { siteIds } = stream;
      for (const site of sites) {
        if (siteIds === null || siteIds.includes(site)) stream.waiting.add(site);
      }
      this.pump(stream);
    }
  }

  /** What changed may have been missed: whoever listens asks for everything again. */
  tellAnew(): void {
    for (const stream of this.streams) {
      stream.anew = true;
      this.pump(stream);
    }
  }

  /** Signs of life; ends what has run out and cuts off who takes nothing. */
  tick(): void {
    const now = this.now();
    for (const stream of this.streams) {
      if (now >= stream.until) this.bye(stream, 'expired');
      else if (stream.busySince !== null && now - stream.busySince >= this.limits.slowMs) {
        this.streams.delete(stream);
        stream.pipe.cut();
      } else if (stream.busySince === null) stream.pipe.beat();
    }
  }

  /** Ends them all. */
  stop(): void {
    for (const stream of this.streams) this.bye(stream, 'stopping');
  }

  private bye(stream: Stream, why: Bye): void {
    this.streams.delete(stream);
    void stream.pipe.send({ event: 'bye', data: { why } }).catch(() => {});
    stream.pipe.end();
  }

  private pump(stream: Stream): void {
    if (stream.busySince !== null || !this.streams.has(stream)) return;
    const event = this.nextOf(stream);
    if (event === null) return;
    stream.busySince = this.now();
    void this.send(stream, event);
  }

  private async send(stream: Stream, event: LiveEvent): Promise<void> {
    try {
      await stream.pipe.send(event);
    } catch {
      this.streams.delete(stream);
      return;
    }
    stream.busySince = null;
    this.pump(stream);
  }

  private nextOf(stream: Stream): LiveEvent | null {
    if (stream.anew) {
      stream.anew = false;
      stream.waiting.clear();
      return { event: 'hello', data: { now: this.now() } };
    }
    if (stream.waiting.size === 0) return null;
    const sites = [...stream.waiting];
    stream.waiting.clear();
    return { event: 'sites', data: { sites } };
  }
}
