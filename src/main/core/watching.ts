import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Sqlite } from '@main/db/connection';
import { planOf, redactedSql, watchStatements } from '@main/db/watched';
import type { Logger } from './logger';
import { timings } from './timings';
import type { Timing } from './timings';

/** A statement that took long, or a call that kept the one thread of the booth for long. */
export interface Slow {
  readonly at: number;
  readonly kind: 'statement' | 'call';
  /** SQL without what was given, or the call's name. */
  readonly what: string;
  readonly ms: number;
  /** Of the statement, or of the slowest one of the call. */
  readonly plan: readonly string[];
}

/** How late the loop of the booth's one thread was, in milliseconds. */
export interface LoopDelay {
  readonly p50: number;
  readonly p99: number;
  readonly longest: number;
}

/** The booth's eye on itself: nothing of it is kept on disk but the lines of the log. */
export interface Watching {
  /** Times every statement of the connection from now on. */
  watch(sqlite: Sqlite): void;
  /** Does a call and notes how long it held the thread and when it answered. */
  call<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Every minute: how late the loop was in the last one. */
  look(): void;
  /** Calls by their time until the answer. */
  calls(): Timing[];
  /** The newest first. */
  slow(): readonly Slow[];
  /** Since the last look, and the latest it ever was; `null` before the first look. */
  loop(): (LoopDelay & { readonly worst: number }) | null;
  stop(): void;
}

/** Longer than this a statement is slow, and so is a call that held the thread for as long. */
export const SLOW_MS = 40;
/** The loop is told in the log from here on: a key press would have waited for it. */
const LATE_LOOP_MS = 250;
const KEPT = 50;
const LOOP_RESOLUTION_MS = 10;
const NS_PER_MS = 1e6;

type LoopHistogram = ReturnType<typeof monitorEventLoopDelay>;

/** @param elapsed milliseconds of a clock that only goes on */
export function boothWatching(
  log: Logger,
  now: () => number,
  elapsed: () => number = () => performance.now(),
): Watching {
  const answered = timings();
  const slow: Slow[] = [];
  let connection: Sqlite | null = null;
  let slowest: { readonly sql: string; readonly ms: number } | null = null;
  let histogram: LoopHistogram | null = null;
  let worst = 0;

  /** Later: what is slow already is not made slower, and the connection may be in the middle of a statement. */
  function note(kind: Slow['kind'], what: string, ms: number, sql: string | null): void {
    const at = now();
    setImmediate(() => {
      const plan = sql === null || connection === null ? [] : planSafely(connection, sql);
      slow.unshift({ at, kind, what, ms, plan });
      slow.length = Math.min(slow.length, KEPT);
      const statement = kind === 'call' && sql !== null ? { sql: redactedSql(sql) } : {};
      log.warn({ what, ms: Math.round(ms), plan, ...statement }, `slow ${kind}`);
    });
  }

  function loopDelay(it: LoopHistogram): LoopDelay {
    // The timer that measures sleeps for its resolution: what is over that is late.
    const late = (ns: number): number => Math.max(0, ns / NS_PER_MS - LOOP_RESOLUTION_MS);
    return { p50: late(it.percentile(50)), p99: late(it.percentile(99)), longest: late(it.max) };
  }

  return {
    watch: (sqlite) => {
      connection = sqlite;
      const noteStatement = (sql: string, ms: number): void => {
        if (ms > (slowest?.ms ?? 0)) slowest = { sql, ms };
        if (ms > SLOW_MS) note('statement', redactedSql(sql), ms, sql);
      };
      watchStatements(sqlite, noteStatement, elapsed);
    },
    call: async (name, work) => {
      slowest = null;
      const began = elapsed();
      const answer = work();
      const held = elapsed() - began;
      if (held > SLOW_MS) note('call', name, held, slowestSql());
      try {
        return await answer;
      } finally {
        answered.record(name, elapsed() - began);
      }
    },
    look: () => {
      if (!histogram) {
        histogram = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
        histogram.enable();
        return;
      }
      const delay = loopDelay(histogram);
      worst = Math.max(worst, delay.longest);
      histogram.reset();
      if (delay.longest > LATE_LOOP_MS) log.warn(delay, 'the loop was late');
    },
    calls: () => answered.list(),
    slow: () => slow,
    loop: () => {
      if (!histogram) return null;
      const delay = loopDelay(histogram);
      return { ...delay, worst: Math.max(worst, delay.longest) };
    },
    stop: () => histogram?.disable(),
  };

  function slowestSql(): string | null {
    return slowest?.sql ?? null;
  }
}

/** A plan that cannot be had any more (the file was closed meanwhile) is no reason for trouble. */
function planSafely(sqlite: Sqlite, sql: string): string[] {
  try {
    return planOf(sqlite, sql);
  } catch {
    return [];
  }
}
