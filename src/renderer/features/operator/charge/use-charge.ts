import { useCall } from '@renderer/app/client';
import { useMay } from '@renderer/app/state';
import type { CallError } from '@renderer/app/call-error';
import type { Charge } from '@shared/contracts/payments';
import type { OpenStay } from '@shared/contracts/parking';
import { useEffect, useLayoutEffect } from 'react';
import { tender, useShownCharge, useTender } from './tender-store';

/** The amount runs at least this often until the operator begins to be paid. */
const REQUOTE_MS = 10_000;

export interface ShownCharge {
  readonly charge: Charge | null;
  readonly error: CallError | null;
}

/** The charge on the screen: running, or standing still from the moment paying began. */
export function useCharge(stay: OpenStay): ShownCharge {
  const { sessionId } = stay;
  const may = useMay('payments:charge');
  const state = useTender();
  const mine = state.sessionId === sessionId;
  const agreementId = mine ? state.agreementId : null;
  const frozen = mine ? state.frozen : null;

  useLayoutEffect(() => tender({ type: 'stay_changed', sessionId }), [sessionId]);

  const quote = useCall(
    'payments.quote',
    { sessionId, agreementId },
    {
      enabled: may,
      staleTime: 0,
      gcTime: 0,
      refetchInterval: frozen ? false : REQUOTE_MS,
    },
  );
  const { refetch } = quote;
  const outdated = mine ? state.outdated : null;
  useEffect(() => {
    if (outdated) void refetch();
  }, [outdated, refetch]);

  const running = quote.data ?? null;
  const isOld = outdated && running && running.quotedAt <= outdated.quotedAt;
  const charge = frozen ?? (isOld ? null : running);
  useLayoutEffect(() => {
    useShownCharge.setState({ charge });
    return () => useShownCharge.setState({ charge: null });
  }, [charge]);
  return { charge, error: frozen ? null : quote.error };
}
