import { asCallError } from '@renderer/app/call-error';
import { useNow } from '@renderer/app/state';
import { useState } from 'react';

export interface PinRefusal {
  readonly error: unknown;
  /** Until when nothing can be tried (epoch ms); 0: at once. */
  readonly until: number;
}

/** What is typed of a PIN, what was refused, and the wait after too many wrong ones. */
export function usePin() {
  const [pin, setPin] = useState('');
  const [refusal, setRefusal] = useState<PinRefusal | null>(null);
  const now = useNow();
  // The clock ticks in whole seconds: rounding down never shows more than main asked for.
  const secondsLeft = refusal ? Math.max(0, Math.floor((refusal.until - now) / 1000)) : 0;
  return {
    pin,
    refusal,
    secondsLeft,
    type: (text: string) => {
      setPin(text);
      if (secondsLeft === 0) setRefusal(null);
    },
    refuse: (thrown: unknown) => {
      setPin('');
      setRefusal({ error: thrown, until: waitUntil(thrown, Date.now()) });
    },
    clear: () => {
      setPin('');
      setRefusal(null);
    },
  };
}

/** A refusal may say how many seconds to wait, from the wrong PIN on that begins the wait. */
export function waitUntil(thrown: unknown, now: number): number {
  const { code, details } = asCallError(thrown);
  const seconds = details['seconds'];
  const mayWait = code === 'PIN_DELAYED' || code === 'PIN_WRONG';
  return mayWait && typeof seconds === 'number' && seconds > 0 ? now + seconds * 1000 : 0;
}
