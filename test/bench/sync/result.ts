/** What was measured several times. */
export interface Measured {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function measured(values: readonly number[]): Measured {
  const sorted = values.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return { median, least: sorted[0] ?? median, most: sorted.at(-1) ?? median };
}

export interface Bar {
  readonly what: string;
  readonly value: Measured;
  readonly unit: string;
  /** The goal in words, and whether the median is there. */
  readonly goal: string | null;
  readonly passes: boolean | null;
}

const text = (value: number): string => value.toFixed(value < 10 ? 2 : 1);

export function lineOf({ what, value, unit, goal, passes }: Bar): string {
  const spread = value.least === value.most ? '' : ` (${text(value.least)}–${text(value.most)})`;
  const verdict = passes === null ? '' : passes ? '  pass' : '  SHORT';
  return `${what.padEnd(86)} ${text(value.median)} ${unit}${spread}${goal === null ? '' : `  goal ${goal}`}${verdict}`;
}
