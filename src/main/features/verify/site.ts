import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import { isAppError } from '@shared/kernel/errors';
import { pinFingerprint } from '@main/features/access/index';
import { isSetUp, readSetting } from '@main/features/settings/index';
import type { SettingKey } from '@main/features/settings/index';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

const KEYS: readonly SettingKey[] = ['company', 'site', 'policy', 'texts', 'screen', 'printer'];

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

interface Granted {
  readonly code: string;
  readonly builtIn: number;
  /** Permission codes, sorted, between commas. */
  readonly permissions: string | null;
}

/** What each built-in role may do is decided by the program, not by rows. */
const builtInRoles: Check = {
  name: 'roles.built_in',
  table: 'roles',
  find: function* find(db): Generator<Found> {
    const query = `SELECT r.code, r.built_in AS builtIn,
        group_concat(p.permission_code, ',' ORDER BY p.permission_code) AS permissions
      FROM roles r LEFT JOIN role_permissions p ON p.role_id = r.id GROUP BY r.id`;
    const stored = new Map([...rowsOf<Granted>(db, query)].map((role) => [role.code, role]));
    if (stored.size === 0) return;
    for (const [code, permissions] of Object.entries(BUILT_IN_ROLES)) {
      const role = stored.get(code);
      if (!role) yield { id: code, message: 'is missing' };
      else if (role.builtIn !== 1) yield { id: code, message: 'is not marked as built in' };
      else if ((role.permissions ?? '') !== [...permissions].toSorted().join(',')) {
        yield { id: code, message: 'has other permissions than the program gives it' };
      }
    }
  },
};

interface Person {
  readonly id: string;
  readonly pinHash: string;
  readonly fingerprint: string | null;
}

/** A PIN's hash put in by hand would let somebody act under another's name. */
const pins: Check = {
  name: 'users.pin_recorded',
  table: 'users',
  find: function* find(db): Generator<Found> {
    const query = `SELECT u.id, u.pin_hash AS pinHash,
        json_extract(a.details, '$.pinFingerprint') AS fingerprint
      FROM users u JOIN audit_log a
        ON a.entity = 'users' AND a.entity_id = u.id AND a.action = 'user.created'`;
    for (const { id, pinHash, fingerprint } of rowsOf<Person>(db, query)) {
      if (pinFingerprint(pinHash) !== fingerprint) {
        yield { id, message: 'does not have the PIN that was recorded' };
      }
    }
  },
};

export const siteChecks: readonly Check[] = [
  readable,
  builtInRoles,
  pins,
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
    'its epoch is not the one it began with its last restoring',
    `SELECT t.id, t.epoch AS detail FROM terminals t WHERE t.is_self = 1 AND t.epoch IS NOT coalesce((
       SELECT json_extract(details, '$.epoch') FROM audit_log
       WHERE action = 'database.restored' AND entity_id = t.id ORDER BY seq DESC LIMIT 1), 1)`,
  ),
  sqlCheck(
    'outbox.epoch',
    'outbox',
    'is of an epoch that this terminal has not reached',
    `SELECT max(epoch) || '/' AS id FROM outbox
     HAVING max(epoch) > (SELECT max(epoch) FROM terminals WHERE is_self = 1)`,
  ),
];
