import type { OpenStay } from '@shared/contracts/parking';
import { create } from 'zustand';

interface SheetDrafts {
  readonly search: string;
  readonly lostSearch: string;
  readonly lostStay: OpenStay | null;
  readonly evidence: string;
  readonly spotReason: string;
  /** Local date and time, as its field holds it. */
  readonly spotUntil: string;
  readonly voidReason: string;
}

const EMPTY: SheetDrafts = {
  search: '',
  lostSearch: '',
  lostStay: null,
  evidence: '',
  spotReason: '',
  spotUntil: '',
  voidReason: '',
};

/** What is half typed in the side sheets: Esc closes them and loses nothing. */
export const useSheetDrafts = create<SheetDrafts>(() => EMPTY);

export function forgetDrafts(): void {
  useSheetDrafts.setState(EMPTY);
}

export function draft(change: Partial<SheetDrafts>): void {
  useSheetDrafts.setState(change);
}
