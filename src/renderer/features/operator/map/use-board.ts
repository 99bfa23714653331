import { useCall } from '@renderer/app/client';
import type { Board } from '@shared/contracts/parking';
import { useEffect } from 'react';

/** Running amounts move at least this often, events or not. */
const REFRESH_MS = 30_000;

let known: Board | undefined;

/** All spots, kept fresh by main's events and by the clock. */
export function useBoard(): Board | undefined {
  const { data } = useCall('parking.board', {}, { refetchInterval: REFRESH_MS });
  useEffect(() => {
    known = data;
  }, [data]);
  return data;
}

/** The board as last shown, for what happens outside of rendering. */
export function knownBoard(): Board | undefined {
  return known;
}
