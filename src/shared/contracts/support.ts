import { z } from 'zod';
import { contract } from './call';
import { emptySchema, instantSchema } from './common';

/** Milliseconds, with fractions. */
const msSchema = z.number();

export const diagnosticsSchema = z.object({
  upMs: z.int(),
  /** Until the answer; those that took most of the time in all first. */
  calls: z.array(
    z.object({
      name: z.string(),
      count: z.int(),
      p50: msSchema,
      p99: msSchema,
      longest: msSchema,
    }),
  ),
  /** The newest first. A statement without what was given to it, or a call, with a plan. */
  slow: z.array(
    z.object({
      at: instantSchema,
      kind: z.enum(['statement', 'call']),
      what: z.string(),
      ms: msSchema,
      plan: z.array(z.string()),
    }),
  ),
  /** How late the booth's one thread was in the last minute, and ever. */
  loop: z.object({ p50: msSchema, p99: msSchema, longest: msSchema, worst: msSchema }).nullable(),
  queues: z.object({
    papers: z.int(),
    stalePapers: z.int(),
    events: z.int(),
    oldestEventAt: instantSchema.nullable(),
  }),
  /** Bytes. */
  files: z.object({ database: z.int(), wal: z.int() }),
  memory: z.object({ resident: z.int(), heapUsed: z.int(), external: z.int() }),
});
export type Diagnostics = z.infer<typeof diagnosticsSchema>;

export const supportContracts = {
  /** Versions, state of the booth and the newest lines of the log, as somebody may see them. */
  'support.preview': contract({
    access: 'support:export',
    input: emptySchema,
    output: z.object({ text: z.string() }),
  }),
  /** How the program fares inside: times, queues, files, memory. Nothing of people or cars. */
  'support.diagnostics': contract({
    access: 'support:export',
    input: emptySchema,
    output: diagnosticsSchema,
  }),
  /** The same with the whole log, into a file chosen in the system's dialog; `null`: not chosen. */
  'support.export': contract({
    access: 'support:export',
    input: emptySchema,
    output: z.object({ path: z.string().nullable(), bytes: z.int() }),
  }),
};
