import { z } from 'zod';

/** Where runs are pushed to, by the version of the wire format. */
export const RUNS_PATH = '/sync/v1/runs';

/** What one run may hold. HQ refuses more (413); the booth cuts its runs well below. */
export const RUN_LIMITS = {
  events: 4000,
  compressedBytes: 4 * 1024 * 1024,
  inflatedBytes: 16 * 1024 * 1024,
} as const;

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** As many logs and events as there is room for where places in a log are sorted as text (`stampOf`). */
const epochSchema = z.int().min(1).max(999_999_999);
const seqSchema = z.int().min(1).max(999_999_999_999);

/** One event as it stands in the booth's outbox. `createdAt` is not covered by the hash. */
export const pushedEventSchema = z.strictObject({
  eventId: z.uuid(),
  kind: z.string().min(1).max(64),
  version: z.int().min(1).max(1_000_000),
  /** Canonical JSON, exactly as hashed. */
  payload: z.string().max(1024 * 1024),
  hash: hashSchema,
  /** UTC ms, by the booth's clock. */
  createdAt: z.int(),
});
export type PushedEvent = z.infer<typeof pushedEventSchema>;

/** Contiguous events of one log: the first has `from`, and points at `prevHash`. */
export const runSchema = z.strictObject({
  epoch: epochSchema,
  from: seqSchema,
  prevHash: hashSchema,
  events: z.array(pushedEventSchema).min(1).max(RUN_LIMITS.events),
});
export type Run = z.infer<typeof runSchema>;

/** The newest event of a log that HQ holds; `seq` 0 with the start hash: none. */
export const headSchema = z.object({ epoch: z.int(), seq: z.int().min(0), hash: hashSchema });
export type Head = z.infer<typeof headSchema>;

/** HQ has the run: whatever it says is on its disk. `repeated` events it had already. */
export const runAnswerSchema = z.object({
  head: headSchema,
  stored: z.int(),
  repeated: z.int(),
  /** HQ's clock, UTC ms. */
  now: z.int(),
});
export type RunAnswer = z.infer<typeof runAnswerSchema>;

/** Asked for by a booth that does not know what HQ holds of a log: `GET RUNS_PATH?epoch=N`. */
export const headQuerySchema = z.object({ epoch: z.coerce.number().pipe(epochSchema) });
