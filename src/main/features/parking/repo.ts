import type { SpotKind } from '@shared/contracts/common';
import type { ChargingPolicy } from '@shared/kernel/policy';
import { and, asc, between, count, eq, gt, ne, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Db } from '@main/db/connection';
import { prepared } from '@main/db/prepared';
import {
  sessionCorrections,
  sessions,
  spots,
  tariffs,
  terminals,
  vehicles,
} from '@main/db/schema/index';
import type { FreeSpot } from './domain';

export type Session = typeof sessions.$inferSelect;
export type Spot = typeof spots.$inferSelect;
export type Vehicle = typeof vehicles.$inferSelect;

/** A stay with what its charge and its words need. */
export interface StayRow {
  readonly sessionId: string;
  readonly ticketNumber: string;
  readonly status: 'open' | 'closed' | 'voided';
  readonly voidKind: 'undone' | 'wrong_entry' | 'forgotten' | null;
  readonly plate: string;
  readonly vehicleClass: string;
  readonly spotId: string;
  readonly spotCode: string;
  readonly startTime: number;
  readonly endTime: number | null;
  readonly businessDate: string;
  /** The other booth that let it in; `null`: this one. */
  readonly booth: string | null;
  /** The other booth where it ended. */
  readonly exitBooth: string | null;
  readonly dayRate: number;
  readonly nightRate: number;
  readonly policy: ChargingPolicy;
}

// Literal: with a bound value SQLite could not use the partial indexes of open stays.
const IS_OPEN = sql`${sessions.status} = 'open'`;

const otherBooth = (terminalId: AnySQLiteColumn) =>
  sql<string | null>`(SELECT name FROM terminals WHERE id = ${terminalId} AND is_self = 0)`;

const stayColumns = {
  sessionId: sessions.id,
  ticketNumber: sessions.ticketNumber,
  status: sessions.status,
  voidKind: sessions.voidKind,
  plate: vehicles.plate,
  vehicleClass: sessions.vehicleClass,
  spotId: sessions.spotId,
  spotCode: spots.code,
  startTime: sessions.startTime,
  endTime: sessions.endTime,
  businessDate: sessions.businessDate,
  booth: otherBooth(sessions.entryTerminalId),
  exitBooth: otherBooth(sessions.exitTerminalId),
  dayRate: tariffs.dayRate,
  nightRate: tariffs.nightRate,
  // Written by this program from a validated policy and never changed since (trigger).
  policy: sql<ChargingPolicy>`${sessions.policySnapshot}`.mapWith(
    (text: string) => JSON.parse(text) as ChargingPolicy,
  ),
};

export function selectStays(db: Db) {
  return db
    .select(stayColumns)
    .from(sessions)
    .innerJoin(vehicles, eq(vehicles.id, sessions.vehicleId))
    .innerJoin(spots, eq(spots.id, sessions.spotId))
    .innerJoin(tariffs, eq(tariffs.id, sessions.tariffId));
}

// The `+` keeps SQLite from walking every stay there ever was in the order asked for. Of one instant
// the one that was written first comes first: another booth's came later.
const staysOpen = prepared((db) =>
  selectStays(db)
    .where(IS_OPEN)
    .orderBy(sql`+${sessions.startTime}`, sql`${sessions}.rowid`)
    .prepare(),
);

export function openStays(db: Db): StayRow[] {
  return staysOpen(db).all();
}

const stayWithId = prepared((db) =>
  selectStays(db)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
);

export function stayById(db: Db, sessionId: string): StayRow | undefined {
  return stayWithId(db).get({ id: sessionId });
}

export function stayByTicket(db: Db, ticketNumber: string): StayRow | undefined {
  return selectStays(db).where(eq(sessions.ticketNumber, ticketNumber)).get();
}

/** Whether tickets of this site begin with the code. */
export function isTerminalCode(db: Db, code: string): boolean {
  return (
    db.select({ id: terminals.id }).from(terminals).where(eq(terminals.code, code)).get() !==
    undefined
  );
}

const stayWithRequest = prepared((db) =>
  selectStays(db)
    .where(eq(sessions.requestId, sql.placeholder('requestId')))
    .prepare(),
);

export function stayByRequest(db: Db, requestId: string): StayRow | undefined {
  return stayWithRequest(db).get({ requestId });
}

// Own ones first, then the one that came first: booths that were apart may have let in the same car twice.
const openStayWithPlate = prepared((db) =>
  selectStays(db)
    .where(and(IS_OPEN, eq(vehicles.plate, sql.placeholder('plate'))))
    .orderBy(asc(sessions.arrived), asc(sessions.startTime))
    .prepare(),
);

export function openStaysOfPlate(db: Db, plate: string): StayRow[] {
  return openStayWithPlate(db).all({ plate });
}

export function openStayOfPlate(db: Db, plate: string): StayRow | undefined {
  return openStayWithPlate(db).get({ plate });
}

export function openStayOnSpot(db: Db, spotId: string): StayRow | undefined {
  return selectStays(db)
    .where(and(IS_OPEN, eq(sessions.spotId, spotId)))
    .orderBy(asc(sessions.arrived), asc(sessions.startTime))
    .get();
}

const sessionWithId = prepared((db) =>
  db
    .select()
    .from(sessions)
    .where(eq(sessions.id, sql.placeholder('id')))
    .prepare(),
);

export function sessionById(db: Db, sessionId: string): Session | undefined {
  return sessionWithId(db).get({ id: sessionId });
}

/** Whose stay a correction with this request was of. */
export function correctedByRequest(db: Db, requestId: string): string | undefined {
  return db
    .select({ sessionId: sessionCorrections.sessionId })
    .from(sessionCorrections)
    .where(eq(sessionCorrections.requestId, requestId))
    .get()?.sessionId;
}

/** A stay of the vehicle that was still inside at an instant; voided ones never were. */
export function stayInsideAt(db: Db, vehicleId: string, at: number): StayRow | undefined {
  return selectStays(db)
    .where(
      and(
        eq(sessions.vehicleId, vehicleId),
        ne(sessions.status, 'voided'),
        gt(sessions.endTime, at),
      ),
    )
    .get();
}

export function spotById(db: Db, spotId: string): Spot | undefined {
  return db.select().from(spots).where(eq(spots.id, spotId)).get();
}

const vehicleWithPlate = prepared((db) =>
  db
    .select()
    .from(vehicles)
    .where(eq(vehicles.plate, sql.placeholder('plate')))
    .prepare(),
);

export function vehicleByPlate(db: Db, plate: string): Vehicle | undefined {
  return vehicleWithPlate(db).get({ plate });
}

/** How often a vehicle came and when it last entered. Voided stays do not count. */
export function visitsOf(
  db: Db,
  vehicleId: string,
): { readonly visits: number; readonly lastVisit: number | null } {
  const row = db
    .select({
      visits: sql<number>`count(*)`,
      lastVisit: sql<number | null>`max(${sessions.startTime})`,
    })
    .from(sessions)
    .where(and(eq(sessions.vehicleId, vehicleId), sql`${sessions.status} <> 'voided'`))
    .get();
  return row ?? { visits: 0, lastVisit: null };
}

// Plain SQL: of hundreds of spots, mapping the rows would take longer than reading them.
const spotsFree = prepared((db) =>
  db.$client.prepare<[], FreeSpot>(
    `SELECT p.id AS spotId, p.code AS code, p.kind AS kind, z.position AS zonePosition,
       p.position AS position, p.last_freed_at AS lastFreedAt
     FROM spots p JOIN zones z ON z.id = p.zone_id
     WHERE p.status = 'available' AND p.retired_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM sessions s WHERE s.spot_id = p.id AND s.status = 'open')`,
  ),
);

/** Spots where a car can be put now. */
export function freeSpots(db: Db): FreeSpot[] {
  return spotsFree(db).all();
}

export interface MapSpot {
  readonly zoneId: string;
  readonly zoneName: string;
  readonly spotId: string;
  readonly code: string;
  readonly kind: SpotKind;
  readonly status: 'available' | 'out_of_service';
  readonly statusReason: string | null;
  readonly statusUntil: number | null;
  readonly gridX: number | null;
  readonly gridY: number | null;
}

const spotsOfMap = prepared((db) =>
  db.$client.prepare<[], MapSpot>(
    `SELECT z.id AS zoneId, z.name AS zoneName, p.id AS spotId, p.code AS code, p.kind AS kind,
       p.status AS status, p.status_reason AS statusReason, p.status_until AS statusUntil,
       p.grid_x AS gridX, p.grid_y AS gridY
     FROM spots p JOIN zones z ON z.id = p.zone_id
     WHERE p.retired_at IS NULL ORDER BY z.position, p.position`,
  ),
);

/** Every spot in the order of the map; those retired are not on it. */
export function mapSpots(db: Db): MapSpot[] {
  return spotsOfMap(db).all();
}

/** Stays voided at this terminal in an interval, and cars inside now. */
export function sessionCounts(
  db: Db,
  terminalId: string,
  from: number,
  until: number,
): { readonly voided: number; readonly open: number } {
  const voided = db
    .select({ n: count() })
    .from(sessions)
    .where(
      and(
        eq(sessions.status, 'voided'),
        eq(sessions.exitTerminalId, terminalId),
        between(sessions.endTime, from, until),
      ),
    )
    .get();
  const open = db.select({ n: count() }).from(sessions).where(IS_OPEN).get();
  return { voided: voided?.n ?? 0, open: open?.n ?? 0 };
}
