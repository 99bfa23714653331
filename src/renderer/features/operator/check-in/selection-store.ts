import { create } from 'zustand';

interface SelectionState {
  /** The class the operator chose for the vehicle entering; `null`: as proposed. */
  readonly vehicleClass: string | null;
  /** The free spot the operator chose; `null`: as proposed. */
  readonly spotId: string | null;
  /** One check-in, from the first Enter until it succeeded or another plate was typed. */
  readonly intent: { readonly plate: string; readonly requestId: string } | null;
  readonly sending: boolean;
}

const NOTHING: SelectionState = { vehicleClass: null, spotId: null, intent: null, sending: false };

/** What the operator chose for the vehicle that enters next. */
export const useSelection = create<SelectionState>(() => NOTHING);

export function chooseClass(vehicleClass: string): void {
  // The proposal follows the class; a spot chosen for another class does not.
  useSelection.setState({ vehicleClass, spotId: null });
}

export function chooseSpot(spotId: string | null): void {
  useSelection.setState({ spotId });
}

export function resetSelection(): void {
  useSelection.setState(NOTHING);
}

/**
 * Begins (or repeats) the check-in of a plate. Answers the id of the intent, the same one as long
 * as it is the same plate; `null` while one is on its way, so that a double Enter enters once.
 */
export function beginCheckIn(plate: string, newId: () => string): string | null {
  const { intent, sending } = useSelection.getState();
  if (sending) return null;
  const requestId = intent?.plate === plate ? intent.requestId : newId();
  useSelection.setState({ intent: { plate, requestId }, sending: true });
  return requestId;
}

export function checkInRefused(): void {
  useSelection.setState({ sending: false });
}
