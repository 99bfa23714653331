import { z } from 'zod';
import { instantSchema, siteRefSchema } from './common';
import { terminalHealthSchema } from './sites';

/** `GET` → {@link terminalsSchema}: every booth of the sites you may see, by site and code. */
export const TERMINALS_PATH = '/api/terminals';

export const terminalSchema = terminalHealthSchema.extend({
  site: siteRefSchema,
  enrolledAt: instantSchema,
  revokedAt: instantSchema.nullable(),
  /** How far HQ holds its logs, the newest epoch first. */
  logs: z.array(z.object({ epoch: z.int(), seq: z.int(), updatedAt: instantSchema })),
});
export type Terminal = z.infer<typeof terminalSchema>;
export const terminalsSchema = z.array(terminalSchema);
