import type { DenominationCount } from '@shared/kernel/denominations';
import { useQueryClient } from '@tanstack/react-query';
import { call, queryKey, useCall } from '@renderer/app/client';
import { useCallback, useEffect, useRef, useState } from 'react';

const DELAY_MS = 250;

type Purpose = 'float' | 'count';

/**
 * A count being typed. It is handed to main shortly after each change and when the screen goes away,
 * so that Escape or a crash loses nothing. `null` until main answered what was typed before.
 */
export function useCountDraft(purpose: Purpose) {
  const client = useQueryClient();
  const input = { purpose };
  // What is typed here is newer than anything main could answer: never asked again while mounted.
  const draft = useCall('shifts.draft', input, { staleTime: Infinity });
  // In React's own state, so that a key is on the screen before the next one is read.
  const [typed, setTyped] = useState<DenominationCount | null>(null);
  const waiting = useRef<DenominationCount | null>(null);

  const flush = useCallback(() => {
    const count = waiting.current;
    waiting.current = null;
    // A refused draft is not the operator's business: the next change tries again.
    if (count) call('shifts.saveDraft', { purpose, count }).catch(() => undefined);
  }, [purpose]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = (count: DenominationCount) => {
    setTyped(count);
    client.setQueryData(queryKey('shifts.draft', input), count);
    waiting.current = count;
    clearTimeout(timer.current);
    timer.current = setTimeout(flush, DELAY_MS);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      flush();
    },
    [flush],
  );
  /** The count was handed in: what was typed is not a draft any more. */
  const forget = () => {
    clearTimeout(timer.current);
    waiting.current = null;
    client.removeQueries({ queryKey: queryKey('shifts.draft', input) });
  };
  return { count: typed ?? draft.data ?? null, error: draft.error, change, forget };
}
