import { TENDER_METHODS } from '@shared/contracts/common';
import { z } from 'zod';

/** UTC epoch milliseconds. */
export const instantSchema = z.int().describe('UTC, milliseconds since 1970-01-01T00:00:00Z');
/** Whole pesos with a sign; sums of many sites and years fit. */
export const pesosSchema = z.int().describe('Whole Chilean pesos');
/** `YYYY-MM-DD`, a business date as the site's booths gave it. */
export const dateSchema = z.iso.date().describe("Business date by the site's calendar");
export const idSchema = z.uuid();
export const countSchema = z.int();

/** How much one page may hold. */
export const PAGE_LIMITS = { normal: 50, most: 200 } as const;

/** Where a list goes on; made by HQ, good for the same question only, and to nobody else's eyes. */
export const cursorSchema = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[A-Za-z0-9_-]+$/)
  .describe('`next` of the page before');

export const pageQueryFields = {
  cursor: cursorSchema.optional(),
  limit: z.coerce.number().int().min(1).max(PAGE_LIMITS.most).default(PAGE_LIMITS.normal),
};

/** One page of a list. `next` is `null` when there is no more. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
export interface Page<T> {
  readonly items: T[];
  readonly next: string | null;
}

/** Ids with commas between; without it, every site the caller may see. */
export const sitesQuerySchema = z
  .string()
  .regex(/^[0-9a-fA-F-]{36}(,[0-9a-fA-F-]{36}){0,499}$/)
  .transform((text) => [...new Set(text.toLowerCase().split(','))])
  .optional()
  .describe('Ids of sites with commas between; left out: every site you may see');

/** Business dates, both included; left out: from the beginning, until now. */
export const periodQueryFields = {
  from: dateSchema.optional(),
  to: dateSchema.optional(),
};

export const siteParamsSchema = z.object({ siteId: idSchema });

/** Which site something is of, with what its clocks show. */
export const siteRefSchema = z.object({
  siteId: z.string(),
  name: z.string(),
  /** IANA zone: instants of the site are shown in it. */
  zone: z.string(),
});
export type SiteRef = z.infer<typeof siteRefSchema>;

/** A booth, by what people call it. */
export const terminalRefSchema = z.object({
  terminalId: z.string(),
  code: z.string(),
  name: z.string(),
});
export type TerminalRef = z.infer<typeof terminalRefSchema>;

export const methodSchema = z.enum(TENDER_METHODS);
export const methodSumsSchema = z.array(
  z.object({ method: methodSchema, count: countSchema, amount: pesosSchema }),
);

/** How many and how much. */
export const sumSchema = z.object({ count: countSchema, amount: pesosSchema });

export const languageSchema = z.enum(['es', 'en']).default('es');
