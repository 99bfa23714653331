import { ratioOf, spreadOf } from './spread';
import type { Spread } from './spread';

/** One line of a bench: what was measured, beside what, and whether it is where it should be. */
export interface Figure {
  readonly what: string;
  readonly unit: string;
  readonly value: Spread;
  readonly reference: { readonly what: string; readonly value: Spread } | null;
  /** The value as a multiple of the reference, round by round. */
  readonly ratio: Spread | null;
  readonly goals: readonly Goal[];
}

export interface Goal {
  /** Such as `≤ 2 × the reference`. */
  readonly text: string;
  readonly passes: boolean;
}

interface Asked {
  readonly what: string;
  readonly unit: string;
  /** One value of each round. */
  readonly values: readonly number[];
  /** What the median may be at most. */
  readonly atMost?: number;
  /** What the median has to be at least. */
  readonly atLeast?: number;
  readonly reference?: {
    readonly what: string;
    readonly values: readonly number[];
    /** What the median of the rounds' ratios may be at most. */
    readonly atMost?: number;
  };
}

export function figure({ what, unit, values, atMost, atLeast, reference }: Asked): Figure {
  const value = spreadOf(values);
  const ratio = reference ? ratioOf(values, reference.values) : null;
  const goals: Goal[] = [];
  if (ratio && reference?.atMost !== undefined) {
    const text = `≤ ${reference.atMost} × ${reference.what}`;
    goals.push({ text, passes: ratio.median <= reference.atMost });
  }
  if (atMost !== undefined) {
    goals.push({ text: `≤ ${digits(atMost)} ${unit}`, passes: value.median <= atMost });
  }
  if (atLeast !== undefined) {
    goals.push({ text: `≥ ${atLeast} ${unit}`, passes: value.median >= atLeast });
  }
  return {
    what,
    unit,
    value,
    reference: reference ? { what: reference.what, value: spreadOf(reference.values) } : null,
    ratio,
    goals,
  };
}

const digits = (value: number): string => {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
};

function said({ median, least, most, rounds }: Spread): string {
  return rounds === 1 ? digits(median) : `${digits(median)} (${digits(least)}–${digits(most)})`;
}

/** The figure as a line for people. */
export function lineOf({ what, unit, value, reference, ratio, goals }: Figure): string {
  const beside =
    reference && ratio
      ? `; ${reference.what} ${said(reference.value)} ${unit}; ratio ${said(ratio)}`
      : '';
  const verdicts = goals.map(({ text, passes }) => `${text}: ${passes ? 'pass' : 'SHORT'}`);
  return `${what}: ${said(value)} ${unit}${beside}${verdicts.length > 0 ? `  [${verdicts.join(', ')}]` : ''}`;
}
