import { z } from 'zod';
import { DENOMINATIONS } from './denomination-values';

export { DENOMINATIONS, type Denomination } from './denomination-values';

/** How many pieces of each: `{ "10000": 3, "500": 12 }`. Absent means none. */
export const denominationCountSchema = z.partialRecord(
  z.enum(DENOMINATIONS.map(String) as [string, ...string[]]),
  z.int().min(0).max(100_000),
);

export type DenominationCount = z.infer<typeof denominationCountSchema>;

/** Pesos in the drawer. */
export function countTotal(count: DenominationCount): number {
  return Object.entries(count).reduce(
    (sum, [value, pieces]) => sum + Number(value) * (pieces ?? 0),
    0,
  );
}
