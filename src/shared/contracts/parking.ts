import { z } from 'zod';
import { contract } from './call';
import { clpSchema, emptySchema, idSchema, instantSchema, spotKindSchema } from './common';
import { vehicleClassCodeSchema, vehicleClassSchema } from './tariffs';

export const plateSchema = z.object({
  normalised: z.string(),
  display: z.string(),
  format: z.enum([
    'cl_current',
    'cl_old',
    'cl_new',
    'cl_motorcycle',
    'ar_mercosur',
    'ar_old',
    'br_mercosur',
    'unknown',
  ]),
});

/** An open stay as the map, the list and the charge panel show it. */
export const openStaySchema = z.object({
  sessionId: idSchema,
  ticketNumber: z.string(),
  plate: plateSchema,
  vehicleClass: vehicleClassCodeSchema,
  spotId: idSchema,
  spotCode: z.string(),
  startTime: instantSchema,
  /** The other booth that let it in; `null`: this one. */
  booth: z.string().nullable(),
  /** Whole minutes elapsed at `at` of the answer. */
  minutes: z.int(),
  /** What it would cost now, before discounts and rounding. */
  amount: clpSchema,
});
export type OpenStay = z.infer<typeof openStaySchema>;

export const SPOT_STATES = ['free', 'occupied', 'reserved', 'out_of_service'] as const;

export const boardSpotSchema = z.object({
  spotId: idSchema,
  code: z.string(),
  kind: spotKindSchema,
  state: z.enum(SPOT_STATES),
  /** Why it is out of service. */
  reason: z.string().nullable(),
  /** Until when, where it was said: then it returns by itself. */
  until: instantSchema.nullable(),
  /** Its cell on the drawn plan of its zone; `null` where the zone is not drawn. */
  cell: z.object({ x: z.int(), y: z.int() }).nullable(),
  stay: openStaySchema.nullable(),
  /** Booths that were apart put a second car here: one of the two stands elsewhere, or is not inside. */
  also: openStaySchema.nullable(),
});
export type BoardSpot = z.infer<typeof boardSpotSchema>;

export const boardSchema = z.object({
  at: instantSchema,
  zones: z.array(z.object({ zoneId: idSchema, name: z.string(), spots: z.array(boardSpotSchema) })),
  counts: z.object({
    free: z.int(),
    occupied: z.int(),
    reserved: z.int(),
    outOfService: z.int(),
    /** Stays of more than 24 hours. */
    overnight: z.int(),
  }),
});
export type Board = z.infer<typeof boardSchema>;

/** What a vehicle owes of its earlier stays (promises of payment), and since when. */
export const debtSchema = z.object({ owed: clpSchema, since: instantSchema });
export type Debt = z.infer<typeof debtSchema>;

/** A plate that is not inside: what Enter would check in. */
export const outsideSchema = z.object({
  kind: z.literal('outside'),
  plate: plateSchema,
  /** What this vehicle was last time; else the site's first class. */
  vehicleClass: vehicleClassCodeSchema,
  classes: z.array(vehicleClassSchema),
  visits: z.int(),
  lastVisit: instantSchema.nullable(),
  /** Outside the opening hours: a notice, never a refusal. `opensAt` `null`: not in the next weeks. */
  closed: z.object({ name: z.string().nullable(), opensAt: instantSchema.nullable() }).nullable(),
  /** A note somebody left on this vehicle. */
  notice: z.string().nullable(),
  debt: debtSchema.nullable(),
  /** Free spot by rule: kind, zone, longest free; `null` when the site is full. */
  proposedSpotId: idSchema.nullable(),
  proposedSpotCode: z.string().nullable(),
  /** Open stays whose plate begins or nearly reads like the text (a slip of the finger). */
  similar: z.array(openStaySchema),
});

/** What the plate field's text means. Everything on the operator's screen follows from it. */
export const lookupSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('empty') }),
  z.object({
    kind: z.literal('inside'),
    stay: openStaySchema,
    debt: debtSchema.nullable(),
    /** The same plate is open a second time: booths that were apart let it in twice. */
    twin: openStaySchema.nullable(),
  }),
  outsideSchema,
  z.object({
    kind: z.literal('several'),
    stays: z.array(openStaySchema),
    /** No plate is ever refused: the text itself as a new one, the last choice of the list. */
    asNew: outsideSchema,
  }),
  z.object({
    kind: z.literal('ticket_unknown'),
    ticketNumber: z.string(),
    /** The ticket was used already: when its stay ended and how. */
    ended: z
      .object({
        status: z.enum(['closed', 'voided']),
        endTime: instantSchema,
        plate: plateSchema,
        /** The other booth where it ended. */
        booth: z.string().nullable(),
      })
      .nullable(),
  }),
]);
export type Lookup = z.infer<typeof lookupSchema>;

const textSchema = z.string().max(64);

export const parkingContracts = {
  'parking.board': contract({ access: 'sessions:view', input: emptySchema, output: boardSchema }),
  'sessions.lookup': contract({
    access: 'sessions:view',
    /** `vehicleClass` set when the operator chose one: the proposed spot follows it. */
    input: z.strictObject({ text: textSchema, vehicleClass: vehicleClassCodeSchema.optional() }),
    output: lookupSchema,
  }),
  /** Fuzzy search of open stays by plate, ticket, spot, or entry time (`14:2`). */
  'sessions.search': contract({
    access: 'sessions:view',
    input: z.strictObject({ text: textSchema, limit: z.int().min(1).max(200).default(50) }),
    output: z.array(openStaySchema),
  }),
  /** ALREADY_INSIDE {spotCode, startTime}, SPOT_TAKEN, SPOT_OUT_OF_SERVICE, NO_FREE_SPOT, TARIFF_GAP. */
  'sessions.checkIn': contract({
    access: 'sessions:open',
    input: z.strictObject({
      plate: textSchema,
      vehicleClass: vehicleClassCodeSchema,
      /** `null`: the program's proposal at this instant. */
      spotId: idSchema.nullable(),
      /** Made by the screen once per intent, so that a double Enter opens one stay. */
      requestId: idSchema,
    }),
    output: z.object({ stay: openStaySchema, undoUntil: instantSchema, documentId: idSchema }),
  }),
  /** Within a minute of entry: UNDO_TOO_LATE afterwards. The number stays used, the stay is voided. */
  'sessions.undoCheckIn': contract({
    access: 'sessions:undo',
    input: z.strictObject({ sessionId: idSchema }),
    output: emptySchema,
  }),
};
