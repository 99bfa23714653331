import type { CorrectedField } from '@shared/contracts/stays';

/** One fact of a stay that was put right, as people read it; an instant as epoch milliseconds. */
export interface Change {
  readonly field: CorrectedField;
  readonly oldValue: string;
  readonly newValue: string;
}

/** The facts of a stay that can be wrong. */
export interface Facts {
  readonly plate: string;
  readonly vehicleClass: string;
  readonly spotCode: string;
  readonly startTime: number;
}

/** What differs between how a stay was entered and how it really is. */
export function changesBetween(entered: Facts, real: Facts): Change[] {
  const pairs: readonly (readonly [CorrectedField, string, string])[] = [
    ['plate', entered.plate, real.plate],
    ['vehicle_class', entered.vehicleClass, real.vehicleClass],
    ['spot', entered.spotCode, real.spotCode],
    ['start_time', String(entered.startTime), String(real.startTime)],
  ];
  return pairs
    .filter(([, oldValue, newValue]) => oldValue !== newValue)
    .map(([field, oldValue, newValue]) => ({ field, oldValue, newValue }));
}
