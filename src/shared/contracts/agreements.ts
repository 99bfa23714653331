import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema, lineSchema } from './common';
import { agreementSchema, discountSchema } from './tariffs';

/** Letters and digits alone, upper case: what a scanner reads whatever its keyboard layout. */
export const scanCodeSchema = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, ''))
  .pipe(z.string().min(4).max(40));

const usesSchema = z.int().min(1).max(1_000_000).nullable();

/** What of an agreement may change while it lives. */
export const termsSchema = z.strictObject({
  name: lineSchema.min(2).max(60),
  /** The shop that hands it out; empty: the name says it. */
  merchant: lineSchema.max(80),
  scanCode: scanCodeSchema.nullable(),
  /** First instant it is valid, UTC ms; `null`: since it was made. */
  validFrom: instantSchema.nullable(),
  /** First instant it is no longer valid. */
  validTo: instantSchema.nullable(),
  /** Most uses ever, and on one business day. A voided payment gives its use back. */
  maxUses: usesSchema,
  maxUsesPerDay: usesSchema,
});

export const AGREEMENT_STANDINGS = [
  'usable',
  'not_yet',
  'expired',
  'ended',
  'used_up',
  'used_up_today',
] as const;

export const agreementDetailsSchema = agreementSchema.extend({
  ...termsSchema.shape,
  scanCode: z.string().nullable(),
  active: z.boolean(),
  uses: z.int(),
  usesToday: z.int(),
  standing: z.enum(AGREEMENT_STANDINGS),
});
export type AgreementDetails = z.infer<typeof agreementDetailsSchema>;

export const agreementsContracts = {
  /** What may be chosen at a charge now: valid and not used up. */
  'agreements.list': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.array(agreementSchema),
  }),
  /** Every one, with its uses so far. */
  'agreements.all': contract({
    access: 'tariffs:manage',
    input: emptySchema,
    output: z.array(agreementDetailsSchema),
  }),
  /**
   * The agreement of a scanned or typed code; `null` when no agreement has it. AGREEMENT_NOT_YET {from},
   * AGREEMENT_EXPIRED, AGREEMENT_ENDED, AGREEMENT_USED_UP {limit}, AGREEMENT_USED_UP_TODAY {limit}.
   */
  'agreements.byCode': contract({
    access: 'payments:charge',
    input: z.strictObject({ code: z.string().max(80) }),
    output: z.object({ agreement: agreementSchema.nullable() }),
  }),
  /** DISCOUNT_INVALID, AGREEMENT_CODE_TAKEN {code}, INVALID_INPUT (ends before it begins). */
  'agreements.create': contract({
    access: 'tariffs:manage',
    input: termsSchema.extend({
      /** Short name on reports; never changes. */
      code: z.string().regex(/^[A-Z0-9]{2,20}$/),
      discount: discountSchema,
    }),
    output: z.object({ agreementId: idSchema }),
  }),
  /**
   * Other dates, limits, code or words. What it gives never changes: that is another agreement.
   * NOT_FOUND, AGREEMENT_CODE_TAKEN {code}, INVALID_INPUT.
   */
  'agreements.change': contract({
    access: 'tariffs:manage',
    input: termsSchema.extend({ agreementId: idSchema, active: z.boolean() }),
    output: emptySchema,
  }),
};
