import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { simulate } from './run';
import type { Run } from './run';

/** One simulation at a time: a new one ends the one before, which nobody looks at any more. */
export function simulationRoutes(core: Core): Handlers<CallsOf<'simulation'>> {
  const runs = new Map<string, Run>();
  const cancelAll = () => {
    for (const run of runs.values()) run.cancelled = true;
  };
  return {
    'simulation.run': async ({ runId, draft, sample }) => {
      cancelAll();
      const run: Run = { done: 0, total: 0, cancelled: false };
      runs.set(runId, run);
      try {
        return await simulate(core, draft, sample, run);
      } finally {
        runs.delete(runId);
      }
    },
    'simulation.progress': ({ runId }) => {
      const { done, total } = runs.get(runId) ?? { done: 0, total: 0 };
      return { done, total };
    },
    'simulation.cancel': ({ runId }) => {
      const run = runs.get(runId);
      if (run) run.cancelled = true;
      return {};
    },
  };
}
