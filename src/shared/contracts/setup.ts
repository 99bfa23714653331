import { printerConfigSchema } from '@shared/kernel/printer-config';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, lineSchema, pinSchema, spotKindSchema } from './common';
import { displayNameSchema, usernameSchema } from './people';
import { companySchema, policySchema, siteSchema } from './settings';
import { ratesSchema, vehicleClassSchema } from './tariffs';

/** `A`, 1–20 → A1 … A20. */
export const spotRowSchema = z
  .strictObject({
    zone: lineSchema.min(1).max(40),
    prefix: z.string().regex(/^[A-Za-z]{0,4}$/),
    from: z.int().min(0).max(9999),
    to: z.int().min(0).max(9999),
    kind: spotKindSchema,
  })
  .refine((row) => row.to >= row.from && row.to - row.from < 1000, { path: ['to'] });
export type SpotRow = z.infer<typeof spotRowSchema>;

export const firstRunSchema = z.strictObject({
  company: companySchema,
  site: siteSchema,
  terminal: z.strictObject({
    code: z.string().regex(/^[A-Z]{1,3}$/),
    name: lineSchema.min(1).max(40),
  }),
  admin: z.strictObject({
    displayName: displayNameSchema,
    username: usernameSchema,
    pin: pinSchema,
  }),
  classes: z
    .array(z.strictObject({ ...vehicleClassSchema.shape, ...ratesSchema.shape }))
    .min(1)
    .max(20),
  policy: policySchema,
  spots: z.array(spotRowSchema).min(1).max(50),
  printer: printerConfigSchema,
});
export type FirstRun = z.infer<typeof firstRunSchema>;

export const setupContracts = {
  /** POLICY_… {article}, PIN_TOO_WEAK, ALREADY_SET_UP. All or nothing. */
  'setup.complete': contract({ access: 'public', input: firstRunSchema, output: emptySchema }),
  /** Says whether the law allows the policy, before anything else is filled in. */
  'setup.checkPolicy': contract({
    access: 'public',
    input: z.strictObject({ policy: policySchema }),
    output: emptySchema,
  }),
  /** 40 spots, three users, tariffs; marked DEMO on screen and paper. */
  'setup.loadDemo': contract({ access: 'public', input: emptySchema, output: emptySchema }),
};
