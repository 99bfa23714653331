import { SPOT_KINDS } from '@shared/kernel/spot-kinds';
import { z } from 'zod';

export { SPOT_KINDS, type SpotKind } from '@shared/kernel/spot-kinds';

/** Whole Chilean pesos, never negative. */
export const clpSchema = z.int().min(0).max(1_000_000_000);
/** Whole Chilean pesos with a sign: differences, roundings, discounts. */
export const signedClpSchema = z.int().min(-1_000_000_000).max(1_000_000_000);
/** What many amounts come to, in pesos: each has its bound, their sum has none. */
export const clpSumSchema = z.int().min(0);
export const signedClpSumSchema = z.int();
/** UTC epoch milliseconds. */
export const instantSchema = z.int().min(0).max(8_640_000_000_000_000);
export const idSchema = z.uuid();
/** What a person types on one line: trimmed, bounded, free of control characters and of halves of letters. */
export const lineSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
export const reasonSchema = lineSchema.min(3);
export const pinSchema = z.string().regex(/^\d{4,8}$/);

export const spotKindSchema = z.enum(SPOT_KINDS);

export const TENDER_METHODS = [
  'cash',
  'debit',
  'credit',
  'transfer',
  'gateway',
  'account',
] as const;
export const tenderMethodSchema = z.enum(TENDER_METHODS);
export type TenderMethod = z.infer<typeof tenderMethodSchema>;

export const emptySchema = z.strictObject({});
