import type { Result } from '@shared/kernel/result';
import type { AppEvent } from './events';
import type { CallInput, CallName, CallOutput } from './index';

/** Channel names of the one bridge; nothing else crosses it. */
export const CALL_CHANNEL = 'coipo:call';
export const EVENT_CHANNEL = 'coipo:event';

/** What the preload puts on `window.coipo`. */
export interface Bridge {
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    /** Of `approvals.give`, for this one call with exactly this input. */
    approvalId?: string,
  ): Promise<Result<CallOutput<Name>>>;
  /** Answers a function that stops listening. */
  onEvent(listener: (event: AppEvent) => void): () => void;
}
