import { createHistogram } from 'node:perf_hooks';
import type { RecordableHistogram } from 'node:perf_hooks';

/** How long something took each time it was done, in milliseconds. */
export interface Timing {
  readonly name: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

export interface Timings {
  record(name: string, ms: number): void;
  /** Those that took most of the time in all first. */
  list(): Timing[];
}

/** Histograms keep whole numbers from one: microseconds. */
const PER_MS = 1000;

export function timings(): Timings {
  const known = new Map<string, RecordableHistogram>();
  const of = (name: string): RecordableHistogram => {
    const histogram = known.get(name) ?? createHistogram();
    known.set(name, histogram);
    return histogram;
  };
  return {
    record: (name, ms) => of(name).record(Math.max(1, Math.round(ms * PER_MS))),
    list: () =>
      [...known]
        .toSorted(([, a], [, b]) => b.mean * b.count - a.mean * a.count)
        .map(([name, it]) => ({
          name,
          count: it.count,
          p50: it.percentile(50) / PER_MS,
          p99: it.percentile(99) / PER_MS,
          longest: it.max / PER_MS,
        })),
  };
}
