import { create } from 'zustand';
import type { Draft } from './draft';
import { STEPS } from './problems';
import type { Step } from './problems';

interface FirstRunState {
  readonly draft: Draft | null;
  readonly step: Step;
  /** Steps left once with "next": their problems are shown. */
  readonly tried: readonly Step[];
  begin(draft: Draft): void;
  edit(change: Partial<Draft>): void;
  go(step: Step): void;
  tryStep(step: Step): void;
}

/** The assistant in memory: going back and forth loses nothing. */
export const useFirstRun = create<FirstRunState>()((set) => ({
  draft: null,
  step: 'company',
  tried: [],
  begin: (draft) => set((it) => ({ draft: it.draft ?? draft })),
  edit: (change) => set((it) => ({ draft: it.draft && { ...it.draft, ...change } })),
  go: (step) => set({ step }),
  tryStep: (step) => set((it) => ({ tried: [...new Set([...it.tried, step])] })),
}));

export function stepBeside(step: Step, by: 1 | -1): Step | null {
  return STEPS[STEPS.indexOf(step) + by] ?? null;
}
