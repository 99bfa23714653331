import type { CallInput } from '@shared/contracts/index';
import { create } from 'zustand';

type Query = Required<Pick<CallInput<'sessions.history'>, 'text' | 'status'>> & {
  /** `YYYY-MM-DD`, or empty. */
  readonly from: string;
  readonly to: string;
};

interface StaysView {
  readonly part: 'history' | 'forgotten';
  /** The stay whose page is open. */
  readonly sessionId: string | null;
  readonly query: Query;
  show(part: StaysView['part']): void;
  open(sessionId: string | null): void;
  ask(change: Partial<Query>): void;
}

const EVERYTHING: Query = { text: '', status: null, from: '', to: '' };

/** What is looked at in the area of stays; a page closed gives back the search as it was. */
export const useStaysView = create<StaysView>()((set) => ({
  part: 'history',
  sessionId: null,
  query: EVERYTHING,
  show: (part) => set({ part, sessionId: null }),
  open: (sessionId) => set({ sessionId }),
  ask: (change) => set(({ query }) => ({ query: { ...query, ...change } })),
}));

/** The next person has looked at nothing yet. */
export function forgetStaysView(): void {
  useStaysView.setState({ part: 'history', sessionId: null, query: EVERYTHING });
}
