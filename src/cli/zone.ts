import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';
import type { Db } from '@main/db/connection';
import { isSetUp, readSetting } from '@main/features/settings/index';

/** The zone of the site's clock; that of a new site while the file is not set up. */
export const zoneOf = (db: Db): string =>
  isSetUp(db) ? readSetting(db, 'site').zone : DEFAULT_CHARGING_POLICY.zone;
