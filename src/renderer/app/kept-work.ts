import type { StoreApi } from 'zustand/vanilla';

/**
 * Keeps what a store holds through a page that crashed and was loaded again: in the session storage,
 * which dies with the window, never on the disk of the next day. Functions of the store stay its own.
 * @param revive what of the kept state still makes sense in a new page
 */
export function keepThroughReload<T extends object>(
  name: string,
  store: Pick<StoreApi<T>, 'getState' | 'setState' | 'subscribe'>,
  revive: (kept: T) => Partial<T> = (kept) => kept,
): void {
  const kept = readKept(name);
  if (kept !== null) store.setState({ ...revive({ ...store.getState(), ...kept } as T) });
  store.subscribe((state) => keep(name, state));
}

/** For what is no store, or not all of it. */
export function keep(name: string, work: object): void {
  sessionStorage.setItem(keyOf(name), JSON.stringify(work));
}

/** Text that cannot be read is no work. */
export function readKept(name: string): object | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** Nothing kept is left, also for stores of parts of the screen that are loaded later. */
export function forgetKept(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}

const PREFIX = 'coipo.work.';
const keyOf = (name: string): string => `${PREFIX}${name}`;
