import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import type { ChargingPolicy } from '@shared/kernel/policy';
import { sql } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { sessions } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { businessDateAt } from '@main/features/settings/index';
import { classByCode } from '@main/features/tariffs/index';
import { seenVehicle } from './check-in';
import { vehicleByPlate } from './repo';
import { keepStatus } from './sessions';

/** A stay that happened while the program was down, with the tariff and policy of its entry. */
export interface PastStay {
  readonly requestId: string;
  readonly plate: string;
  readonly vehicleClass: string;
  readonly entryAt: number;
  readonly exitAt: number;
  readonly tariffId: string;
  readonly policy: ChargingPolicy;
}

/** A stay of the plate that shares time with the interval; voided ones never were. */
export function pastStayOf(
  db: Db,
  plate: string,
  from: number,
  until: number,
): { readonly ticketNumber: string; readonly startTime: number } | undefined {
  return db.get(sql`SELECT s.ticket_number AS ticketNumber, s.start_time AS startTime
    FROM vehicles v JOIN sessions s ON s.vehicle_id = v.id
    WHERE v.plate = ${plate} AND s.status <> 'voided' AND s.start_time < ${until}
      AND coalesce(s.end_time, ${until}) > ${from} LIMIT 1`);
}

/**
 * Where the car stood is not known: a spot of its kind that nobody used meanwhile, else any of its kind, else
 * any (ADR 0012). Throws NO_FREE_SPOT when the site has no spots.
 */
function spotForPast(
  db: Db,
  kind: string,
  from: number,
  until: number,
): { readonly id: string; readonly code: string } {
  const spot = db.get<{ id: string; code: string } | undefined>(sql`SELECT p.id, p.code FROM spots p
    WHERE p.retired_at IS NULL
    ORDER BY p.kind <> ${kind}, EXISTS (SELECT 1 FROM sessions s WHERE s.spot_id = p.id AND s.status <> 'voided'
        AND s.start_time < ${until} AND coalesce(s.end_time, ${until}) > ${from}), p.position
    LIMIT 1`);
  if (!spot) throw new AppError('NO_FREE_SPOT', { kind });
  return spot;
}

/**
 * Keeps a stay that is over already: it takes the next ticket number but no ticket is printed, its spot
 * is not freed now, and its history begins closed. Answers its id. The caller keeps its payment.
 */
export function keepPastStay(
  core: Core,
  tx: Tx,
  actor: Actor,
  authorisedBy: string,
  stay: PastStay,
  now: number,
): string {
  const terminal = thisTerminal(tx);
  const { spotKind } = classByCode(tx, stay.vehicleClass);
  const spot = spotForPast(tx, spotKind, stay.entryAt, stay.exitAt);
  const known = vehicleByPlate(tx, stay.plate);
  const session = {
    id: core.ids.next(now),
    requestId: stay.requestId,
    ticketNumber: formatNumber(terminal.code, nextNumber(tx, terminal.id, 'ticket')),
    // What a known vehicle is now stays as it is.
    vehicleId: known?.id ?? seenVehicle(core, tx, stay.plate, stay.vehicleClass, now),
    vehicleClass: stay.vehicleClass,
    spotId: spot.id,
    tariffId: stay.tariffId,
    policySnapshot: stay.policy,
    startTime: stay.entryAt,
    businessDate: businessDateAt(tx, stay.entryAt),
    openedBy: actor.userId,
    entryTerminalId: terminal.id,
  };
  tx.insert(sessions)
    .values({
      ...session,
      status: 'closed',
      endTime: stay.exitAt,
      closedBy: actor.userId,
      exitTerminalId: terminal.id,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  keepStatus(core, tx, actor, {
    table: 'sessions',
    recordId: session.id,
    from: null,
    to: 'closed',
    reason: null,
    now,
  });
  const { plate, exitAt: endTime } = stay;
  const details = { ...session, plate, spotCode: spot.code, belated: true, endTime };
  record(
    core,
    tx,
    {
      actor,
      action: 'session.opened',
      entity: 'sessions',
      entityId: session.id,
      details,
      authorisedBy,
    },
    now,
  );
  return session.id;
}
