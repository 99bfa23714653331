import { explanationSchema } from '@shared/kernel/explanation';
import { z } from 'zod';
import { contract } from './call';
import {
  clpSchema,
  idSchema,
  instantSchema,
  reasonSchema,
  signedClpSchema,
  tenderMethodSchema,
} from './common';
import { openStaySchema, plateSchema } from './parking';
import { documentSummarySchema } from './receipts';
import { agreementSchema, vehicleClassCodeSchema } from './tariffs';

/** What was entered wrongly and can be put right while the stay is open. */
export const CORRECTED_FIELDS = ['plate', 'vehicle_class', 'spot', 'start_time'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

export const STAY_STATUSES = ['open', 'closed', 'voided'] as const;
export const VOID_KINDS = ['undone', 'wrong_entry', 'forgotten'] as const;

/** A stay of any time, as a line of the history. */
export const stayLineSchema = z.object({
  sessionId: idSchema,
  ticketNumber: z.string(),
  plate: plateSchema,
  vehicleClass: vehicleClassCodeSchema,
  spotId: idSchema,
  spotCode: z.string(),
  startTime: instantSchema,
  endTime: instantSchema.nullable(),
  status: z.enum(STAY_STATUSES),
  voidKind: z.enum(VOID_KINDS).nullable(),
  /** The other booth that let it in; `null`: this one. */
  booth: z.string().nullable(),
  /** The other booth where it ended. */
  exitBooth: z.string().nullable(),
  /** What was paid here; of an open stay what it would cost now; `null` of a voided one. */
  amount: clpSchema.nullable(),
});
export type StayLine = z.infer<typeof stayLineSchema>;

/** One thing that happened to a stay, its payment or its papers, as the audit recorded it. */
export const stayEventSchema = z.object({
  /** Place in the audit chain. */
  seq: z.int(),
  at: instantSchema,
  /** `session.opened`, `payment.made`, `document.reprinted`, … */
  action: z.string(),
  by: z.string().nullable(),
  /** Whose word it needed, when that was somebody else. */
  authorisedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** Old and new, as people read them; an instant as epoch milliseconds. */
  changes: z.array(
    z.object({ field: z.enum(CORRECTED_FIELDS), oldValue: z.string(), newValue: z.string() }),
  ),
  /** Pesos charged, given back, collected. */
  amount: signedClpSchema.nullable(),
  /** Of a receipt or another paper. */
  number: z.string().nullable(),
  copy: z.int().nullable(),
  /** The other booth that it happened at. */
  booth: z.string().nullable(),
});
export type StayEvent = z.infer<typeof stayEventSchema>;

export const stayMoneySchema = z.object({
  paymentId: idSchema,
  receiptNumber: z.string(),
  paidAt: instantSchema,
  gross: clpSchema,
  discount: clpSchema,
  amount: clpSchema,
  rounding: signedClpSchema,
  net: clpSchema,
  vat: clpSchema,
  explanation: explanationSchema,
  agreement: agreementSchema.nullable(),
  tenders: z.array(
    z.object({ method: tenderMethodSchema, amount: clpSchema, reference: z.string().nullable() }),
  ),
  /** Pesos that were voided or refunded. */
  reversed: clpSchema,
  freeReason: z.string().nullable(),
});
export type StayMoney = z.infer<typeof stayMoneySchema>;

export const stayStorySchema = z.object({
  stay: stayLineSchema,
  minutes: z.int(),
  voidReason: z.string().nullable(),
  lostTicketEvidence: z.string().nullable(),
  money: stayMoneySchema.nullable(),
  /** Oldest first. */
  events: z.array(stayEventSchema),
  papers: z.array(documentSummarySchema),
});
export type StayStory = z.infer<typeof stayStorySchema>;

const cursorSchema = z.strictObject({ startTime: instantSchema, sessionId: idSchema });
const dateSchema = z.iso.date();

export const staysContracts = {
  /**
   * Voids an open stay: entered wrongly, or forgotten open and the car is gone. Its number stays used.
   * NOT_FOUND, SESSION_NOT_OPEN.
   */
  'sessions.void': contract({
    access: 'sessions:void',
    approvable: true,
    input: z.strictObject({
      sessionId: idSchema,
      kind: z.enum(['wrong_entry', 'forgotten']),
      reason: reasonSchema,
    }),
    output: z.object({ documentId: idSchema }),
  }),
  /**
   * Puts right what was entered wrongly on an open stay; a new ticket replaces the old one. The same
   * `requestId` twice corrects once. NOT_FOUND, SESSION_NOT_OPEN, NOTHING_TO_CORRECT, PLATE_EMPTY,
   * ALREADY_INSIDE, SPOT_TAKEN, SPOT_OUT_OF_SERVICE, ENTRY_IN_FUTURE, ENTRY_OVERLAPS {ticketNumber, leftAt},
   * TARIFF_GAP, CONFLICT (the request was another stay's).
   */
  'sessions.correct': contract({
    access: 'sessions:correct',
    approvable: true,
    input: z.strictObject({
      requestId: idSchema,
      sessionId: idSchema,
      plate: z.string().max(64).optional(),
      vehicleClass: vehicleClassCodeSchema.optional(),
      spotId: idSchema.optional(),
      startTime: instantSchema.optional(),
      reason: reasonSchema,
    }),
    output: z.object({ stay: openStaySchema, documentId: idSchema }),
  }),
  /**
   * Moves a car to another spot. Where a car stands already, the two change places when `exchange` says
   * with which stay. NOT_FOUND, SESSION_NOT_OPEN, SPOT_TAKEN, SPOT_OUT_OF_SERVICE, CONFLICT (another
   * car stands there by now, or none).
   */
  'sessions.move': contract({
    access: 'sessions:move',
    input: z.strictObject({
      sessionId: idSchema,
      spotId: idSchema,
      /** The stay that stands there and takes this one's spot. */
      exchange: idSchema.nullable().default(null),
    }),
    output: z.object({ stay: openStaySchema }),
  }),
  /** A new paper for a ticket that cannot be read: same number, marked as a replacement. SESSION_NOT_OPEN. */
  'sessions.replaceTicket': contract({
    access: 'receipts:reprint',
    input: z.strictObject({ sessionId: idSchema, reason: reasonSchema }),
    output: z.object({ documentId: idSchema, replacement: z.int() }),
  }),
  /** Open stays of at least so many hours, oldest first, each with what it would cost now. */
  'sessions.aged': contract({
    access: 'sessions:view',
    input: z.strictObject({
      hours: z
        .int()
        .min(0)
        .max(24 * 365),
    }),
    output: z.array(openStaySchema),
  }),
  /** Stays of any time, newest entry first, a page at a time. */
  'sessions.history': contract({
    access: 'sessions:view',
    input: z.strictObject({
      /** A ticket's number, the beginning of a plate (2 characters or more), or a spot's code. */
      text: z.string().max(64).default(''),
      status: z.enum(STAY_STATUSES).nullable().default(null),
      /** Days of entry by the site's calendar, both included. */
      from: dateSchema.nullable().default(null),
      to: dateSchema.nullable().default(null),
      after: cursorSchema.nullable().default(null),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ stays: z.array(stayLineSchema), next: cursorSchema.nullable() }),
  }),
  /** Everything that happened to one stay. NOT_FOUND. */
  'sessions.story': contract({
    access: 'sessions:view',
    input: z.strictObject({ sessionId: idSchema }),
    output: stayStorySchema,
  }),
};
