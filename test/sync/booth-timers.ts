import { HEADERS_MS, BODY_MS } from '@main/features/sync/hq/exchange';

interface Waiting {
  readonly at: number;
  readonly work: () => void;
}

/**
 * The booth's time while it syncs: nothing really waits. What was to happen later happens when the test
 * lets time go by, and a booth loses patience with HQ when the test says that HQ hangs.
 */
export class BoothTimers {
  readonly #later = new Set<Waiting>();
  readonly #patience = new Set<Waiting>();
  readonly #now: () => number;

  /** @param now the booth's clock, UTC ms */
  constructor(now: () => number) {
    this.#now = now;
  }

  after(ms: number, work: () => void): { cancel(): void } {
    const waiting = { at: this.#now() + ms, work };
    const kept = ms === HEADERS_MS || ms === BODY_MS ? this.#patience : this.#later;
    kept.add(waiting);
    return { cancel: () => void kept.delete(waiting) };
  }

  /** Nobody answers any more. */
  losePatience(): void {
    for (const waiting of this.#patience) this.#run(this.#patience, waiting);
  }

  /** When the next thing is due; null: nothing is planned. */
  next(): number | null {
    const [first] = this.#inOrder();
    return first?.at ?? null;
  }

  /** Does what is due first. */
  runNext(): void {
    const [first] = this.#inOrder();
    if (first) this.#run(this.#later, first);
  }

  #inOrder(): Waiting[] {
    return [...this.#later].toSorted((a, b) => a.at - b.at);
  }

  #run(kept: Set<Waiting>, waiting: Waiting): void {
    if (kept.delete(waiting)) waiting.work();
  }
}
