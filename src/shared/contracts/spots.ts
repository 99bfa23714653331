import { z } from 'zod';
import { contract } from './call';
import {
  emptySchema,
  idSchema,
  instantSchema,
  lineSchema,
  reasonSchema,
  spotKindSchema,
} from './common';

/** Cells of a zone's plan: a car park of 500 spots is drawn within it. */
export const PLAN_SIZE = { columns: 40, rows: 60 } as const;

export const cellSchema = z.strictObject({
  x: z
    .int()
    .min(0)
    .max(PLAN_SIZE.columns - 1),
  y: z
    .int()
    .min(0)
    .max(PLAN_SIZE.rows - 1),
});
export type Cell = z.infer<typeof cellSchema>;

/** What is painted on the ground: `A12`, `EV-3`. Two that differ in case alone are the same. */
export const spotCodeSchema = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,7}$/u);

export const zoneNameSchema = lineSchema.min(1).max(40);

const plannedSpotSchema = z.object({
  spotId: idSchema,
  code: z.string(),
  kind: spotKindSchema,
  /** `null` while the zone is not drawn: its spots stand in rows, in this order. */
  cell: cellSchema.nullable(),
  status: z.enum(['available', 'out_of_service']),
  reason: z.string().nullable(),
  until: instantSchema.nullable(),
  /** A car stands there: it cannot be removed. */
  occupied: z.boolean(),
  /** It was used: removed, it is retired and keeps its history. */
  used: z.boolean(),
});

export const layoutSchema = z.object({
  /** What a saving is based on: CONFLICT when somebody saved another one meanwhile. */
  version: z.int(),
  zones: z.array(
    z.object({ zoneId: idSchema, name: z.string(), spots: z.array(plannedSpotSchema) }),
  ),
  /** Codes of retired spots: a new spot of such a code is that one, back with its history. */
  retired: z.array(z.string()),
});
export type Layout = z.infer<typeof layoutSchema>;
export type PlannedSpot = z.infer<typeof plannedSpotSchema>;

/** The whole plan as it should be; what is not in it is removed. */
export const newLayoutSchema = z.strictObject({
  zones: z
    .array(
      z.strictObject({
        /** `null`: a new zone. */
        zoneId: idSchema.nullable(),
        name: zoneNameSchema,
        spots: z
          .array(
            z.strictObject({
              /** `null`: a new spot, or a retired one of that code that comes back. */
              spotId: idSchema.nullable(),
              code: spotCodeSchema,
              kind: spotKindSchema,
              cell: cellSchema.nullable(),
            }),
          )
          .max(1000),
      }),
    )
    .min(1)
    .max(50),
  /** Spots that were used and are taken off the plan; the others missing in it are deleted. */
  retire: z.array(idSchema).max(1000),
});
export type NewLayout = z.infer<typeof newLayoutSchema>;

export const spotsContracts = {
  'spots.layout': contract({ access: 'site:manage', input: emptySchema, output: layoutSchema }),
  /**
   * One transaction, all or nothing. CONFLICT (saved meanwhile, twice the same zone),
   * SPOT_CODE_TAKEN {spotCode}, SPOT_CELL_TAKEN {spotCode}, SPOT_OCCUPIED {spotCode},
   * SPOT_HAS_HISTORY {spotCode}: used, so it can only be retired.
   */
  'spots.saveLayout': contract({
    access: 'site:manage',
    input: z.strictObject({ version: z.int().min(0), layout: newLayoutSchema }),
    output: layoutSchema,
  }),
  /** SPOT_OCCUPIED; INSTANT_INVALID when `until` has passed. */
  'spots.takeOutOfService': contract({
    access: 'spots:manage',
    input: z.strictObject({
      spotId: idSchema,
      reason: reasonSchema,
      /** When it returns by itself; `null`: when somebody says so. */
      until: instantSchema.nullable().default(null),
    }),
    output: emptySchema,
  }),
  'spots.returnToService': contract({
    access: 'spots:manage',
    input: z.strictObject({ spotId: idSchema, reason: lineSchema.default('') }),
    output: emptySchema,
  }),
};
