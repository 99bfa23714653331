import { AppError, isAppError } from '@shared/kernel/errors';
import { partOf } from '@shared/sync/parts';
import { eq, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { requireOwned } from '@main/core/ownership';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import type { Tx } from '@main/db/transaction';
import { settings } from '@main/db/schema/index';
import { SETTINGS, SETTING_KEYS } from './schemas';
import type { Setting, SettingDefinition, SettingKey } from './schemas';

/** The audit's word for a setting that has another value. */
export const SETTING_CHANGED = 'setting.changed';

/**
 * Reads one setting. Throws `NOT_SET_UP` when it was never written and `SETTINGS_MALFORMED {key}`
 * when the stored value does not fit its schema: nothing is guessed from a broken value.
 */
export function readSetting<Key extends SettingKey>(db: Db, key: Key): Setting<Key> {
  const definition: SettingDefinition = SETTINGS[key];
  const stored = storedValue(db, key);
  const value = stored === undefined ? definition.fallback : stored;
  if (value === undefined) throw new AppError('NOT_SET_UP', { key });
  const parsed = SETTINGS[key].schema.safeParse(value);
  if (!parsed.success) {
    throw new AppError('SETTINGS_MALFORMED', { key, issues: parsed.error.issues.length });
  }
  return parsed.data as Setting<Key>;
}

/** The setting, or `null` where {@link readSetting} would throw: for what must go on without it. */
export function readIfSound<Key extends SettingKey>(db: Db, key: Key): Setting<Key> | null {
  try {
    return readSetting(db, key);
  } catch (error) {
    if (isAppError(error)) return null;
    throw error;
  }
}

/** Keys whose stored value is missing or does not fit its schema; to be asked of a set-up site. */
export function malformedSettings(db: Db): SettingKey[] {
  return SETTING_KEYS.filter((key) => readIfSound(db, key) === null);
}

const valueOf = prepared((db) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
);

function storedValue(db: Db, key: SettingKey): unknown {
  try {
    return valueOf(db).get({ key })?.value;
  } catch (error) {
    if (error instanceof SyntaxError) throw new AppError('SETTINGS_MALFORMED', { key });
    throw error;
  }
}

// The key alone: a value that is damaged is there all the same.
const siteKey = prepared((db) =>
  db.select({ key: settings.key }).from(settings).where(eq(settings.key, 'site')).prepare(),
);

export function isSetUp(db: Db): boolean {
  return siteKey(db).get() !== undefined;
}

/** What was there, for the audit; text that is not even JSON is kept as text, so that it can be replaced. */
function valueBefore(db: Db, key: SettingKey): unknown {
  try {
    return storedValue(db, key) ?? null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return db.get<{ value: string }>(sql`SELECT value FROM ${settings} WHERE key = ${key}`).value;
  }
}

/**
 * Writes one setting, with the old and the new value in the audit. Throws `MANAGED_ELSEWHERE` for one that
 * the site's booths share and another manages.
 */
export function writeSetting<Key extends SettingKey>(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  key: Key,
  value: Setting<Key>,
  now: number,
): void {
  const part = partOf('setting', key);
  if (part) requireOwned(tx, part);
  keepSetting(core, tx, actor, key, value, now);
}

/** The same for what another manages and the feed brought; `more` goes into the audit too. */
export function keepSetting<Key extends SettingKey>(
  core: Core,
  tx: Tx,
  actor: Actor | null,
  key: Key,
  value: Setting<Key>,
  now: number,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const before = valueBefore(tx, key);
  tx.insert(settings)
    .values({
      key,
      value,
      description: SETTINGS[key].description,
      updatedBy: actor?.userId ?? null,
      createdAt: now,
      updatedAt: now,
    })
    .onConflictDoUpdate({
      target: settings.key,
      set: { value, updatedBy: actor?.userId ?? null, updatedAt: now },
    })
    .run();
  const details = { before, after: value, ...more };
  record(
    core,
    tx,
    { actor, action: SETTING_CHANGED, entity: 'settings', entityId: key, details },
    now,
  );
}
