import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Breach, mustNotThrow } from './breach';
import { corpusOf, keep } from './corpus';
import type { Tally } from './tally';
import { KEEPS, SECONDS, SEED, timeoutOf } from './limits';

/** The program, opened for one episode. */
export interface Play {
  /** Does one step and looks whether every law still holds. Throws a {@link Breach}. */
  play(step: unknown): Promise<void>;
  /** The laws that are looked at once. */
  end(): Promise<void>;
  close(): Promise<void>;
}

export interface Target {
  /** Also of its files in the corpus. */
  readonly name: string;
  /** What one episode is made of. */
  steps(): Promise<fc.Arbitrary<unknown>>;
  /** Steps of an episode, at most. */
  readonly length: number;
  /** Of the bounded run, at most. */
  readonly seconds: number;
  /** Of the bounded run, at most: a faster machine then does what this one did, and says the same. */
  readonly episodes: number;
  /** How what was tried was answered. */
  readonly tally: Tally;
  /** How many episodes a program that is slow to open goes on for. */
  readonly reuse?: number;
  open(): Promise<Play>;
}

/** How long a breakage is made smaller. */
const SHRINK_MS = 40_000;

/** Plays the steps, and sees to it that nothing is left over. Throws the first breach. */
async function playAll(target: Target, play: Play, steps: readonly unknown[]): Promise<void> {
  const strays: unknown[] = [];
  const stray = (reason: unknown): void => void strays.push(reason);
  process.on('unhandledRejection', stray);
  try {
    for (const step of steps) {
      const breach = await breachOf(() => mustNotThrow('a step', () => play.play(step)));
      if (!breach) continue;
      breach.step = step;
      throw breach;
    }
    await mustNotThrow('the end', () => play.end());
    await new Promise(setImmediate);
    if (strays.length > 0) {
      throw new Breach('no rejection is left over', target.name, strays.map(String));
    }
  } finally {
    process.off('unhandledRejection', stray);
  }
}

/** One episode on a program of its own. Throws the first breach. */
async function episode(target: Target, steps: readonly unknown[]): Promise<void> {
  const play = await target.open();
  try {
    await playAll(target, play, steps);
  } finally {
    await play.close();
  }
}

/** The breach that comes of it, or none. */
async function breachOf(work: () => Promise<void>): Promise<Breach | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof Breach) return error;
    throw error;
  }
}

interface Search {
  /** The first seed, and the one that is not played any more. */
  readonly from: number;
  readonly before: number;
  /** Of the clock that only goes on, ms. */
  readonly until: number;
  /** Signatures of breaches that were told. */
  readonly known: ReadonlySet<string>;
}

interface Found {
  readonly breach: Breach;
  readonly steps: readonly unknown[];
  readonly seed: number;
}

/** Episodes from a seed on until seeds or time are over, or until one breaks a law that is not known yet. */
async function search(
  target: Target,
  { from, before, until, known }: Search,
): Promise<{ readonly found: Found | null; readonly next: number }> {
  let seed = from;
  let play: Play | null = null;
  let past: unknown[] = [];
  const { reuse = 1 } = target;
  const arbitrary = await stepsOf(target);
  try {
    for (let index = 1; seed < before && performance.now() < until; seed += 1, index += 1) {
      const [steps = []] = fc.sample(arbitrary, { seed, numRuns: 1 });
      play ??= await target.open();
      past.push(...steps);
      const opened = play;
      const breach = await breachOf(() => playAll(target, opened, steps));
      if (breach && !known.has(breach.signature)) {
        const found = await smaller(target, { breach, steps, seed }, past);
        return { found, next: seed + 1 };
      }
      if (breach || index % reuse === 0) {
        await play.close();
        play = null;
        past = [];
      }
    }
    return { found: null, next: seed };
  } finally {
    await play?.close();
  }
}

const stepsOf = async ({ steps, length }: Target) =>
  fc.array(await steps(), { minLength: 1, maxLength: length, size: 'max' });

/**
 * The same breach with fewer and simpler steps, each time on a program of its own: the last step alone,
 * the episode made smaller; else all that was done.
 */
async function smaller(target: Target, found: Found, past: readonly unknown[]): Promise<Found> {
  const { breach, seed, steps } = found;
  const again = async (tried: readonly unknown[]): Promise<Breach | null> => {
    const other = await breachOf(() => episode(target, tried));
    return other?.signature === breach.signature ? other : null;
  };
  const alone = steps.filter((it) => it === breach.step);
  const property = fc.asyncProperty(await stepsOf(target), async (tried) => {
    const same = await again(tried);
    if (same) throw same;
  });
  if (alone.length > 0 && (await again(alone))) return { ...found, steps: alone };
  const limit = { numRuns: 1, interruptAfterTimeLimit: SHRINK_MS };
  const { failed, counterexample } = await fc.check(property, { seed, ...limit });
  return { ...found, steps: (failed ? counterexample?.[0] : null) ?? past };
}

const told = ({ breach, steps, seed }: Found): string =>
  `seed ${seed}: ${breach.message}\nafter ${JSON.stringify(steps)}`;

/** The tests of a target: what once broke, then something new. */
export function fuzz(target: Target): void {
  test.each(corpusOf(target.name))(
    '$file: $why',
    async ({ steps }) => {
      await expect(episode(target, steps)).resolves.toBeUndefined();
    },
    300_000,
  );
  const seconds = SECONDS ?? target.seconds;
  test(
    `${target.name}: random and hostile input for ${seconds} s breaks no law (seed ${SEED})`,
    async () => {
      const until = performance.now() + seconds * 1000;
      const known = new Set<string>();
      const broken: string[] = [];
      const before = SECONDS === null ? SEED + target.episodes : Infinity;
      for (let from = SEED; from < before && performance.now() < until;) {
        const { found, next } = await search(target, { from, before, until, known });
        from = next;
        if (!found) break;
        known.add(found.breach.signature);
        broken.push(told(found));
        if (!KEEPS) break;
        const file = keep(target.name, found.breach.signature, found.steps);
        console.error(`${file}: ${told(found)}`);
      }
      target.tally.save(target.name);
      expect(broken).toEqual([]);
    },
    timeoutOf(target.seconds),
  );
}
