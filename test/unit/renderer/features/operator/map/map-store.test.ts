import { expect, test } from 'vitest';
import { NO_FILTER } from '@renderer/features/operator/map/map-filter';
import {
  clearMapFilter,
  setMapFilter,
  useMapView,
} from '@renderer/features/operator/map/map-store';

test('a cleared filter is no filter, so that Esc goes on to the next thing', () => {
  setMapFilter({ kind: 'ev' });
  expect(useMapView.getState().filter).not.toBe(NO_FILTER);
  clearMapFilter();
  expect(useMapView.getState().filter).toBe(NO_FILTER);
});
