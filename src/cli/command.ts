import type { ParseArgsOptionsConfig } from 'node:util';
import type { Output } from './output';

/** The options of one command as they were given; all of them are texts or flags. */
export type Given = Readonly<Record<string, string | boolean | undefined>>;

export interface Surroundings {
  readonly out: Output;
  /** For people: what happened, never what another program would read. */
  readonly note: (text: string) => void;
}

/** Does the work. Answers the exit code: 0, or 1 when there is something to report. */
export type Run = (given: Given, surroundings: Surroundings) => Promise<number>;

export interface Command {
  readonly summary: string;
  /** Everything after the first line of `--help`. */
  readonly help: string;
  readonly options: ParseArgsOptionsConfig;
  /** Loads only what this command needs. */
  readonly load: () => Promise<{ readonly run: Run }>;
}

/** The command line is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A text option that must be there. */
export function required(given: Given, option: string): string {
  const value = given[option];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`--${option} is missing`);
}

/** A whole number within bounds. */
export function wholeNumber(
  given: Given,
  option: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const text = required(given, option);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= from && value <= to) return value;
  throw new UsageError(`--${option} must be a whole number from ${from} to ${to}`);
}

/** One of a few words. */
export function oneOf<const T extends string>(
  given: Given,
  option: string,
  words: readonly T[],
): T {
  const text = required(given, option);
  const word = words.find((each) => each === text);
  if (word !== undefined) return word;
  throw new UsageError(`--${option} must be one of ${words.join(', ')}`);
}
