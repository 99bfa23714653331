import { ScanBurst } from '@renderer/app/scan-burst';
import { useEffectEvent, useLayoutEffect } from 'react';

/** Every badge code of the program begins so. */
const BADGE = /^CB[A-Z0-9]{20}$/i;
/** As fast as some type a PIN; no ticket, plate or badge is only digits. */
const MAYBE_PIN = /^\d+$/;

interface Heard {
  /** What arrived, to be taken out of wherever its letters landed. */
  readonly text: string;
  readonly isBadge: boolean;
}

/** Hears a scanner wherever the focus is. What it reads submits nothing, badge or not. */
export function useBadgeScan(onScan: (heard: Heard) => void): void {
  const heard = useEffectEvent(onScan);
  useLayoutEffect(() => {
    const burst = new ScanBurst();
    const listen = (event: KeyboardEvent) => {
      const verdict = burst.press(event.key, event.timeStamp);
      if (verdict.kind !== 'scan' || MAYBE_PIN.test(verdict.text)) return;
      // The scanner's own Enter must not press the button that has the focus.
      event.preventDefault();
      event.stopPropagation();
      heard({ text: verdict.text, isBadge: BADGE.test(verdict.text) });
    };
    window.addEventListener('keydown', listen, true);
    return () => window.removeEventListener('keydown', listen, true);
  }, []);
}
