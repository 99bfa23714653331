import {
  businessDaySchema,
  companySchema,
  hoursSchema,
  paperTextsSchema,
  policySchema,
  screenSettingsSchema,
  siteNameSchema,
} from '@shared/contracts/settings';
import { cellSchema, spotCodeSchema, zoneNameSchema } from '@shared/contracts/spots';
import { spotKindSchema } from '@shared/contracts/common';
import { AppError } from '@shared/kernel/errors';
import { checkPolicy } from '@shared/kernel/policy';
import { printerConfigSchema } from '@shared/kernel/printer-config';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '@shared/kernel/canonical-json';

/** The file's format; a newer one is refused, never guessed at. */
export const FILE_VERSION = 1;
export const FILE_FORMAT = 'coipo-settings';
/** A site of 500 spots takes a hundredth of it. */
const LARGEST_FILE = 5_000_000;

const planSchema = z.array(
  z.strictObject({
    name: zoneNameSchema,
    spots: z.array(
      z.strictObject({
        code: spotCodeSchema,
        kind: spotKindSchema,
        cell: cellSchema.nullable(),
      }),
    ),
  }),
);

/** What a site is set to. No people, no PINs, no money: tariffs and agreements are not in it. */
export const partsSchema = z.strictObject({
  company: companySchema,
  site: siteNameSchema,
  texts: paperTextsSchema,
  screen: screenSettingsSchema,
  hours: hoursSchema,
  businessDay: businessDaySchema,
  /** Its zone stays the site's. */
  policy: policySchema.omit({ zone: true }),
  printer: printerConfigSchema,
  spots: planSchema,
});
export type SiteParts = z.infer<typeof partsSchema>;

const fileSchema = z.strictObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  siteName: z.string().max(200),
  exportedAt: z.iso.datetime(),
  parts: partsSchema,
  checksum: z.string(),
});
export type SettingsFile = z.infer<typeof fileSchema>;

const checksumOf = ({
  checksum: _checksum,
  ...content
}: Readonly<Record<string, unknown>>): string =>
  createHash('sha256').update(canonicalJson(content)).digest('hex');

/** The text of the file: JSON that a person can read and the program can check. */
export function writeSettingsFile(parts: SiteParts, siteName: string, now: number): string {
  const content = {
    format: FILE_FORMAT,
    version: FILE_VERSION,
    siteName,
    exportedAt: new Date(now).toISOString(),
    parts,
  };
  return `${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`;
}

const invalid = (why: string): AppError => new AppError('SETTINGS_FILE_INVALID', { why });

/**
 * Reads a settings file. Throws SETTINGS_FILE_NEWER {version} for a later program's, and
 * SETTINGS_FILE_INVALID {why}: too large, not JSON, not such a file, another checksum, or a value or
 * field that this program does not know. A policy against the law is refused as POLICY_… {article}.
 */
export function readSettingsFile(text: string, zone: string): SettingsFile {
  if (text.length > LARGEST_FILE) throw invalid('size');
  const raw = parseJson(text);
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw invalid('format');
  const { format, version, checksum } = raw as Readonly<Record<string, unknown>>;
  if (format !== FILE_FORMAT || !Number.isInteger(version)) throw invalid('format');
  if ((version as number) > FILE_VERSION) throw new AppError('SETTINGS_FILE_NEWER', { version });
  if (checksum !== checksumOf(raw as Record<string, unknown>)) throw invalid('checksum');
  const parsed = fileSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw invalid(issue?.path.map(String).join('.') || 'shape');
  }
  // Whatever a schema would have dropped or put right was not written by this program.
  if (canonicalJson(parsed.data) !== canonicalJson(raw)) throw invalid('shape');
  checkPolicy({ ...parsed.data.parts.policy, zone });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('json');
  }
}
