import type { OpenStay } from '@shared/contracts/parking';
import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import { parsePlate } from '@shared/kernel/plate';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { preparedInsert } from '@main/db/prepared';
import { sessions, vehicles } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { businessDateAt } from '@main/features/settings/index';
import { classByCode, policyAt, tariffAt } from '@main/features/tariffs/index';
import { UNDO_WINDOW_MS, proposeSpot } from './domain';
import { refusalOfEnded, requireOwnStay } from './own-stay';
import { endSession, keepStatus } from './sessions';
import type { TicketPapers } from './ports';
import {
  freeSpots,
  openStayOfPlate,
  openStayOnSpot,
  sessionById,
  spotById,
  stayById,
  stayByRequest,
  vehicleByPlate,
} from './repo';
import type { StayRow } from './repo';
import { presentStay } from './stays';

export interface CheckIn {
  readonly plate: string;
  readonly vehicleClass: string;
  readonly spotId: string | null;
  readonly requestId: string;
}

export interface CheckedIn {
  readonly stay: OpenStay;
  readonly undoUntil: number;
  readonly documentId: string;
}

const insertSession = preparedInsert(sessions);
const insertVehicle = preparedInsert(vehicles);

/** Of a stay that has just begun. */
const NOT_ENDED = {
  endTime: null,
  closedBy: null,
  exitTerminalId: null,
  lostTicketEvidence: null,
  voidReason: null,
  voidKind: null,
  arrived: false,
  elsewhereDate: null,
} as const;

/** Of a vehicle of which only the plate was seen. */
const UNDESCRIBED = { colour: null, make: null, model: null, owner: null, notice: null } as const;

/**
 * Lets a car in: one stay, its ticket, audit and outbox in one transaction. The same `requestId` twice
 * answers the first stay. Throws PLATE_EMPTY, ALREADY_INSIDE, SPOT_TAKEN, SPOT_OUT_OF_SERVICE,
 * NO_FREE_SPOT, TARIFF_GAP, NOT_FOUND, CONFLICT (the request was another plate's).
 */
export function checkIn(
  core: Core,
  papers: TicketPapers,
  actor: Actor,
  request: CheckIn,
): CheckedIn {
  const plate = parsePlate(request.plate);
  return write(core, ['sessions.changed'], (tx) => {
    const again = stayByRequest(tx, request.requestId);
    if (again) {
      // The same intent cannot be about another car.
      if (again.plate !== plate.normalised) throw new AppError('CONFLICT', { plate: again.plate });
      return answer(again, papers.ticketOf(tx, again.sessionId));
    }
    const inside = openStayOfPlate(tx, plate.normalised);
    if (inside) {
      const { sessionId, spotCode, startTime } = inside;
      throw new AppError('ALREADY_INSIDE', { sessionId, spotCode, startTime });
    }
    const now = core.clock.now();
    const vehicleClass = classByCode(tx, request.vehicleClass);
    const spotId = request.spotId
      ? requireFree(tx, request.spotId)
      : proposeOrRefuse(tx, vehicleClass.spotKind);
    const terminal = thisTerminal(tx);
    const tariff = tariffAt(tx, vehicleClass.code, now);
    const policy = policyAt(tx, now);
    const session = {
      id: core.ids.next(now),
      requestId: request.requestId,
      ticketNumber: formatNumber(terminal.code, nextNumber(tx, terminal.id, 'ticket')),
      vehicleId: seenVehicle(core, tx, plate.normalised, vehicleClass.code, now),
      vehicleClass: vehicleClass.code,
      spotId,
      tariffId: tariff.id,
      policySnapshot: policy,
      startTime: now,
      businessDate: businessDateAt(tx, now),
      status: 'open' as const,
      openedBy: actor.userId,
      entryTerminalId: terminal.id,
    };
    insertSession(tx, { ...NOT_ENDED, ...session, createdAt: now, updatedAt: now });
    keepStatus(core, tx, actor, {
      table: 'sessions',
      recordId: session.id,
      from: null,
      to: 'open',
      reason: null,
      now,
    });
    const documentId = papers.issueTicket(tx, session.id, now);
    const stay = stayById(tx, session.id);
    if (!stay) throw new AppError('NOT_FOUND', { session: session.id });
    const { spotCode } = stay;
    const paper = paperSeal(tx, documentId);
    const details = { ...session, plate: plate.normalised, spotCode, paper };
    record(
      core,
      tx,
      { actor, action: 'session.opened', entity: 'sessions', entityId: session.id, details },
      now,
    );
    return answer(stay, documentId);
  });
}

function answer(stay: StayRow, documentId: string): CheckedIn {
  return {
    stay: presentStay(stay, stay.startTime),
    undoUntil: stay.startTime + UNDO_WINDOW_MS,
    documentId,
  };
}

/** Throws NOT_FOUND, SPOT_OUT_OF_SERVICE, SPOT_TAKEN. */
export function requireFree(db: Db, spotId: string): string {
  const spot = spotById(db, spotId);
  if (!spot || spot.retiredAt !== null) throw new AppError('NOT_FOUND', { spot: spotId });
  if (spot.status === 'out_of_service') {
    throw new AppError('SPOT_OUT_OF_SERVICE', { spotCode: spot.code, reason: spot.statusReason });
  }
  if (openStayOnSpot(db, spotId)) throw new AppError('SPOT_TAKEN', { spotCode: spot.code });
  return spotId;
}

function proposeOrRefuse(db: Db, kind: Parameters<typeof proposeSpot>[1]): string {
  const proposed = proposeSpot(freeSpots(db), kind);
  if (!proposed) throw new AppError('NO_FREE_SPOT', { kind });
  return proposed.spotId;
}

/** The vehicle of this plate, made or with its class brought up to date. */
export function seenVehicle(
  core: Core,
  tx: Tx,
  plate: string,
  vehicleClass: string,
  now: number,
): string {
  const known = vehicleByPlate(tx, plate);
  if (!known) {
    const id = core.ids.next(now);
    insertVehicle(tx, { ...UNDESCRIBED, id, plate, vehicleClass, createdAt: now, updatedAt: now });
    return id;
  }
  if (known.vehicleClass !== vehicleClass) {
    tx.update(vehicles)
      .set({ vehicleClass, updatedAt: now })
      .where(eq(vehicles.id, known.id))
      .run();
  }
  return known.id;
}

/**
 * Takes back a check-in of the last minute. The number stays used; the stay is kept as voided. Throws
 * NOT_FOUND, SESSION_NOT_OPEN, STAY_OF_OTHER_BOOTH, UNDO_TOO_LATE.
 */
export function undoCheckIn(
  core: Core,
  papers: TicketPapers,
  actor: Actor,
  sessionId: string,
): void {
  write(core, ['sessions.changed'], (tx) => {
    const session = sessionById(tx, sessionId);
    if (!session) throw new AppError('NOT_FOUND', { session: sessionId });
    if (session.status !== 'open') throw refusalOfEnded(tx, sessionId);
    requireOwnStay(tx, sessionId);
    const now = core.clock.now();
    if (now > session.startTime + UNDO_WINDOW_MS) throw new AppError('UNDO_TOO_LATE');
    const ended = {
      session,
      status: 'voided',
      endTime: now,
      reason: 'undone at entry',
      voidKind: 'undone',
    } as const;
    endSession(core, tx, actor, ended, now);
    papers.withdrawTicket(tx, sessionId, now);
    const { ticketNumber } = session;
    const { reason, voidKind } = ended;
    const voidedDate = businessDateAt(tx, now);
    const details = { ticketNumber, reason, voidKind, endTime: now, voidedDate };
    record(
      core,
      tx,
      { actor, action: 'session.voided', entity: 'sessions', entityId: sessionId, details },
      now,
    );
    const late = { date: session.businessDate, actor, authorisedBy: actor.userId };
    papers.correctedLate(
      tx,
      { ...late, reason: `Ingreso deshecho del ticket ${ticketNumber}` },
      now,
    );
  });
}
