import type { DayTotals } from '@shared/contracts/closings';

/** First and last number given out on the day, by the order of issue. */
export interface Edges {
  readonly first: string | null;
  readonly last: string | null;
}

export const rangeOf = ({ first, last }: Edges): DayTotals['receipts'] =>
  first !== null && last !== null ? { first, last } : null;
