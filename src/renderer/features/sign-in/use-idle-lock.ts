import { call } from '@renderer/app/client';
import { useEffect } from 'react';

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Locks the screen after so many minutes without a sign of life; 0 never. The work stays mounted. */
export function useIdleLock(minutes: number, locked: boolean): void {
  useEffect(() => {
    if (minutes === 0 || locked) return undefined;
    let last = performance.now();
    const alive = () => {
      last = performance.now();
    };
    // A slow check instead of a timer per event: moving the mouse costs nothing.
    const timer = setInterval(() => {
      if (performance.now() - last < minutes * 60_000) return;
      alive();
      // Already signed out or locked by main: nothing is left to lock.
      call('access.lock', {}).catch(() => undefined);
    }, 1000);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, alive, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, alive);
    };
  }, [minutes, locked]);
}
