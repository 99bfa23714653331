import { clpSchema, signedClpSchema } from '@shared/contracts/common';
import { z } from 'zod';

/*
 * Bounds are those of what booths record themselves: whoever lies in a log of its own can make rows that
 * are wrong, but none that cannot be added up, sorted, or told.
 */

/** UTC ms that calendars can work with, before the year 9999: HQ counts by hours, days and months, and by when they end. */
export const instant = z.int().min(0).max(253_370_764_799_999);
/** CLP. */
export const pesos = clpSchema;
/** CLP with a sign. */
export const signedPesos = signedClpSchema;
/** Numbers of papers, places in a list, copies, versions. */
export const whole = z.int().min(0).max(2_147_483_647);
/** `YYYY-MM-DD`. */
export const date = z.iso.date();

/** What every event of a booth says of itself, whatever it is about. */
export const envelope = {
  /** UTC ms, by the booth's clock. */
  at: instant,
  /** User id; `null`: the program itself. */
  by: z.string().nullable(),
  authorisedBy: z.string().nullable(),
  entity: z.string(),
  /** Of the record it is about. */
  id: z.string(),
};
export const envelopeSchema = z.object(envelope);

/** The seal of the paper that an action issued. */
export const paper = z.object({ id: z.string(), sha256: z.string() });

export const text = z.string();
/** Absent in events of older booths. */
export const maybe = <T extends z.ZodType>(schema: T) => schema.nullish();
export const count = z.record(z.string(), z.int());
