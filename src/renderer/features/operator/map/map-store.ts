import type { OpenStay } from '@shared/contracts/parking';
import { create } from 'zustand';
import { NO_FILTER, type MapFilter } from './map-filter';

interface MapViewState {
  readonly filter: MapFilter;
  /** The one cell of the map that Tab reaches (roving focus). */
  readonly rovingSpotId: string | null;
  /** The stay that is being put on another spot. */
  readonly moving: OpenStay | null;
}

/** How the operator looks at the map; nothing of what stands there. */
export const useMapView = create<MapViewState>(() => ({
  filter: NO_FILTER,
  rovingSpotId: null,
  moving: null,
}));

export function setMapFilter(change: Partial<MapFilter>): void {
  useMapView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

/** All spots again. The very constant, so that whoever compares with it sees that nothing is filtered. */
export function clearMapFilter(): void {
  useMapView.setState({ filter: NO_FILTER });
}

export function setRovingSpot(rovingSpotId: string | null): void {
  useMapView.setState({ rovingSpotId });
}

export function setMoving(moving: OpenStay | null): void {
  useMapView.setState({ moving });
}
