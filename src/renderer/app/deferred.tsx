import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';

interface Deferred<Props> {
  (props: Props): React.ReactNode;
  /** Loads it before it is needed. */
  preload(): Promise<void>;
}

/**
 * A part of the screen that the first one does not load. Unlike `React.lazy` it is drawn in the same
 * frame once it was loaded: React holds what suspended back for 300 ms, and keys typed meanwhile
 * would land in the screen behind.
 */
export function deferred<Props extends object>(
  load: () => Promise<{ readonly default: ComponentType<Props> }>,
): Deferred<Props> {
  let loaded: ComponentType<Props> | null = null;
  const preload = async () => {
    loaded = (await load()).default;
  };
  const Part = (props: Props) => {
    const [Body, setBody] = useState(() => loaded);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (Body !== null) return undefined;
      let here = true;
      preload().then(
        () => here && setBody(() => loaded),
        (error: unknown) => here && setFailure(error),
      );
      return () => {
        here = false;
      };
    }, [Body]);
    // The nearest boundary says so.
    if (failure !== null) throw failure;
    return Body === null ? null : <Body {...props} />;
  };
  return Object.assign(Part, { preload });
}
