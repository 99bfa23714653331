import type { Board, BoardSpot } from '@shared/contracts/parking';
import { DAY_MINUTES } from '@shared/kernel/time';
import type { Db } from '@main/db/connection';
import { mapSpots, openStays } from './repo';
import type { MapSpot, StayRow } from './repo';
import { presentStay } from './stays';

function present(spot: MapSpot, [stay, second]: readonly StayRow[], at: number): BoardSpot {
  const outOfService = spot.status === 'out_of_service';
  return {
    spotId: spot.spotId,
    code: spot.code,
    kind: spot.kind,
    state: stay ? 'occupied' : outOfService ? 'out_of_service' : 'free',
    reason: outOfService ? spot.statusReason : null,
    until: outOfService ? spot.statusUntil : null,
    cell: spot.gridX === null || spot.gridY === null ? null : { x: spot.gridX, y: spot.gridY },
    stay: stay ? presentStay(stay, at) : null,
    also: second ? presentStay(second, at) : null,
  };
}

/** The map: every spot with what stands there and what it would cost now. */
export function board(db: Db, at: number): Board {
  const staysBySpot = Map.groupBy(openStays(db), (stay) => stay.spotId);
  const zones = new Map<string, Board['zones'][number]>();
  const counts = { free: 0, occupied: 0, reserved: 0, outOfService: 0, overnight: 0 };
  for (const spot of mapSpots(db)) {
    const zone = zones.get(spot.zoneId) ?? { zoneId: spot.zoneId, name: spot.zoneName, spots: [] };
    zones.set(spot.zoneId, zone);
    const shown = present(spot, staysBySpot.get(spot.spotId) ?? [], at);
    zone.spots.push(shown);
    counts[shown.state === 'out_of_service' ? 'outOfService' : shown.state] += 1;
    if (shown.stay && shown.stay.minutes >= DAY_MINUTES) counts.overnight += 1;
  }
  return { at, zones: [...zones.values()], counts };
}
