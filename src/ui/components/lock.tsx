import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';

/** Why something cannot be changed here: in words, and the id of where they stand. */
export interface LockReason {
  readonly id: string;
  readonly words: string;
}

const LockContext = createContext<LockReason | null>(null);

interface Props {
  /** `null`: what is inside can be changed after all. */
  readonly reason: LockReason | null;
  readonly children: ReactNode;
}

/**
 * Fields inside can be read and reached and not changed, and so can actions that say they change something
 * (`edits`). They stay in the order of the Tab key, so that a screen reader comes to them and to the reason.
 */
export function Lock({ reason, children }: Props) {
  return <LockContext value={reason}>{children}</LockContext>;
}

export function useLock(): LockReason | null {
  return useContext(LockContext);
}

/** Ids of what describes a control, as `aria-describedby` wants them. */
export function describedBy(...ids: readonly (string | false | null | undefined)[]) {
  const given = ids.filter((it): it is string => typeof it === 'string');
  return given.length > 0 ? given.join(' ') : undefined;
}
