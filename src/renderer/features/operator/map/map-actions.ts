import {
  chooseSpot,
  resetSelection,
  useSelection,
} from '@renderer/features/operator/check-in/selection-store';
import { spotOf, targetSpot } from '@renderer/features/operator/check-in/target-spot';
import { focusField } from '@renderer/features/operator/field/field-focus';
import { currentLookup, meantBy } from '@renderer/features/operator/field/field-state';
import { field, pickPlate } from '@renderer/features/operator/operator-model';
import { openOperatorSheet } from '@renderer/features/operator/sheets/sheet-store';
import type { BoardSpot, Lookup, OpenStay } from '@shared/contracts/parking';
import { moveOnMap, moveToAccepted, type MapMove } from './map-navigation';
import { dropStay } from './drop-stay';
import { setMoving, setRovingSpot, useMapView } from './map-store';
import { shownRows } from './shown-rows';
import { spotElementId } from './spot-cell';
import { knownBoard } from './use-board';

/** Choosing a spot of the map: typing what stands there, or where the next vehicle will. */
export function takeSpot(spotId: string): void {
  const spot = spotOf(knownBoard(), spotId);
  if (!spot) return;
  setRovingSpot(spotId);
  const { moving } = useMapView.getState();
  if (moving) {
    void dropStay(moving, spot);
    return;
  }
  if (spot.state === 'out_of_service') {
    openOperatorSheet('special_cases', spotId);
    return;
  }
  show(spot);
  focusField(true);
}

/** Arrow keys in the map: the focus moves, and the panel shows what stands there. */
export function moveFocus(move: MapMove): void {
  const spotId = moveOnMap(shownRows(), useMapView.getState().rovingSpotId, move);
  if (spotId !== null) visit(spotId);
}

/** Takes a car off its spot: the next spot chosen is where it goes. */
export function beginMove(stay: OpenStay): void {
  setMoving(stay);
  visit(stay.spotId);
}

/** From the field into the map. */
export function enterMap(): void {
  const spotId = shownSpotId() ?? useMapView.getState().rovingSpotId;
  const known = shownRows().some((row) => row.spots.some((spot) => spot.spotId === spotId));
  const start = known ? spotId : (shownRows()[0]?.spots[0]?.spotId ?? null);
  if (start !== null) visit(start);
}

/** Arrow keys in the field while a vehicle enters: the next free spot that way. */
export function moveTarget(move: 'left' | 'right' | 'up' | 'down'): void {
  const next = moveToAccepted(shownRows(), shownSpotId(), move, (spot) => spot.state === 'free');
  if (next === null) return;
  chooseSpot(next);
  document.getElementById(spotElementId(next))?.scrollIntoView({ block: 'nearest' });
}

function visit(spotId: string): void {
  setRovingSpot(spotId);
  document.getElementById(spotElementId(spotId))?.focus();
  if (useMapView.getState().moving) return;
  const spot = spotOf(knownBoard(), spotId);
  if (spot) show(spot);
}

function show(spot: BoardSpot): void {
  const lookup = meantNow();
  if (spot.stay) {
    if (lookup?.kind !== 'inside' || lookup.stay.sessionId !== spot.stay.sessionId) {
      pickPlate(spot.stay.plate.normalised);
    }
    return;
  }
  if (lookup?.kind === 'inside') {
    resetSelection();
    field.clear();
  }
  if (spot.state === 'free') chooseSpot(spot.spotId);
}

/** The spot the panel is about. */
function shownSpotId(): string | null {
  const lookup = meantNow();
  const { spotId } = useSelection.getState();
  if (lookup?.kind === 'inside') return lookup.stay.spotId;
  if (lookup?.kind === 'outside') {
    return targetSpot(lookup, spotId, knownBoard())?.spotId ?? null;
  }
  return spotId;
}

function meantNow(): Lookup | null {
  const state = field.store.getState();
  const lookup = currentLookup(state);
  return lookup && meantBy(lookup, state.marked);
}
