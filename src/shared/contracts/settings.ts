import { isZone } from '@shared/kernel/time';
import { overlappingDays, WEEKDAYS } from '@shared/kernel/opening-hours';
import { PAPER_TEXT, paperLinesOf } from '@shared/kernel/paper-texts';
import { parseRut } from '@shared/kernel/rut';
import { cataloguePartSchema } from '@shared/sync/parts';
import { z } from 'zod';
import { contract } from './call';
import { emptySchema, idSchema, instantSchema, lineSchema } from './common';

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

/** A night shift belongs to the day before the hour at which the next one begins. */
export const businessDaySchema = z.strictObject({ cutover: timeOfDaySchema });

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

/** Lines of a site's own on a paper: a few, so that the ticket stays short at 32 letters too. */
const paperTextSchema = z
  .string()
  .trim()
  .max(PAPER_TEXT.characters)
  .regex(/^(?:[^\p{Cc}\p{Cs}]|\n)*$/u)
  .refine((text) => paperLinesOf(text, PAPER_TEXT.narrowest) <= PAPER_TEXT.lines, 'TOO_MANY_LINES');

/** Texts that a site adds to its papers; the legal notice itself is not editable. */
export const paperTextsSchema = z.strictObject({
  /** Below the site's name, above the number. */
  ticketHeader: paperTextSchema.default(''),
  ticketFooter: paperTextSchema,
  receiptFooter: paperTextSchema,
  /** Telephone or e-mail for claims, in the notice of every ticket. */
  claimsContact: lineSchema.max(60).default(''),
});
export type PaperTexts = z.infer<typeof paperTextsSchema>;

export const screenSettingsSchema = z.strictObject({
  /** Minutes without a key before the screen locks; 0 never. */
  idleLockMinutes: z.int().min(0).max(120),
});

/** Folder of results on this PC; `null`: the program's own. */
export const reportSettingsSchema = z.strictObject({ folder: z.string().max(1_000).nullable() });

const openIntervalSchema = z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema });
const dayHoursSchema = z.array(openIntervalSchema).max(4);

/** When the site is open, by its local clock. Closed is a notice at check-in, never a refusal. */
export const hoursSchema = z
  .strictObject({
    weekdays: z.strictObject({
      mon: dayHoursSchema,
      tue: dayHoursSchema,
      wed: dayHoursSchema,
      thu: dayHoursSchema,
      fri: dayHoursSchema,
      sat: dayHoursSchema,
      sun: dayHoursSchema,
    } satisfies Record<(typeof WEEKDAYS)[number], typeof dayHoursSchema>),
    closed: z
      .array(z.strictObject({ date: z.iso.date(), name: requiredLine.max(60) }))
      .max(200)
      .refine((days) => new Set(days.map(({ date }) => date)).size === days.length),
    /** The ticket says them. */
    onTicket: z.boolean(),
  })
  .refine((hours) => overlappingDays(hours).length === 0, { path: ['weekdays'] });
export type Hours = z.infer<typeof hoursSchema>;

/** Where the site is and what it is called; its zone and its being a demonstration stay as they are. */
export const siteNameSchema = z.strictObject({ name: requiredLine, address: lineSchema });

/** Keys that are saved here; the policy has its own screen and the printer its own call. */
export const EDITABLE_SETTINGS = ['company', 'site', 'texts', 'screen', 'hours'] as const;
export type EditableSetting = (typeof EDITABLE_SETTINGS)[number];

/** What the history of settings is asked for. */
export const SETTING_HISTORY_KEYS = [...EDITABLE_SETTINGS, 'printer'] as const;
export type HistoryKey = (typeof SETTING_HISTORY_KEYS)[number];

/** `version`: the one the change is based on, so that nobody overwrites another's (CONFLICT). */
const change = <Key extends EditableSetting, Value extends z.ZodType>(key: Key, value: Value) =>
  z.strictObject({ key: z.literal(key), version: z.int().min(0), value });

export const settingChangeSchema = z.discriminatedUnion('key', [
  change('company', companySchema),
  change('site', siteNameSchema),
  change('texts', paperTextsSchema),
  change('screen', screenSettingsSchema),
  change('hours', hoursSchema),
]);
export type SettingChange = z.infer<typeof settingChangeSchema>;

export const settingVersionsSchema = z.record(z.enum(SETTING_HISTORY_KEYS), z.int());

export const settingVersionSchema = z.object({
  /** The audit entry that wrote it. */
  seq: z.int(),
  at: instantSchema,
  /** Who did it; empty where it was the program. */
  by: z.string(),
  before: z.unknown(),
  after: z.unknown(),
  current: z.boolean(),
  /** It still fits the schema of today and is not what holds now. */
  restorable: z.boolean(),
});
export type SettingVersion = z.infer<typeof settingVersionSchema>;

export const settingsContracts = {
  'settings.get': contract({
    access: 'signed_in',
    input: emptySchema,
    output: z.object({
      company: companySchema,
      site: siteSchema,
      texts: paperTextsSchema,
      screen: screenSettingsSchema,
      hours: hoursSchema,
      terminal: z.object({ terminalId: idSchema, code: z.string(), name: z.string() }),
      versions: settingVersionsSchema,
      /** Parts of the catalogue that headquarters or another booth manages: refused here. */
      managed: z.array(z.object({ part: cataloguePartSchema, ownerName: z.string() })),
    }),
  }),
  /** All of them or none. CONFLICT {key} when somebody saved one meanwhile; RUT_INVALID. */
  'settings.save': contract({
    access: 'settings:manage',
    input: z.strictObject({
      changes: z
        .array(settingChangeSchema)
        .max(EDITABLE_SETTINGS.length)
        .refine((all) => new Set(all.map(({ key }) => key)).size === all.length),
      /** Another name for this terminal, as its papers say it. */
      terminalName: lineSchema.min(1).max(40).optional(),
    }),
    output: emptySchema,
  }),
  /** Newest first, at most the last hundred. */
  'settings.history': contract({
    access: 'settings:manage',
    input: z.strictObject({ key: z.enum(SETTING_HISTORY_KEYS) }),
    output: z.array(settingVersionSchema),
  }),
  /**
   * The value of an earlier version becomes the current one, as a new version. NOT_FOUND; CONFLICT when
   * it changed meanwhile; SETTINGS_MALFORMED when today's program no longer accepts it.
   */
  'settings.restore': contract({
    access: 'settings:manage',
    input: z.strictObject({
      key: z.enum(EDITABLE_SETTINGS),
      seq: z.int().min(1),
      version: z.int().min(0),
    }),
    output: emptySchema,
  }),
};
