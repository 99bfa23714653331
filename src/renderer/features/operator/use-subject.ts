import { useCall } from '@renderer/app/client';
import type { Board, Lookup } from '@shared/contracts/parking';
import { useStore } from 'zustand';
import { useSelection } from './check-in/selection-store';
import { targetSpot, type TargetSpot } from './check-in/target-spot';
import { meantBy, type FieldState } from './field/field-state';
import { field } from './operator-model';

export function useField<T>(select: (state: FieldState) => T): T {
  return useStore(field.store, select);
}

/** The last answer, for an instant that of the text before. */
export function useShownAnswer(): Lookup | null {
  return useField((state) => (state.text === '' ? null : (state.answer?.lookup ?? null)));
}

/** What the panel shows: the answer, with the marked line of its list. */
export function useShownLookup(): Lookup | null {
  const answer = useShownAnswer();
  const marked = useField((state) => state.marked);
  return answer && meantBy(answer, marked);
}

/** Where the vehicle in the field would enter; `null` when it does not enter or nothing is free. */
export function useTarget(board: Board | undefined): TargetSpot | null {
  const lookup = useShownLookup();
  const spotId = useSelection((it) => it.spotId);
  return lookup?.kind === 'outside' ? targetSpot(lookup, spotId, board) : null;
}

/** Spots ringed on the map: where the stay stands, or where one will enter. */
export function useMarkedSpots(board: Board | undefined): {
  readonly active: string | null;
  readonly target: string | null;
} {
  const lookup = useShownLookup();
  const chosen = useSelection((it) => it.spotId);
  const target = useTarget(board);
  return {
    active: lookup?.kind === 'inside' ? lookup.stay.spotId : null,
    target: lookup === null ? chosen : (target?.spotId ?? null),
  };
}

/** The name of a vehicle class, from the tariffs; its code until they are known. */
export function useClassName(code: string): string {
  const tariffs = useCall('tariffs.current', {}).data;
  return tariffs?.find((it) => it.vehicleClass.code === code)?.vehicleClass.name ?? code;
}
