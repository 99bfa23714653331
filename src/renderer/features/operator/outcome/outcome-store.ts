import type { CallError } from '@renderer/app/call-error';
import type { OpenStay } from '@shared/contracts/parking';
import type { Paid } from '@shared/contracts/payments';
import { create } from 'zustand';

export interface CheckedIn {
  readonly stay: OpenStay;
  /** Until when it can be undone, epoch ms. */
  readonly undoUntil: number;
  readonly documentId: string;
}

/** What the last action came to. */
export type Outcome =
  | { readonly kind: 'paid'; readonly paid: Paid }
  | ({ readonly kind: 'checked_in' } & CheckedIn)
  | { readonly kind: 'undone'; readonly stay: OpenStay }
  | {
      readonly kind: 'voided';
      readonly receiptNumber: string;
      /** Of the paper, and what goes back in cash. */
      readonly number: string;
      readonly cash: number;
    }
  | { readonly kind: 'drawer_opened' }
  /** Something else was done; its words come with it. */
  | { readonly kind: 'said'; readonly what: string; readonly next: string }
  | { readonly kind: 'refused'; readonly subject: string; readonly error: CallError };

interface OutcomeState {
  readonly outcome: Outcome | null;
  /** Shown large; after the next key it becomes one line, for the change may still be owed. */
  readonly fresh: boolean;
  /** Number of the copy just sent to the printer, said beside the outcome it is of. */
  readonly copy: number | null;
  /** What `undo` would undo. */
  readonly lastCheckIn: CheckedIn | null;
  /** What F9 prints again. */
  readonly lastDocumentId: string | null;
}

const NOTHING: OutcomeState = {
  outcome: null,
  fresh: false,
  copy: null,
  lastCheckIn: null,
  lastDocumentId: null,
};

export const useOutcome = create<OutcomeState>(() => NOTHING);

/** The next person did none of this. */
export function forgetOutcome(): void {
  useOutcome.setState(NOTHING);
}

export function report(outcome: Outcome): void {
  useOutcome.setState({
    outcome,
    fresh: true,
    copy: null,
    ...(outcome.kind === 'checked_in' && { lastCheckIn: outcome }),
    ...(outcome.kind === 'undone' && { lastCheckIn: null }),
    ...((outcome.kind === 'checked_in' || outcome.kind === 'paid') && {
      lastDocumentId: outcome.kind === 'paid' ? outcome.paid.documentId : outcome.documentId,
    }),
  });
}

/** The paper of the last ticket or receipt was printed again; what is owed stays in sight. */
export function reprinted(copy: number): void {
  useOutcome.setState({ copy, fresh: true });
}

/** The next key was pressed: money and entries stay as one line, a refusal has been read. */
export function outcomeWasSeen(): void {
  const { outcome, fresh } = useOutcome.getState();
  if (!fresh) return;
  const keeps = outcome?.kind === 'paid' || outcome?.kind === 'checked_in';
  useOutcome.setState({ fresh: false, outcome: keeps ? outcome : null });
}

export function dismissOutcome(): void {
  useOutcome.setState({ outcome: null, fresh: false });
}
