import { asCallError } from '@renderer/app/call-error';
import { call } from '@renderer/app/client';
import type { Lookup } from '@shared/contracts/parking';
import { applyScannedCode } from './charge/agreement-code';
import { useShownCharge, useTender, tender } from './charge/tender-store';
import { chooseSpot, resetSelection, useSelection } from './check-in/selection-store';
import { focusField } from './field/field-focus';
import type { Act } from './field/field-state';
import { createFieldStore } from './field/field-store';
import { clearMapFilter, setMoving, useMapView } from './map/map-store';
import { NO_FILTER } from './map/map-filter';
import { dismissOutcome, outcomeWasSeen, useOutcome } from './outcome/outcome-store';

let performAct: (act: Act) => void = () => {};

/** The plate field of the operator's screen. */
export const field = createFieldStore({
  lookup(text) {
    const { vehicleClass } = useSelection.getState();
    return call('sessions.lookup', { text, ...(vehicleClass !== null && { vehicleClass }) });
  },
  codeOf: (error) => asCallError(error).code,
  act: (act) => performAct(act),
});

/** Says what Enter does; set once by `operator-actions`, which needs the field itself. */
export function onEnter(perform: (act: Act) => void): void {
  performAct = perform;
}

/** What the operator types. The last outcome has been seen then. */
export function typeText(text: string): void {
  outcomeWasSeen();
  setMoving(null);
  if (text === '') resetSelection();
  field.edit(text, 'typed');
}

/** What stood on the screen before the first key of what may be a scan, which lands in the field. */
export interface Standing {
  readonly text: string;
  /** Of the charge that stood there. */
  readonly sessionId: string | null;
}

export function standing(): Standing {
  const sessionId = useShownCharge.getState().charge?.stay.sessionId ?? null;
  return { text: field.store.getState().text, sessionId };
}

/**
 * A scan replaces what was there and never acts: money is taken by an Enter of a person. The code of an
 * agreement is applied to the charge that stood there, which stays.
 */
export function scanText(text: string, before: Standing | null): void {
  outcomeWasSeen();
  setMoving(null);
  void takeScan(text.trim(), before);
}

async function takeScan(text: string, before: Standing | null): Promise<void> {
  const isCode = before?.sessionId && (await applyScannedCode(text, before.sessionId));
  if (!isCode) field.edit(text, 'scanned');
  else if (field.store.getState().text !== before.text) field.edit(before.text, 'picked');
  focusField(true);
}

/** Taking a stay from the map or a list is typing its plate. */
export function pickPlate(plate: string): void {
  outcomeWasSeen();
  resetSelection();
  field.edit(plate, 'picked');
}

/** Empties the field and forgets what was chosen for it; the next car can come. */
export function nextCar(): void {
  resetSelection();
  tender({ type: 'stay_changed', sessionId: null });
  field.clear();
  focusField();
}

/** Esc, one step back each time: the move begun, the payment begun, the field, the filters, the last outcome. */
export function stepBack(): void {
  const { frozen, paying } = useTender.getState();
  if (paying) return;
  if (useMapView.getState().moving) {
    setMoving(null);
  } else if (frozen) {
    tender({ type: 'abandoned' });
  } else if (field.store.getState().text !== '') {
    nextCar();
  } else if (useSelection.getState().spotId !== null) {
    chooseSpot(null);
  } else if (useMapView.getState().filter !== NO_FILTER) {
    clearMapFilter();
  } else if (useOutcome.getState().outcome) {
    dismissOutcome();
  }
  focusField();
}

/** Whether two answers are about the same stay: what was seen is what is acted on. */
export function sameStay(a: Lookup | null, b: Lookup): boolean {
  return a?.kind === 'inside' && b.kind === 'inside' && a.stay.sessionId === b.stay.sessionId;
}
