import { create } from 'zustand';
import { NO_FILTER, type MapFilter } from './map-filter';

interface MapViewState {
  readonly filter: MapFilter;
  /** The one cell of the map that Tab reaches (roving focus). */
  readonly rovingSpotId: string | null;
}

/** How the operator looks at the map; nothing of what stands there. */
export const useMapView = create<MapViewState>(() => ({ filter: NO_FILTER, rovingSpotId: null }));

export function setMapFilter(change: Partial<MapFilter>): void {
  useMapView.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function setRovingSpot(rovingSpotId: string | null): void {
  useMapView.setState({ rovingSpotId });
}
