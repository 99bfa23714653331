import { useView } from '@renderer/app/view';
import { create } from 'zustand';

export type OperatorSheet = 'search' | 'lost_ticket' | 'special_cases';

interface SheetState {
  readonly sheet: OperatorSheet | null;
  /** The spot the special cases are about, when opened from the map. */
  readonly spotId: string | null;
}

/** Which of the operator's side sheets is open. */
export const useOperatorSheet = create<SheetState>(() => ({ sheet: null, spotId: null }));

export function openOperatorSheet(sheet: OperatorSheet, spotId: string | null = null): void {
  useView.getState().closeSheet();
  useOperatorSheet.setState({ sheet, spotId });
}

/** Closes whatever lies over the screen, the shell's sheets too. */
export function closeSheets(): void {
  useView.getState().closeSheet();
  useOperatorSheet.setState({ sheet: null, spotId: null });
}
