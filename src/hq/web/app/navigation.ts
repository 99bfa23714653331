import { create } from 'zustand';
import { hrefOf, readRoute } from './route';
import type { Place, Query, Route } from './route';

interface Navigation extends Route {
  /** Another page: one step for the browser's back button, and its beginning is shown. */
  go(place: Place, query?: Query): void;
  /** The same page looked at differently; `step` makes it one for the back button. */
  look(change: Query, step?: boolean): void;
}

const here = (): Route => readRoute(window.location.pathname, window.location.search);

/** Where the browser is. What can be linked to stands in the address, nothing else does. */
export const useNavigation = create<Navigation>()((set, get) => ({
  ...here(),
  go(place, query = {}) {
    window.history.pushState(null, '', hrefOf(place, query));
    set(here());
  },
  look(change, step = false) {
    const { place, query } = get();
    const href = hrefOf(place, { ...query, ...change });
    if (step) window.history.pushState(null, '', href);
    else window.history.replaceState(null, '', href);
    set(here());
  },
}));

/** Follows the browser's back and forward buttons. */
export function followBrowser(): void {
  window.addEventListener('popstate', () => useNavigation.setState(here()));
}

/** One fact of the address, and how to change it. */
export function useQueryFact(name: string): [value: string, set: (value: string) => void] {
  const value = useNavigation((it) => it.query[name] ?? '');
  const look = useNavigation((it) => it.look);
  return [value, (next) => look({ [name]: next })];
}
