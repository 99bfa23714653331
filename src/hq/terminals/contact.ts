import type { terminals } from '@hq/db/schema/index';
import { HEALTH_HEADERS } from '@shared/sync/request';
import type { IncomingHttpHeaders } from 'node:http';
import { z } from 'zod';

type Terminal = typeof terminals.$inferSelect;

/** What the list of terminals tells of a booth's health. */
export type Contact = Pick<
  Terminal,
  'lastContactAt' | 'clockSkewMs' | 'version' | 'waiting' | 'oldestWaitingAt'
>;

const count = z.coerce.number().int().min(0).max(2_147_483_647);
const instant = z.coerce.number().int().min(0).max(8.64e15);

/** A header that makes no sense tells nothing; it refuses nobody. */
const healthSchema = z.object({
  [HEALTH_HEADERS.clock]: instant.optional().catch(undefined),
  [HEALTH_HEADERS.version]: z
    .string()
    .regex(/^[\w.+-]{1,40}$/)
    .optional()
    .catch(undefined),
  [HEALTH_HEADERS.waiting]: count.optional().catch(undefined),
  [HEALTH_HEADERS.oldest]: instant.optional().catch(undefined),
});

/**
 * What a request tells of its booth.
 * @param time the signed one: stands for the booth's clock where that is not told
 */
export function contactOf(headers: IncomingHttpHeaders, time: number, now: number): Contact {
  const told = healthSchema.parse(headers);
  return {
    lastContactAt: now,
    clockSkewMs: (told[HEALTH_HEADERS.clock] ?? time) - now,
    version: told[HEALTH_HEADERS.version] ?? null,
    waiting: told[HEALTH_HEADERS.waiting] ?? null,
    oldestWaitingAt: told[HEALTH_HEADERS.oldest] ?? null,
  };
}

const AT_LEAST_EVERY_MS = 15_000;
const SKEW_THAT_COUNTS_MS = 2000;

/** Whether a contact says enough that is new to be written down; a busy booth asks many times a second. */
export function worthKeeping(known: Contact, told: Contact): boolean {
  return (
    Math.abs((told.lastContactAt ?? 0) - (known.lastContactAt ?? 0)) >= AT_LEAST_EVERY_MS ||
    told.version !== known.version ||
    (told.waiting === 0) !== (known.waiting === 0) ||
    Math.abs((told.clockSkewMs ?? 0) - (known.clockSkewMs ?? 0)) >= SKEW_THAT_COUNTS_MS
  );
}
