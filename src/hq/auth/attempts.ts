import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import { attempts } from '@hq/db/schema/index';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { eq, lt, sql } from 'drizzle-orm';
import { createHash } from 'node:crypto';

/** How often something may be tried in vain. */
export interface Allowance {
  readonly name: string;
  /** So many tries do not wait. */
  readonly free: number;
  /** After the next one, and twice as long after each further one … */
  readonly firstWaitMs: number;
  /** … up to this. */
  readonly longestWaitMs: number;
  /** Without a try for so long, all is forgotten. */
  readonly forgetAfterMs: number;
}

const keyOf = ({ name }: Allowance, who: string): string =>
  createHash('sha256').update(`${name}\n${who}`).digest('hex');

/**
 * Counts a try before it is made, so that many at once are not all let through. Throws
 * `RATE_LIMITED {retryAfterSeconds}`: that one is not counted.
 */
export async function takeAttempt(hq: Hq, allowance: Allowance, who: string): Promise<void> {
  const { free, firstWaitMs, longestWaitMs, forgetAfterMs } = allowance;
  const key = keyOf(allowance, who);
  const now = hq.now();
  // A clock that was put back must not keep anybody out for longer than the longest wait.
  const blocked = sql`a.blocked_until > ${now}::bigint AND a.blocked_until <= ${now + longestWaitMs}::bigint`;
  const failures = sql`CASE WHEN a.last_at < ${now - forgetAfterMs}::bigint THEN 1 ELSE a.failures + 1 END`;
  const wait = sql`CASE WHEN ${failures} <= ${free}::int THEN 0
    ELSE least(${longestWaitMs}::bigint, ${firstWaitMs}::bigint * (2 ^ least(${failures} - ${free}::int - 1, 30))::bigint) END`;
  const first = free > 0 ? now : now + firstWaitMs;
  const counted = await rowsOf<{ failures: number }>(
    hq.db,
    sql`INSERT INTO attempts AS a (key, failures, last_at, blocked_until)
        VALUES (${key}, 1, ${now}::bigint, ${first}::bigint)
        ON CONFLICT (key) DO UPDATE SET failures = ${failures}, last_at = ${now}::bigint,
          blocked_until = ${now}::bigint + ${wait}
        WHERE NOT (${blocked})
        RETURNING a.failures`,
  );
  if (counted.length > 0) return;
  const [row] = await hq.db.select().from(attempts).where(eq(attempts.key, key));
  const left = Math.max(0, (row?.blockedUntil ?? now) - now);
  throw new HqError('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(left / 1000)) });
}

/** It worked: nothing is held against whoever it was. */
export async function forgetAttempts(
  db: HqReader,
  allowance: Allowance,
  who: string,
): Promise<void> {
  await db.delete(attempts).where(eq(attempts.key, keyOf(allowance, who)));
}

/** It worked, but others may have tried in vain from the same place: only this try is taken back. */
export async function takeBackAttempt(hq: Hq, allowance: Allowance, who: string): Promise<void> {
  await hq.db
    .update(attempts)
    .set({ failures: sql`greatest(0, ${attempts.failures} - 1)`, blockedUntil: hq.now() })
    .where(eq(attempts.key, keyOf(allowance, who)));
}

/** Tries of long ago are of no more use. */
export async function sweepAttempts(hq: Hq): Promise<void> {
  await hq.db.delete(attempts).where(lt(attempts.lastAt, hq.now() - 24 * 3_600_000));
}

/**
 * Where a try came from, as it is counted: whoever has one IPv6 address has 2⁶⁴ of them, so those count
 * by their network.
 */
export function placeOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address;
  const [head = '', tail = ''] = address.split('%')[0]?.split('::') ?? [];
  const [left, right] = [head, tail].map((half) => (half === '' ? [] : half.split(':')));
  if (left === undefined || right === undefined) return address;
  const missing = address.includes('::') ? 8 - left.length - right.length : 0;
  const groups = [...left, ...Array<string>(Math.max(0, missing)).fill('0'), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => group.toLowerCase().padStart(4, '0'))
    .join(':')}::/64`;
}
