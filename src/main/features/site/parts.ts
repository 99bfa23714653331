import type { FilePart } from '@shared/contracts/site';
import type { NewLayout } from '@shared/contracts/spots';
import type { Actor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import { canonicalJson } from '@shared/kernel/canonical-json';
import type { Db } from '@main/db/connection';
import type { Tx } from '@main/db/transaction';
import { layout, placeLayout } from '@main/features/parking/index';
import { readSetting, writeSetting } from '@main/features/settings/index';
import { changePolicy, policyAt } from '@main/features/tariffs/index';
import type { SiteParts } from './settings-file';

/** Everything the settings file holds, as it is at an instant. */
export function currentParts(db: Db, now: number): SiteParts {
  const { name, address } = readSetting(db, 'site');
  const { zone: _zone, ...policy } = policyAt(db, now);
  return {
    company: readSetting(db, 'company'),
    site: { name, address },
    texts: readSetting(db, 'texts'),
    screen: readSetting(db, 'screen'),
    hours: readSetting(db, 'hours'),
    businessDay: readSetting(db, 'businessDay'),
    policy,
    printer: readSetting(db, 'printer'),
    spots: layout(db).zones.map((zone) => ({
      name: zone.name,
      spots: zone.spots.map(({ code, kind, cell }) => ({ code, kind, cell })),
    })),
  };
}

export const isSamePart = (a: unknown, b: unknown): boolean =>
  canonicalJson(a) === canonicalJson(b);

/** Takes one part over, in the transaction of the whole import. */
export function applyPart(
  core: Core,
  tx: Tx,
  actor: Actor,
  part: FilePart,
  parts: SiteParts,
  now: number,
): void {
  switch (part) {
    case 'site':
      return writeSetting(
        core,
        tx,
        actor,
        'site',
        { ...readSetting(tx, 'site'), ...parts.site },
        now,
      );
    case 'policy':
      changePolicy(core, tx, actor, { policy: parts.policy, validFrom: null }, now);
      return undefined;
    case 'spots':
      return placeLayout(core, tx, actor, wantedLayout(tx, parts.spots));
    default:
      return writeSetting(core, tx, actor, part, parts[part], now);
  }
}

/** The file's plan over the spots that are here: a spot of the same code stays the same spot. */
function wantedLayout(db: Db, plan: SiteParts['spots']): NewLayout {
  const here = layout(db);
  const zoneIds = new Map(here.zones.map(({ name, zoneId }) => [name, zoneId]));
  const spots = here.zones.flatMap((zone) => zone.spots);
  const byCode = new Map(spots.map((spot) => [spot.code.toUpperCase(), spot]));
  const wanted = new Set(plan.flatMap((zone) => zone.spots.map(({ code }) => code.toUpperCase())));
  return {
    zones: plan.map((zone) => ({
      zoneId: zoneIds.get(zone.name) ?? null,
      name: zone.name,
      spots: zone.spots.map((spot) => ({
        ...spot,
        spotId: byCode.get(spot.code.toUpperCase())?.spotId ?? null,
      })),
    })),
    retire: spots
      .filter((it) => it.used && !wanted.has(it.code.toUpperCase()))
      .map((it) => it.spotId),
  };
}
