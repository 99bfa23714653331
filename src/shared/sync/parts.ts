import { z } from 'zod';

/** What of a site is owned as one: by HQ, or by one of its terminals. */
export const CATALOGUE_PARTS = [
  'tariffs',
  'people',
  'agreements',
  'spots',
  'messages',
  'company',
] as const;
export const cataloguePartSchema = z.enum(CATALOGUE_PARTS);
export type CataloguePart = z.infer<typeof cataloguePartSchema>;

/** Kinds of the rows of each part. A setting says by its key which part it belongs to. */
export const PART_KINDS = {
  tariffs: ['class', 'tariff', 'policy'],
  people: ['role', 'user'],
  agreements: ['agreement'],
  spots: ['zone', 'spot'],
  messages: ['setting', 'message'],
  company: ['setting'],
} as const satisfies Record<CataloguePart, readonly string[]>;

/** Settings of a site that its terminals share; the others are each PC's own. */
export const SHARED_SETTINGS = {
  texts: 'messages',
  company: 'company',
  site: 'company',
  hours: 'company',
  businessDay: 'company',
} as const satisfies Record<string, CataloguePart>;
export type SharedSetting = keyof typeof SHARED_SETTINGS;
export const SHARED_SETTING_KEYS = Object.keys(SHARED_SETTINGS) as readonly SharedSetting[];

const isSharedSetting = (key: string): key is SharedSetting => Object.hasOwn(SHARED_SETTINGS, key);

/** The part that an entry of the feed belongs to; `null` for what is not catalogue (stays, closings, …). */
export function partOf(kind: string, key: string): CataloguePart | null {
  if (kind === 'setting') return isSharedSetting(key) ? SHARED_SETTINGS[key] : null;
  const kinds: Readonly<Record<CataloguePart, readonly string[]>> = PART_KINDS;
  return CATALOGUE_PARTS.find((part) => kinds[part].includes(kind)) ?? null;
}

/** HQ itself, or the id of a terminal of the site. */
export const HQ_OWNER = 'hq';
export const partOwnerSchema = z.union([z.literal(HQ_OWNER), z.uuid()]);
export type PartOwner = z.infer<typeof partOwnerSchema>;
