import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

interface Props {
  /** Whenever this is another thing, and one at all, what is inside comes into view. */
  readonly of: unknown;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What answers a form below the edge of a low or zoomed window is scrolled to, so that nobody waits for it. */
export function InView({ of, className, children }: Props) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== null && of !== undefined) place.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return (
    <div ref={place} className={className}>
      {children}
    </div>
  );
}
