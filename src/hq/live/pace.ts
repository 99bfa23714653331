/** Runs something after a while; answers how to call it off. */
export type Schedule = (work: () => void, ms: number) => () => void;

export const bySystem: Schedule = (work, ms) => {
  const timer = setTimeout(work, ms).unref();
  return () => clearTimeout(timer);
};

export interface Pace {
  /** Something of a site changed. */
  touch(siteId: string): void;
  stop(): void;
}

/**
 * Gathers what changes: the first is told at once, what follows within `everyMs` together at its end.
 * @param tell hears each site once for each time
 */
export function pace(
  everyMs: number,
  tell: (sites: ReadonlySet<string>) => void,
  schedule: Schedule = bySystem,
): Pace {
  let gathered = new Set<string>();
  let callOff: (() => void) | null = null;

  function flush(): void {
    if (gathered.size === 0) {
      callOff = null;
      return;
    }
    const sites = gathered;
    gathered = new Set();
    callOff = schedule(flush, everyMs);
    tell(sites);
  }

  return {
    touch: (siteId) => {
      gathered.add(siteId);
      if (callOff === null) flush();
    },
    stop: () => {
      callOff?.();
      callOff = null;
      gathered.clear();
    },
  };
}
