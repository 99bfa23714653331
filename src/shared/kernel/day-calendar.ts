import { addDays, businessDate, parseClock } from './time';

/** What was said at an instant, UTC ms. */
export interface Said {
  readonly at: number;
  readonly value: string;
}

/** The newest word up to an instant; `undefined` before the first. */
export function saidAt(words: readonly Said[], at: number): string | undefined {
  return words.findLast((word) => word.at <= at)?.value;
}

/** What business dates were given by, each oldest first. */
export interface DayFacts {
  /** Wall-clock times `HH:MM` at which the business day began. */
  readonly cutovers: readonly Said[];
  /** Dates `YYYY-MM-DD`, said when they were closed. */
  readonly closings: readonly Said[];
}

/**
 * The business date that an instant was given when it happened, whatever was set or closed since: of a
 * day that was closed already, the next one (ADR 0010).
 * @param at UTC ms
 * @param zone whose wall clock counted then
 */
export function dateThen({ cutovers, closings }: DayFacts, at: number, zone: string): string {
  const date = businessDate(at, zone, parseClock(saidAt(cutovers, at) ?? '00:00') ?? 0);
  const closed = closings.findLast((closing) => closing.at < at)?.value;
  return closed !== undefined && date <= closed ? addDays(closed, 1) : date;
}
