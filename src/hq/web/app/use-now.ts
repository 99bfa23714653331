import { useEffect, useState } from 'react';

const TICK_MS = 15_000;

/**
 * HQ's clock now, UTC ms: what it said with an answer, gone on by this browser's. Ages are told by it, for
 * the clock of a PC may be wrong.
 * @param said HQ's instant in an answer that was read at `readAt` of this browser's clock
 */
export function useNow(said: number, readAt: number): number {
  const [tick, setTick] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setTick(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return said + Math.max(0, Math.max(tick, readAt) - readAt);
}
