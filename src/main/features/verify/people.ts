import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import { badgeFingerprint, pinFingerprint } from '@main/features/access/index';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

/** The newest audit entry of a person or role among some actions. */
const newest = (entity: string, id: string, ...actions: readonly string[]): string =>
  `(SELECT max(seq) FROM audit_log WHERE entity = '${entity}' AND entity_id = ${id}
    AND +action IN (${actions.map((action) => `'${action}'`).join(', ')}))`;

const NAMED = newest('users', 'u.id', 'user.created', 'user.changed');

const names = sqlCheck(
  'users.recorded',
  'users',
  'is not called as the audit recorded it last',
  `SELECT u.id, u.username AS detail FROM users u LEFT JOIN audit_log a ON a.seq = ${NAMED}
   WHERE a.seq IS NULL OR json_extract(a.details, '$.username') IS NOT u.username
      OR json_extract(a.details, '$.displayName') IS NOT u.display_name`,
);

const role = sqlCheck(
  'users.role_recorded',
  'users',
  'does not have the role the audit recorded last',
  `SELECT u.id, r.code AS detail FROM users u LEFT JOIN roles r ON r.id = u.role_id
     JOIN audit_log a ON a.seq = ${NAMED}
   WHERE json_extract(a.details, '$.role') IS NOT r.code`,
);

const status = sqlCheck(
  'users.status_recorded',
  'users',
  'is not suspended or active as the audit recorded it last',
  `SELECT u.id, u.status AS detail FROM users u LEFT JOIN audit_log a
     ON a.seq = ${newest('users', 'u.id', 'user.suspended', 'user.reactivated')}
   WHERE u.status IS NOT coalesce(json_extract(a.details, '$.status'), 'active')`,
);

interface Person {
  readonly id: string;
  readonly secret: string | null;
  readonly fingerprint: string | null;
}

/** A hash put in by hand would let somebody act, or approve, under another's name. */
function secretCheck(
  name: string,
  column: string,
  path: string,
  actions: readonly string[],
  message: string,
  fingerprintOf: (hash: string) => string,
): Check {
  return {
    name,
    table: 'users',
    find: function* find(db): Generator<Found> {
      const query = `SELECT u.id, u.${column} AS secret,
          json_extract(a.details, '$.${path}') AS fingerprint
        FROM users u LEFT JOIN audit_log a ON a.seq = ${newest('users', 'u.id', ...actions)}`;
      for (const { id, secret, fingerprint } of rowsOf<Person>(db, query)) {
        if ((secret === null ? null : fingerprintOf(secret)) !== fingerprint) yield { id, message };
      }
    },
  };
}

const pins = secretCheck(
  'users.pin_recorded',
  'pin_hash',
  'pinFingerprint',
  ['user.created', 'user.pin_reset'],
  'does not have the PIN that was recorded',
  pinFingerprint,
);

const badges = secretCheck(
  'users.badge_recorded',
  'badge_hash',
  'badgeFingerprint',
  ['user.badge_issued', 'user.badge_withdrawn'],
  'does not have the badge that was recorded',
  badgeFingerprint,
);

interface Granted {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly builtIn: number;
  /** Permission codes, sorted, between commas. */
  readonly permissions: string | null;
  /** The same as the audit recorded them last. */
  readonly recorded: string | null;
  readonly recordedName: string | null;
}

const ROLES = `SELECT r.id, r.code, r.name, r.built_in AS builtIn,
    (SELECT group_concat(permission_code, ',' ORDER BY permission_code) FROM role_permissions
      WHERE role_id = r.id) AS permissions,
    (SELECT (SELECT coalesce(group_concat(value, ',' ORDER BY value), '')
        FROM json_each(a.details, '$.permissions'))
      FROM audit_log a WHERE a.seq = ${newest('roles', 'r.id', 'role.created', 'role.granted')})
      AS recorded,
    (SELECT json_extract(details, '$.name') FROM audit_log
      WHERE seq = ${newest('roles', 'r.id', 'role.created', 'role.renamed')}) AS recordedName
  FROM roles r`;

/** What a role may do, as the audit recorded it last; a built-in one, unless changed, as the program says. */
const rolesRecorded: Check = {
  name: 'roles.recorded',
  table: 'roles',
  find: function* find(db): Generator<Found> {
    const builtIn = new Map<string, readonly string[]>(Object.entries(BUILT_IN_ROLES));
    const seen = new Set<string>();
    for (const stored of rowsOf<Granted>(db, ROLES)) {
      seen.add(stored.code);
      const { code, name } = stored;
      const own = builtIn.get(code);
      if ((stored.builtIn === 1) !== (own !== undefined)) {
        yield { id: code, message: 'is wrongly marked as built in, or not' };
      }
      const due = stored.recorded ?? own?.toSorted().join(',');
      if (due !== (stored.permissions ?? '')) {
        yield { id: code, message: 'has other permissions than were recorded' };
      }
      if (name !== (own ? code : stored.recordedName)) {
        yield { id: code, message: `is not called ${name}, as far as was recorded` };
      }
    }
    if (seen.size === 0) return;
    for (const code of builtIn.keys())
      if (!seen.has(code)) yield { id: code, message: 'is missing' };
  },
};

const rolesNotLost = sqlCheck(
  'roles.not_removed',
  'roles',
  'was created, not removed, and is gone',
  `SELECT a.entity_id AS id FROM audit_log a WHERE a.action = 'role.created'
     AND NOT EXISTS (SELECT 1 FROM roles WHERE id = a.entity_id AND code = a.entity_id)
     AND NOT EXISTS (SELECT 1 FROM audit_log WHERE action = 'role.removed' AND entity_id = a.entity_id)`,
);

/** Who may do what: people, their PINs and badges, and the roles they have. */
export const peopleChecks: readonly Check[] = [
  names,
  role,
  status,
  pins,
  badges,
  rolesRecorded,
  rolesNotLost,
];
