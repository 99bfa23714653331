/** A row of a line of time as the owner tells it. */
export interface ToldPeriod {
  readonly id: string;
  /** UTC ms. */
  readonly validFrom: number;
  readonly withdrawnAt: number | null;
}

/** A row of the same line as it stands here. */
export interface HerePeriod {
  readonly id: string;
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly withdrawnAt: number | null;
}

export interface Placed<Told> {
  readonly row: Told;
  /** Where the next one that is not withdrawn begins. */
  readonly validTo: number | null;
}

/** How the line here becomes the owner's, in the order in which the steps can be done. */
export interface LinePlan<Told> {
  /** Not the owner's: newest first, so that none leaves a gap. */
  readonly displaced: readonly HerePeriod[];
  readonly withdrawn: readonly Told[];
  /** Rows that are here, with where each ends; those that end before the one that goes on. */
  readonly ends: readonly Placed<Told>[];
  readonly added: readonly Placed<Told>[];
}

/**
 * The way from the line here to the owner's. Where a row ends is not told but follows from the next one: so
 * a line has no gap whatever came first. `null` while two rows begin at the same instant: the withdrawal of
 * one of them is still on its way.
 */
export function planLine<Told extends ToldPeriod>(
  told: readonly Told[],
  here: readonly HerePeriod[],
): LinePlan<Told> | null {
  const standing = told
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .toSorted((a, b) => a.validFrom - b.validFrom);
  const placed = standing.map((row, index): Placed<Told> => ({
    row,
    validTo: standing[index + 1]?.validFrom ?? null,
  }));
  if (placed.some(({ row, validTo }) => row.validFrom === validTo)) return null;
  const known = new Map(here.map((it) => [it.id, it]));
  const wanted = new Set(told.map(({ id }) => id));
  const ended = (it: Placed<Told>): number => (it.validTo === null ? 1 : 0);
  return {
    displaced: here
      .filter(({ id }) => !wanted.has(id))
      .toSorted((a, b) => b.validFrom - a.validFrom),
    withdrawn: told.filter(
      ({ id, withdrawnAt }) => withdrawnAt !== null && known.get(id)?.withdrawnAt === null,
    ),
    ends: placed.filter(({ row }) => known.has(row.id)).toSorted((a, b) => ended(a) - ended(b)),
    added: [
      ...placed.filter(({ row }) => !known.has(row.id)),
      ...told
        .filter(({ id, withdrawnAt }) => withdrawnAt !== null && !known.has(id))
        .map((row) => ({ row, validTo: null })),
    ],
  };
}
