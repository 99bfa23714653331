import type { AppEvent } from '@shared/contracts/events';

/** Tells the screen and other listeners what changed, after it is on disk. */
export interface EventHub {
  emit(event: AppEvent): void;
  subscribe(listener: (event: AppEvent) => void): () => void;
}

export function eventHub(): EventHub {
  const listeners = new Set<(event: AppEvent) => void>();
  return {
    emit: (event) => {
      for (const listener of listeners) listener(event);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
