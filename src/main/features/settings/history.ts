import { EDITABLE_SETTINGS, SETTING_HISTORY_KEYS } from '@shared/contracts/settings';
import type { EditableSetting, HistoryKey, SettingVersion } from '@shared/contracts/settings';
import { AppError } from '@shared/kernel/errors';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import type { Db } from '@main/db/connection';
import { auditLog, users } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { SETTINGS } from './schemas';
import type { SettingKey } from './schemas';
import { SETTING_CHANGED, writeSetting } from './service';

const VERSIONS_SHOWN = 100;

const ofKey = (key: string) =>
  and(
    eq(auditLog.entity, 'settings'),
    eq(auditLog.entityId, key),
    eq(auditLog.action, SETTING_CHANGED),
  );

/** The audit counts the versions of a setting: its newest entry, 0 before the first. */
export function settingVersion(db: Db, key: SettingKey): number {
  const row = db
    .select({ seq: sql<number>`coalesce(max(${auditLog.seq}), 0)` })
    .from(auditLog)
    .where(ofKey(key))
    .get();
  return row?.seq ?? 0;
}

export function settingVersions(db: Db): Record<HistoryKey, number> {
  const each = SETTING_HISTORY_KEYS.map((key) => [key, settingVersion(db, key)]);
  return Object.fromEntries(each) as Record<HistoryKey, number>;
}

/** Throws `CONFLICT {key}` when the setting is no longer the one the change is based on. */
export function requireVersion(tx: Tx, key: SettingKey, version: number): void {
  if (settingVersion(tx, key) !== version) throw new AppError('CONFLICT', { key });
}

interface Kept {
  readonly before: unknown;
  readonly after: unknown;
}

/** What a setting was, newest first, from the audit. */
export function settingHistory(db: Db, key: HistoryKey): SettingVersion[] {
  const editable = (EDITABLE_SETTINGS as readonly string[]).includes(key);
  const rows = db
    .select({
      seq: auditLog.seq,
      at: auditLog.at,
      details: auditLog.details,
      by: sql<string>`coalesce(${users.displayName}, '')`,
    })
    .from(auditLog)
    .leftJoin(users, eq(users.id, auditLog.userId))
    .where(ofKey(key))
    .orderBy(desc(auditLog.seq))
    .limit(VERSIONS_SHOWN)
    .all();
  return rows.map(({ seq, at, details, by }, index) => {
    const { before = null, after = null } = details as Partial<Kept>;
    const fits = SETTINGS[key].schema.safeParse(after).success;
    const current = index === 0;
    return { seq, at, by, before, after, current, restorable: editable && !current && fits };
  });
}

/** An earlier value becomes the current one, as a new version. Throws NOT_FOUND, CONFLICT, SETTINGS_MALFORMED. */
export function restoreSetting(
  core: Core,
  actor: Actor,
  { key, seq, version }: { key: EditableSetting; seq: number; version: number },
): void {
  write(core, ['settings.changed', 'app.changed'], (tx) => {
    requireVersion(tx, key, version);
    const row = tx
      .select({ details: auditLog.details })
      .from(auditLog)
      .where(and(ofKey(key), eq(auditLog.seq, seq)))
      .get();
    if (!row) throw new AppError('NOT_FOUND', { setting: key, seq });
    const parsed = SETTINGS[key].schema.safeParse((row.details as Kept).after);
    if (!parsed.success) throw new AppError('SETTINGS_MALFORMED', { key });
    writeSetting(core, tx, actor, key, parsed.data, core.clock.now());
  });
}
