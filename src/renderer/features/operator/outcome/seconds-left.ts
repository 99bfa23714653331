import { useNow } from '@renderer/app/state';

/** Whole seconds from now until an instant (epoch ms), never negative; counts down. */
export function useSecondsLeft(until: number): number {
  return Math.max(0, Math.floor((until - useNow()) / 1000));
}
