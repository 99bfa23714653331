import type { CallName } from '@shared/contracts/index';
import { create } from 'zustand';

/** An action that main refused until somebody with the permission approves it. */
export interface PendingApproval {
  readonly call: CallName;
  readonly input: unknown;
  /** Taken from the action when it has one, else asked for. */
  readonly reason: string | null;
}

interface ApprovalState {
  readonly pending: PendingApproval | null;
  /** Shows the question; answers the id of the approval, `null` when it was not given. */
  ask(pending: PendingApproval): Promise<string | null>;
  answer(approvalId: string | null): void;
}

let resolveLast: (approvalId: string | null) => void = () => undefined;

export const useApprovals = create<ApprovalState>()((set) => ({
  pending: null,
  ask: (pending) => {
    // One question at a time: a newer one takes the place of the older.
    resolveLast(null);
    set({ pending });
    return new Promise((resolve) => {
      resolveLast = resolve;
    });
  },
  answer: (approvalId) => {
    set({ pending: null });
    resolveLast(approvalId);
    resolveLast = () => undefined;
  },
}));

/** The reason that an action itself carries, so that it is not typed twice. */
export function reasonIn(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('reason' in input)) return null;
  const { reason } = input;
  return typeof reason === 'string' && reason.trim().length >= 3 ? reason.trim() : null;
}
