/** Where secrets of this PC are kept: never in the database, which is copied and carried about. */
export interface SecretBox {
  /** Whether the system's key store seals them; `false`: a file that only this account may read. */
  sealed(): boolean;
  /** `null`: there is none of that name, or this PC or account cannot open it. */
  load(name: string): string | null;
  /** Durable when it returns. */
  save(name: string, secret: string): void;
  forget(name: string): void;
}

/** For programs without a screen, and tests: as long as the process. */
export function memoryBox(): SecretBox {
  const kept = new Map<string, string>();
  return {
    sealed: () => true,
    load: (name) => kept.get(name) ?? null,
    save: (name, secret) => void kept.set(name, secret),
    forget: (name) => void kept.delete(name),
  };
}

/** Calls back later, once. */
export interface Timers {
  after(ms: number, work: () => void): { cancel(): void };
}

export const realTimers: Timers = {
  after: (ms, work) => {
    const timer = setTimeout(work, ms);
    return { cancel: () => clearTimeout(timer) };
  },
};

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** What the program around the slice provides. */
export interface SyncHome {
  readonly secrets: SecretBox;
  readonly fetch: Fetch;
  readonly timers: Timers;
  /** 0 ≤ x < 1; spreads the tries of many booths. */
  readonly random: () => number;
  /** Tells when the PC's network may be back. Answers how to stop listening. */
  readonly onNetwork: (listener: () => void) => () => void;
  /** Of the program, told to HQ. */
  readonly version: string;
}

/** Real network and timers; secrets for as long as the process. */
export function defaultSyncHome(version: string): SyncHome {
  return {
    secrets: memoryBox(),
    fetch: (url, init) => fetch(url, init),
    timers: realTimers,
    random: Math.random,
    onNetwork: () => () => {},
    version,
  };
}
