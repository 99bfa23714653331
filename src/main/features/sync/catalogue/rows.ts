import type { UploadedRow } from '@shared/sync/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import { SHARED_SETTING_KEYS, SHARED_SETTINGS } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import { and, eq, isNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import {
  agreements,
  chargingPolicies,
  displacedRows,
  feedRows,
  rolePermissions,
  roles,
  spots,
  tariffs,
  users,
  vehicleClasses,
  zones,
} from '@main/db/schema/index';
import type { CatalogueKind } from '@shared/sync/catalogue';
import { readSetting } from '@main/features/settings/index';

const row = <Kind extends CatalogueKind>(
  kind: Kind,
  key: string,
  body: FeedRow<Kind>,
): UploadedRow => ({ kind, key, body });

const notDisplaced = (kind: CatalogueKind, key: Parameters<typeof eq>[0]) =>
  and(eq(displacedRows.kind, kind), eq(displacedRows.key, key));

/** Who made and who withdrew a row, by name; of those that came by the feed it told the names. */
function namesOf(db: Db, kind: 'tariff' | 'policy'): ReadonlyMap<string, Named> {
  const told = db.select().from(feedRows).where(eq(feedRows.kind, kind)).all();
  return new Map(told.map(({ key, body }) => [key, body as Named]));
}

interface Named {
  readonly createdBy: string | null;
  readonly withdrawnBy: string | null;
}

const author = alias(users, 'author');
const withdrawer = alias(users, 'withdrawer');

function tariffRows(db: Db): UploadedRow[] {
  const names = namesOf(db, 'tariff');
  return db
    .select({ it: tariffs, createdBy: author.displayName, withdrawnBy: withdrawer.displayName })
    .from(tariffs)
    .leftJoin(author, eq(author.id, tariffs.createdBy))
    .leftJoin(withdrawer, eq(withdrawer.id, tariffs.withdrawnBy))
    .leftJoin(displacedRows, notDisplaced('tariff', tariffs.id))
    .where(isNull(displacedRows.key))
    .all()
    .map(({ it, createdBy, withdrawnBy }) => {
      const { validTo: _validTo, ...rest } = it;
      const told = names.get(it.id);
      return row('tariff', it.id, {
        ...rest,
        createdBy: createdBy ?? told?.createdBy ?? null,
        withdrawnBy: withdrawnBy ?? told?.withdrawnBy ?? null,
      });
    });
}

function policyRows(db: Db): UploadedRow[] {
  const names = namesOf(db, 'policy');
  return db
    .select({
      it: chargingPolicies,
      createdBy: author.displayName,
      withdrawnBy: withdrawer.displayName,
    })
    .from(chargingPolicies)
    .leftJoin(author, eq(author.id, chargingPolicies.createdBy))
    .leftJoin(withdrawer, eq(withdrawer.id, chargingPolicies.withdrawnBy))
    .leftJoin(displacedRows, notDisplaced('policy', chargingPolicies.id))
    .where(isNull(displacedRows.key))
    .all()
    .map(({ it, createdBy, withdrawnBy }) => {
      const { validTo: _validTo, ...rest } = it;
      const told = names.get(it.id);
      return row('policy', it.id, {
        ...rest,
        policy: it.policy as FeedRow<'policy'>['policy'],
        createdBy: createdBy ?? told?.createdBy ?? null,
        withdrawnBy: withdrawnBy ?? told?.withdrawnBy ?? null,
      });
    });
}

function classRows(db: Db): UploadedRow[] {
  return db
    .select()
    .from(vehicleClasses)
    .all()
    .map((it) => row('class', it.code, it));
}

function roleRows(db: Db): UploadedRow[] {
  const granted = Map.groupBy(db.select().from(rolePermissions).all(), ({ roleId }) => roleId);
  return db
    .select()
    .from(roles)
    .all()
    .map(({ id, code, name, builtIn, createdAt }) => {
      const permissions = (granted.get(id) ?? []).map((it) => it.permissionCode).toSorted();
      return row('role', code, { id, code, name, builtIn, permissions, createdAt });
    });
}

function userRows(db: Db): UploadedRow[] {
  return db
    .select({ it: users, roleCode: roles.code })
    .from(users)
    .innerJoin(roles, eq(roles.id, users.roleId))
    .leftJoin(displacedRows, notDisplaced('user', users.id))
    .where(isNull(displacedRows.key))
    .all()
    .map(({ it, roleCode }) => {
      const { id, username, displayName, status, pinHash, badgeHash, createdAt } = it;
      const names = { id, username, displayName, roleCode, status };
      return row('user', id, { ...names, pinHash, badgeHash, createdAt });
    });
}

function agreementRows(db: Db): UploadedRow[] {
  return db
    .select({ it: agreements })
    .from(agreements)
    .leftJoin(displacedRows, notDisplaced('agreement', agreements.id))
    .where(isNull(displacedRows.key))
    .all()
    .map(({ it: { updatedAt: _updatedAt, ...body } }) => row('agreement', body.id, body));
}

function zoneRows(db: Db): UploadedRow[] {
  return db
    .select()
    .from(zones)
    .all()
    .map((it) => row('zone', it.id, it));
}

function spotRows(db: Db): UploadedRow[] {
  return db
    .select({ it: spots })
    .from(spots)
    .leftJoin(displacedRows, notDisplaced('spot', spots.id))
    .where(isNull(displacedRows.key))
    .all()
    .map(({ it }) => {
      const { id, code, zoneId, kind, gridX, gridY, position, retiredAt, createdAt } = it;
      const place = { zoneId, kind, gridX, gridY, position };
      return row('spot', id, { id, code, ...place, retiredAt, createdAt });
    });
}

function settingRows(db: Db, part: CataloguePart): UploadedRow[] {
  return SHARED_SETTING_KEYS.filter((key) => SHARED_SETTINGS[key] === part).map((key) => {
    const body = { key, value: readSetting(db, key) } as FeedRow<'setting'>;
    return row('setting', key, body);
  });
}

/** What headquarters tells operators stays as it told it, whoever owns the texts since. */
function messageRows(db: Db): UploadedRow[] {
  return db
    .select()
    .from(feedRows)
    .where(and(eq(feedRows.kind, 'message'), eq(feedRows.deleted, false)))
    .all()
    .map(({ key, body }) => ({ kind: 'message', key, body }));
}

const ROWS: Readonly<Record<CataloguePart, (db: Db) => UploadedRow[]>> = {
  company: (db) => settingRows(db, 'company'),
  messages: (db) => [...settingRows(db, 'messages'), ...messageRows(db)],
  people: (db) => [...roleRows(db), ...userRows(db)],
  tariffs: (db) => [...classRows(db), ...tariffRows(db), ...policyRows(db)],
  agreements: agreementRows,
  spots: (db) => [...zoneRows(db), ...spotRows(db)],
};

/** A part of this booth's catalogue, whole, without what it keeps of former times only for itself. */
export function catalogueRows(db: Db, part: CataloguePart): UploadedRow[] {
  return ROWS[part](db);
}
