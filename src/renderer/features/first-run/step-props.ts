import type { Draft } from './draft';

export interface StepProps {
  readonly draft: Draft;
  readonly edit: (change: Partial<Draft>) => void;
  /** The problem to show at a path; nothing before the step was tried. */
  readonly problemAt: (path: string) => string | null;
}
