import {
  companySchema,
  paperTextsSchema,
  policySchema,
  screenSettingsSchema,
  siteSchema,
} from '@shared/contracts/settings';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import type { z } from 'zod';

/** What a site starts with, and what holds while the setting cannot be read. */
export const DEFAULT_IDLE_LOCK_MINUTES = 10;

/** Every setting, with the schema that guards it in both directions. */
export const SETTINGS = {
  company: { schema: companySchema, description: 'Legal data printed on every receipt' },
  site: { schema: siteSchema, description: 'Name, zone and demonstration mark of the car park' },
  policy: { schema: policySchema, description: 'How time is charged; fixed per stay at its entry' },
  texts: { schema: paperTextsSchema, description: 'The site’s own lines on tickets and receipts' },
  screen: { schema: screenSettingsSchema, description: 'Behaviour of the operator’s screen' },
  printer: { schema: printerConfigSchema, description: 'Where and how papers are printed' },
} as const satisfies Record<string, { schema: z.ZodType; description: string }>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
export type Setting<Key extends SettingKey> = z.output<(typeof SETTINGS)[Key]['schema']>;
