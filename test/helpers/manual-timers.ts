/** Timers that ring when they are told to, in their order. */
export interface ManualTimers {
  after(ms: number, work: () => void): { cancel(): void };
  /** Lets so much time go by. */
  pass(ms: number): void;
  /** How long until each that is set, soonest first, ms. */
  pending(): number[];
}

export function manualTimers(): ManualTimers {
  let now = 0;
  const set = new Set<{ readonly at: number; readonly work: () => void }>();
  const next = () => [...set].toSorted((a, b) => a.at - b.at)[0];
  return {
    after: (ms, work) => {
      const timer = { at: now + ms, work };
      set.add(timer);
      return { cancel: () => void set.delete(timer) };
    },
    pass: (ms) => {
      const end = now + ms;
      for (let timer = next(); timer && timer.at <= end; timer = next()) {
        now = timer.at;
        set.delete(timer);
        timer.work();
      }
      now = end;
    },
    pending: () => [...set].map(({ at }) => at - now).toSorted((a, b) => a - b),
  };
}
