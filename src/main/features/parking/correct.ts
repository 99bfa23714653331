import type { OpenStay } from '@shared/contracts/parking';
import { AppError } from '@shared/kernel/errors';
import { parsePlate } from '@shared/kernel/plate';
import { eq } from 'drizzle-orm';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { sessionCorrections, sessions } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { correctedDate } from '@main/features/settings/index';
import { classByCode, policyAt, tariffAt } from '@main/features/tariffs/index';
import { requireFree, seenVehicle } from './check-in';
import { changesBetween } from './corrections';
import type { Facts } from './corrections';
import { requireOwnStay } from './own-stay';
import { ownPlace } from './place';
import type { TicketPapers } from './ports';
import {
  correctedByRequest,
  openStayOfPlate,
  spotById,
  stayInsideAt,
  vehicleByPlate,
} from './repo';
import type { StayRow } from './repo';
import { presentStay, requireOpenStay } from './stays';

/** What a stay really is; what is left out was right. */
export interface Correction {
  readonly requestId: string;
  readonly sessionId: string;
  readonly plate?: string | undefined;
  readonly vehicleClass?: string | undefined;
  readonly spotId?: string | undefined;
  readonly startTime?: number | undefined;
  readonly reason: string;
}

export interface Corrected {
  readonly stay: OpenStay;
  /** The ticket that replaces the old one. */
  readonly documentId: string;
}

/**
 * Puts right what was entered wrongly on an open stay: a row per fact with old and new, the stay itself
 * with the tariff and policy of its real entry and class, a ticket that replaces the old one, audit and
 * outbox in one transaction. The same `requestId` twice corrects once. Throws NOT_FOUND,
 * SESSION_NOT_OPEN, NOTHING_TO_CORRECT, PLATE_EMPTY, ALREADY_INSIDE, SPOT_TAKEN, SPOT_OUT_OF_SERVICE,
 * ENTRY_IN_FUTURE, ENTRY_OVERLAPS, TARIFF_GAP, CONFLICT, STAY_OF_OTHER_BOOTH.
 */
export function correctStay(
  core: Core,
  papers: TicketPapers,
  actor: Actor,
  authorisedBy: string,
  request: Correction,
): Corrected {
  return write(core, ['sessions.changed', 'printing.changed'], (tx) => {
    const now = core.clock.now();
    const again = correctedByRequest(tx, request.requestId);
    if (again === request.sessionId) {
      return answer(tx, request.sessionId, papers.ticketOf(tx, request.sessionId), now);
    }
    if (again !== undefined) throw new AppError('CONFLICT', { session: again });
    const stay = requireOpenStay(tx, request.sessionId);
    requireOwnStay(tx, stay.sessionId);
    const real = realFacts(tx, stay, request, now);
    const changes = changesBetween(stay, real).map((change) => ({
      id: core.ids.next(now),
      ...change,
    }));
    if (changes.length === 0) throw new AppError('NOTHING_TO_CORRECT');
    const { requestId, sessionId, reason } = request;
    for (const change of changes) {
      tx.insert(sessionCorrections)
        .values({
          ...change,
          requestId,
          sessionId,
          reason,
          correctedBy: actor.userId,
          authorisedBy,
          at: now,
        })
        .run();
    }
    const standing = standingOf(core, tx, stay, real, now);
    tx.update(sessions)
      .set({ ...standing, updatedAt: now })
      .where(eq(sessions.id, sessionId))
      .run();
    papers.withdrawTicket(tx, sessionId, now);
    const { documentId, replacement } = papers.replaceTicket(tx, sessionId, { changes }, now);
    const details = {
      requestId,
      ticketNumber: stay.ticketNumber,
      plate: real.plate,
      reason,
      changes,
      ...standing,
      spotCode: real.spotCode,
      ...(real.spotId !== stay.spotId && { place: ownPlace(tx, sessionId, real.spotId, now) }),
      replacement,
      paper: paperSeal(tx, documentId),
    };
    const action = 'session.corrected';
    record(
      core,
      tx,
      { actor, authorisedBy, action, entity: 'sessions', entityId: sessionId, details },
      now,
    );
    if (real.startTime !== stay.startTime) {
      const late = { date: standing.businessDate, actor, authorisedBy };
      const said = `Corrección del ingreso del ticket ${stay.ticketNumber}: ${reason}`;
      papers.correctedLate(tx, { ...late, reason: said }, now);
    }
    return answer(tx, sessionId, documentId, now);
  });
}

function answer(tx: Tx, sessionId: string, documentId: string, now: number): Corrected {
  return { stay: presentStay(requireOpenStay(tx, sessionId), now), documentId };
}

interface Real extends Facts {
  readonly spotId: string;
}

/** The stay as it really is, after checking that it can be so. */
function realFacts(tx: Tx, stay: StayRow, wanted: Correction, now: number): Real {
  const plate = wanted.plate === undefined ? stay.plate : parsePlate(wanted.plate).normalised;
  if (plate !== stay.plate) refuseInside(tx, plate);
  const { code } = classByCode(tx, wanted.vehicleClass ?? stay.vehicleClass);
  const spotId = wanted.spotId ?? stay.spotId;
  if (spotId !== stay.spotId) requireFree(tx, spotId);
  const startTime = wanted.startTime ?? stay.startTime;
  if (startTime !== stay.startTime) refuseEntry(tx, plate, startTime, now);
  const spotCode = spotById(tx, spotId)?.code ?? stay.spotCode;
  return { plate, vehicleClass: code, spotId, spotCode, startTime };
}

function refuseInside(tx: Tx, plate: string): void {
  const inside = openStayOfPlate(tx, plate);
  if (!inside) return;
  const { sessionId, spotCode, startTime } = inside;
  throw new AppError('ALREADY_INSIDE', { sessionId, spotCode, startTime });
}

/** A car does not enter in the future, nor while it was inside already. */
function refuseEntry(tx: Tx, plate: string, startTime: number, now: number): void {
  if (startTime > now) throw new AppError('ENTRY_IN_FUTURE', { startTime });
  const vehicle = vehicleByPlate(tx, plate);
  const before = vehicle && stayInsideAt(tx, vehicle.id, startTime);
  if (!before) return;
  const { ticketNumber, endTime } = before;
  throw new AppError('ENTRY_OVERLAPS', { ticketNumber, leftAt: endTime });
}

/** The columns of the stay that follow from its real facts. */
function standingOf(core: Core, tx: Tx, stay: StayRow, real: Real, now: number) {
  const { plate, vehicleClass, spotId, startTime } = real;
  const moved = startTime !== stay.startTime;
  // First: before any tariff there is no policy either, and it is the tariff that is missing.
  const tariffId = tariffAt(tx, vehicleClass, startTime).id;
  const policy = moved ? policyAt(tx, startTime) : stay.policy;
  const businessDate = moved ? correctedDate(tx, stay.businessDate, startTime) : stay.businessDate;
  return {
    vehicleId: seenVehicle(core, tx, plate, vehicleClass, now),
    vehicleClass,
    spotId,
    tariffId,
    policySnapshot: policy,
    startTime,
    businessDate,
  };
}
