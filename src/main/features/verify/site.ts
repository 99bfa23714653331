import { isAppError } from '@shared/kernel/errors';
import { isSetUp, readSetting } from '@main/features/settings/index';
import type { SettingKey } from '@main/features/settings/index';
import { sqlCheck } from './finding';
import type { Check, Found } from './finding';

const KEYS: readonly SettingKey[] = ['company', 'site', 'texts', 'screen', 'hours', 'printer'];

/** Every setting can be read by its schema. Nothing is stored before the first run. */
const readable: Check = {
  name: 'settings.readable',
  table: 'settings',
  find: function* find(db): Generator<Found> {
    const rows = db.$client.prepare('SELECT count(*) FROM settings').pluck().get();
    if (rows === 0 && !isSetUp(db)) return;
    for (const key of KEYS) {
      try {
        readSetting(db, key);
      } catch (error) {
        if (!isAppError(error)) throw error;
        yield { id: key, message: `cannot be read: ${error.code}` };
      }
    }
  },
};

export const siteChecks: readonly Check[] = [
  readable,
  sqlCheck(
    'terminals.one_self',
    'terminals',
    'not exactly one terminal is this PC',
    `SELECT 'terminals' AS id, count(*) AS detail FROM terminals WHERE is_self = 1
     HAVING count(*) <> 1 AND EXISTS (SELECT 1 FROM settings)`,
  ),
  sqlCheck(
    'terminals.epoch',
    'terminals',
    'its epoch is not the one it began when it was last restored or enrolled',
    `SELECT t.id, t.epoch AS detail FROM terminals t WHERE t.is_self = 1 AND t.epoch IS NOT coalesce((
       SELECT json_extract(details, '$.epoch') FROM audit_log
       WHERE action IN ('database.restored', 'sync.enrolled') AND entity_id = t.id
       ORDER BY seq DESC LIMIT 1), 1)`,
  ),
  sqlCheck(
    'outbox.epoch',
    'outbox',
    'is of an epoch that this terminal has not reached',
    `SELECT max(epoch) || '/' AS id FROM outbox
     HAVING max(epoch) > (SELECT max(epoch) FROM terminals WHERE is_self = 1)`,
  ),
];
