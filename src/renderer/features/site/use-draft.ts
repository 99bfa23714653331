import { useState } from 'react';

export interface DraftOf<T, Basis> {
  readonly value: T;
  readonly dirty: boolean;
  /** What was saved when the first change was made: whoever saved since then is not overwritten. */
  readonly basis: Basis;
  set(change: Partial<T>): void;
  discard(): void;
}

interface Kept<T, Basis> {
  readonly change: Partial<T>;
  readonly basis: Basis;
}

/** What is being changed over what is saved; the saved value shows through until something is typed. */
export function useDraft<T extends object, Basis>(saved: T, basis: Basis): DraftOf<T, Basis> {
  const [kept, keep] = useState<Kept<T, Basis> | null>(null);
  const value = { ...saved, ...kept?.change };
  return {
    value,
    dirty: JSON.stringify(value) !== JSON.stringify(saved),
    basis: kept?.basis ?? basis,
    set: (change) =>
      keep((it) => ({ change: { ...it?.change, ...change }, basis: it?.basis ?? basis })),
    discard: () => keep(null),
  };
}
