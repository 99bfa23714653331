import { call, useCall } from '@renderer/app/client';
import { newRequestId } from '@renderer/app/request-id';
import { useMutation } from '@tanstack/react-query';
import type { CallError } from '@renderer/app/call-error';
import type { Draft, Sample, Simulation } from '@shared/contracts/simulation';
import { useEffect, useState } from 'react';

/** How often the progress is asked for, in milliseconds. */
const LOOK_MS = 300;

interface Asked {
  readonly runId: string;
  readonly draft: Draft;
  readonly sample: Sample;
}

/** One simulation at a time, with its progress; it ends with the screen that shows it. */
export function useSimulation() {
  const [runId, setRunId] = useState<string | null>(null);
  const run = useMutation<Simulation, CallError, Asked>({
    mutationFn: (asked) => call('simulation.run', asked),
    networkMode: 'always',
  });
  const running = run.isPending && runId !== null;
  const progress = useCall(
    'simulation.progress',
    { runId: runId ?? newRequestId() },
    { enabled: running, refetchInterval: running ? LOOK_MS : false, staleTime: 0, gcTime: 0 },
  ).data;
  useEffect(() => {
    if (runId === null) return undefined;
    return () => void call('simulation.cancel', { runId }).catch(() => undefined);
  }, [runId]);
  return {
    running,
    progress: progress ?? { done: 0, total: 0 },
    error: run.error?.code === 'SIMULATION_CANCELLED' ? null : run.error,
    result: run.data ?? null,
    asked: run.data ? run.variables : null,
    start: (draft: Draft, sample: Sample) => {
      const id = newRequestId();
      setRunId(id);
      run.mutate({ runId: id, draft, sample });
    },
    cancel: () => {
      if (runId !== null) void call('simulation.cancel', { runId });
    },
  };
}
