import type { MapRow } from './map-navigation';

let rows: readonly MapRow[] = [];

/** The rows as drawn last: arrow keys of the field move over what is seen. */
export function shownRows(): readonly MapRow[] {
  return rows;
}

export function setShownRows(shown: readonly MapRow[]): void {
  rows = shown;
}
