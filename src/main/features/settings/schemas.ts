import { backupSettingsSchema, DEFAULT_BACKUP_SETTINGS } from '@shared/contracts/backups';
import {
  businessDaySchema,
  companySchema,
  hoursSchema,
  paperTextsSchema,
  reportSettingsSchema,
  screenSettingsSchema,
  siteSchema,
} from '@shared/contracts/settings';
import { ALL_DAY } from '@shared/kernel/opening-hours';
import { kioskSettingsSchema } from '@shared/contracts/kiosk';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import type { z } from 'zod';
import type { Hours } from '@shared/contracts/settings';

/** What a site starts with, and what holds while the setting cannot be read. */
export const DEFAULT_IDLE_LOCK_MINUTES = 10;

/** Until somebody says otherwise: open day and night, and the ticket does not go on about it. */
export const ALWAYS_OPEN: Hours = {
  weekdays: {
    mon: [ALL_DAY],
    tue: [ALL_DAY],
    wed: [ALL_DAY],
    thu: [ALL_DAY],
    fri: [ALL_DAY],
    sat: [ALL_DAY],
    sun: [ALL_DAY],
  },
  closed: [],
  onTicket: false,
};

export interface SettingDefinition {
  readonly schema: z.ZodType;
  readonly description: string;
  /** What holds until somebody says otherwise; without one, the first run must write it. */
  readonly fallback?: unknown;
}

/** Every setting, with the schema that guards it in both directions. */
export const SETTINGS = {
  company: { schema: companySchema, description: 'Legal data printed on every receipt' },
  site: { schema: siteSchema, description: 'Name, zone and demonstration mark of the car park' },
  texts: { schema: paperTextsSchema, description: 'The site’s own lines on tickets and receipts' },
  screen: { schema: screenSettingsSchema, description: 'Behaviour of the operator’s screen' },
  hours: {
    schema: hoursSchema,
    description: 'Opening hours and closed dates, by the site’s clock',
    fallback: ALWAYS_OPEN,
  },
  printer: { schema: printerConfigSchema, description: 'Where and how papers are printed' },
  businessDay: {
    schema: businessDaySchema,
    description: 'Hour at which a business day begins',
    fallback: { cutover: '00:00' },
  },
  reports: {
    schema: reportSettingsSchema,
    description: 'Where the files of reports go',
    fallback: { folder: null },
  },
  backups: {
    schema: backupSettingsSchema,
    description:
      'How often backups are made, where they are copied to, the key they are sealed for',
    fallback: DEFAULT_BACKUP_SETTINGS,
  },
  kiosk: {
    schema: kioskSettingsSchema,
    description: 'How this PC behaves around the program',
    fallback: {
      locked: false,
      startWithSystem: false,
      customerDisplay: 'off',
      customerLanguage: 'es',
      customerMessage: '',
    },
  },
} as const satisfies Record<string, SettingDefinition>;

export type SettingKey = keyof typeof SETTINGS;
export const SETTING_KEYS = Object.keys(SETTINGS) as readonly SettingKey[];
export type Setting<Key extends SettingKey> = z.output<(typeof SETTINGS)[Key]['schema']>;
