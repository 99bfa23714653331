import { useEffect, useState } from 'react';

/** A text once nobody typed on for a moment: what is asked of HQ, not every key. */
export function useSettled(text: string, waitMs = 300): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), waitMs);
    return () => clearTimeout(timer);
  }, [text, waitMs]);
  return settled;
}
