import { AppError } from '@shared/kernel/errors';

/** A row of spots to make: prefix and first and last number. */
export interface Row<Kind extends string> {
  readonly zone: string;
  readonly prefix: string;
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

export interface GeneratedSpot<Kind extends string> {
  readonly zone: string;
  readonly code: string;
  readonly kind: Kind;
}

/** Throws `CONFLICT {vehicleClass}` when two classes have the same code. */
export function refuseTwins(classes: readonly { readonly code: string }[]): void {
  const seen = new Set<string>();
  for (const { code } of classes) {
    if (seen.has(code)) throw new AppError('CONFLICT', { vehicleClass: code });
    seen.add(code);
  }
}

/** `A`, 1–20 → A1 … A20, row after row. Throws `CONFLICT {code}` when two rows make the same spot. */
export function generateSpots<Kind extends string>(
  rows: readonly Row<Kind>[],
): GeneratedSpot<Kind>[] {
  const seen = new Set<string>();
  const spots: GeneratedSpot<Kind>[] = [];
  for (const row of rows) {
    for (let number = row.from; number <= row.to; number += 1) {
      const code = `${row.prefix.toUpperCase()}${number}`;
      if (seen.has(code)) throw new AppError('CONFLICT', { spot: code });
      seen.add(code);
      spots.push({ zone: row.zone, code, kind: row.kind });
    }
  }
  return spots;
}
