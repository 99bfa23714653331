import type { SpotKind } from '@shared/contracts/common';
import { numberOf } from './draft';
import type { SpotRowDraft } from './draft';

export interface ZonePreview {
  readonly zone: string;
  readonly spots: readonly { readonly code: string; readonly kind: SpotKind }[];
}

export interface SpotsPreview {
  readonly zones: readonly ZonePreview[];
  readonly total: number;
  /** Codes that two rows would create. */
  readonly repeated: readonly string[];
}

/** What the rows would create. Rows that are not complete yet create nothing. */
export function previewSpots(rows: readonly SpotRowDraft[]): SpotsPreview {
  const zones = new Map<string, { code: string; kind: SpotKind }[]>();
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const row of rows) {
    const from = numberOf(row.from);
    const to = numberOf(row.to);
    if (!Number.isInteger(from) || !Number.isInteger(to) || from < 0 || to - from >= 1000) continue;
    const zone = row.zone.trim();
    const spots = zones.get(zone) ?? [];
    for (let number = from; number <= to; number++) {
      const code = `${row.prefix.toUpperCase()}${number}`;
      if (seen.has(code)) repeated.add(code);
      seen.add(code);
      spots.push({ code, kind: row.kind });
    }
    zones.set(zone, spots);
  }
  return {
    zones: [...zones].map(([zone, spots]) => ({ zone, spots })),
    total: seen.size,
    repeated: [...repeated],
  };
}
