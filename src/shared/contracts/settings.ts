import { isZone } from '@shared/kernel/time';
import { parseRut } from '@shared/kernel/rut';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, lineSchema } from './common';

const requiredLine = lineSchema.min(1);

export const companySchema = z.strictObject({
  name: requiredLine,
  rut: z.string().transform((text, context) => {
    const rut = parseRut(text);
    if (rut) return rut;
    context.addIssue({ code: 'custom', message: 'RUT_INVALID' });
    return z.NEVER;
  }),
  activity: requiredLine,
  address: requiredLine,
});
export type Company = z.infer<typeof companySchema>;

export const siteSchema = z.strictObject({
  name: requiredLine,
  address: lineSchema,
  zone: z.string().refine(isZone, 'ZONE_UNKNOWN'),
  /** A demonstration site is marked on screen and paper. */
  demo: z.boolean(),
});
export type Site = z.infer<typeof siteSchema>;

const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** Shape only; the legal limits are checked by `checkPolicy`, which names the article. */
export const policySchema = z.strictObject({
  mode: z.enum(['per_minute', 'tranche']),
  zone: z.string(),
  dayFrom: timeOfDaySchema,
  dayTo: timeOfDaySchema,
  firstTranche: z.int().min(1).max(1440),
  nextTranche: z.int().min(1).max(1440),
  freeMinutes: z.int().min(0).max(1440),
  dailyCap: z.int().min(0).max(10_000_000).nullable(),
});

/** Texts that a site adds to its papers; the legal notice itself is not editable. */
export const paperTextsSchema = z.strictObject({
  ticketFooter: lineSchema,
  receiptFooter: lineSchema,
});
export type PaperTexts = z.infer<typeof paperTextsSchema>;

export const screenSettingsSchema = z.strictObject({
  /** Minutes without a key before the screen locks; 0 never. */
  idleLockMinutes: z.int().min(0).max(120),
});
export type ScreenSettings = z.infer<typeof screenSettingsSchema>;

export const settingsContracts = {
  'settings.get': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.object({
      company: companySchema,
      site: siteSchema,
      policy: policySchema,
      texts: paperTextsSchema,
      screen: screenSettingsSchema,
    }),
  }),
};
