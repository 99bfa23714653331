import { vi } from 'vitest';

/** Runs of a property while mutants are judged: what a thousand notice, these mostly notice too. */
const MOST_RUNS = 60;

vi.mock('fast-check', async (importOriginal) => {
  const { default: fc } = await importOriginal<{ default: typeof import('fast-check') }>();
  const assert = (property: never, options: { numRuns?: number } = {}): unknown =>
    fc.assert(property, {
      ...options,
      seed: 7,
      numRuns: Math.min(options.numRuns ?? 100, MOST_RUNS),
    });
  return { ...fc, default: { ...fc, assert }, assert };
});
