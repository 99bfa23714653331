import { parseRut } from '@shared/kernel/rut';
import { z } from 'zod';
import { contract } from './call';
import { clpSchema, idSchema, instantSchema, lineSchema, signedClpSchema } from './common';

/** Who promises to pay. A RUT is kept as `76086428-5`; RUT_INVALID when its check digit is wrong. */
export const debtorSchema = z.strictObject({
  name: lineSchema.min(3).max(80),
  rut: z
    .string()
    .max(20)
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const rut = parseRut(text);
      if (rut === null) context.addIssue({ code: 'custom', message: 'RUT_INVALID' });
      return rut;
    })
    .nullable(),
  phone: lineSchema.max(30),
  /** `YYYY-MM-DD`, today or later. */
  dueDate: z.iso.date().nullable(),
});
export type Debtor = z.output<typeof debtorSchema>;

export const receivableSchema = z.object({
  receivableId: idSchema,
  paymentId: idSchema,
  /** Of its paper: `B-000003`. */
  number: z.string(),
  receiptNumber: z.string(),
  /** Normalised. */
  plate: z.string(),
  debtorName: z.string(),
  debtorRut: z.string().nullable(),
  debtorPhone: z.string().nullable(),
  reason: z.string(),
  dueDate: z.string().nullable(),
  at: instantSchema,
  createdBy: z.string(),
  authorisedBy: z.string(),
  amount: clpSchema,
  collected: clpSchema,
  /** Not to be paid any more: the payment was voided, or the debt was forgiven. */
  cancelled: clpSchema,
  owed: clpSchema,
});
export type Receivable = z.infer<typeof receivableSchema>;

export const collectionSchema = z.object({
  collectionId: idSchema,
  number: z.string(),
  method: z.enum(['cash', 'debit', 'credit', 'transfer']),
  amount: clpSchema,
  rounding: signedClpSchema,
  at: instantSchema,
  collectedBy: z.string(),
});

const collectionTenderSchema = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('cash'), received: clpSchema }),
  z.strictObject({
    method: z.enum(['debit', 'credit', 'transfer']),
    reference: lineSchema.max(60).default(''),
  }),
]);
export type CollectionTender = z.output<typeof collectionTenderSchema>;

export const receivablesContracts = {
  /** Promises by name, RUT, phone, plate or number; those that are owed oldest first. */
  'receivables.list': contract({
    access: 'payments:collect',
    input: z.strictObject({
      which: z.enum(['owed', 'settled']),
      text: z.string().max(64).default(''),
      limit: z.int().min(1).max(500).default(200),
    }),
    output: z.object({
      receivables: z.array(receivableSchema),
      /** Of all that is owed, whatever is listed. */
      total: clpSchema,
      count: z.int(),
    }),
  }),
  'receivables.get': contract({
    access: 'payments:collect',
    input: z.strictObject({ receivableId: idSchema }),
    output: receivableSchema.extend({ collections: z.array(collectionSchema) }),
  }),
  /**
   * Takes all or part of what is owed into the open shift; never revenue a second time. In cash it is
   * rounded by Ley 20.956. MORE_THAN_OWED {owed}, TENDERS_DO_NOT_ADD_UP {missing}, REFERENCE_REQUIRED,
   * SHIFT_NOT_OPEN, NOT_FOUND. The same `requestId` twice answers the first.
   */
  'receivables.collect': contract({
    access: 'payments:collect',
    input: z.strictObject({
      requestId: idSchema,
      receivableId: idSchema,
      amount: clpSchema.min(1),
      tender: collectionTenderSchema,
    }),
    output: z.object({
      collectionId: idSchema,
      number: z.string(),
      amount: clpSchema,
      rounding: signedClpSchema,
      change: clpSchema,
      owed: clpSchema,
      documentId: idSchema,
    }),
  }),
};
