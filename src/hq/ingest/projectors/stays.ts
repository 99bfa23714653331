import { endStampOf, placeStampOf } from '@hq/ingest/event';
import { projector } from '@hq/ingest/projector';
import type { Fact, Projectors } from '@hq/ingest/projector';
import { SESSIONS, SESSION_CORRECTIONS, SESSION_VOIDS } from '@hq/ingest/tables';
import {
  sessionCorrectedSchema,
  sessionEndedElsewhereSchema,
  sessionMovedSchema,
  sessionOpenedSchema,
  sessionTicketReplacedSchema,
  sessionVoidedSchema,
} from '@shared/sync/events/stays';
import type { z } from 'zod';
import { seal } from './seal';

type Standing = Pick<
  z.infer<typeof sessionOpenedSchema>,
  | 'vehicleId'
  | 'plate'
  | 'vehicleClass'
  | 'tariffId'
  | 'policySnapshot'
  | 'startTime'
  | 'businessDate'
>;

type Place = Pick<z.infer<typeof sessionOpenedSchema>, 'spotId' | 'spotCode'>;

/** What a stay is from this event on, until a later one says otherwise. */
function standing(body: Standing, { stamp }: Fact) {
  return {
    standingStamp: stamp,
    vehicleId: body.vehicleId,
    plate: body.plate,
    vehicleClass: body.vehicleClass,
    tariffId: body.tariffId,
    policySnapshot: body.policySnapshot,
    startTime: body.startTime,
    businessDate: body.businessDate,
  };
}

/** Where a car stands by the word of a booth. */
function placed({ spotId, spotCode }: Place, at: number, { origin }: Fact) {
  return { placeStamp: placeStampOf(at, origin), spotId, spotCode: spotCode ?? null };
}

const opened = projector(sessionOpenedSchema, (body, fact, rows) => {
  const end = body.belated &&
    body.endTime && {
      endStamp: endStampOf('closed', fact.stamp),
      status: 'closed' as const,
      endTime: body.endTime,
      closedBy: body.openedBy,
      exitTerminalId: body.entryTerminalId,
    };
  rows.put(SESSIONS, {
    id: body.id,
    ...fact.origin,
    requestId: body.requestId,
    ticketNumber: body.ticketNumber,
    openedBy: body.openedBy,
    entryTerminalId: body.entryTerminalId,
    createdAt: body.at,
    belated: body.belated ?? false,
    ...standing(body, fact),
    ...placed(body, body.at, fact),
    ...end,
    updatedAt: body.at,
  });
  seal(body, fact, rows);
});

const corrected = projector(sessionCorrectedSchema, (body, fact, rows) => {
  const by = body.by ?? '';
  // A corrected plate says nothing new of the place.
  const moved = body.changes.some(({ field }) => field === 'spot');
  rows.put(SESSIONS, {
    id: body.id,
    ...standing(body, fact),
    ...(moved && placed(body, body.place?.at ?? body.at, fact)),
    updatedAt: body.at,
  });
  for (const change of body.changes) {
    rows.put(SESSION_CORRECTIONS, {
      ...change,
      ...fact.origin,
      requestId: body.requestId,
      sessionId: body.id,
      reason: body.reason,
      correctedBy: by,
      authorisedBy: body.authorisedBy ?? by,
      at: body.at,
    });
  }
  seal(body, fact, rows);
});

const moved = projector(sessionMovedSchema, (body, fact, rows) => {
  const { spotId, to: spotCode } = body;
  rows.put(SESSIONS, {
    id: body.id,
    ...placed({ spotId, spotCode }, body.place?.at ?? body.at, fact),
    updatedAt: body.at,
  });
});

const voided = projector(sessionVoidedSchema, (body, fact, rows) => {
  rows.put(SESSIONS, {
    id: body.id,
    endStamp: endStampOf('voided', fact.stamp),
    status: 'voided',
    endTime: body.endTime,
    endDate: body.voidedDate ?? null,
    closedBy: body.by,
    exitTerminalId: fact.origin.terminalId,
    voidReason: body.reason,
    voidKind: body.voidKind ?? 'undone',
    uncharged: body.uncharged ?? null,
    updatedAt: body.at,
  });
  rows.put(SESSION_VOIDS, {
    sessionId: body.id,
    ...fact.origin,
    voidKind: body.voidKind ?? 'undone',
    at: body.endTime,
    businessDate: body.voidedDate ?? null,
  });
  seal(body, fact, rows);
});

const endedElsewhere = projector(sessionEndedElsewhereSchema, (body, _fact, rows) => {
  const { id, elsewhereDate, at } = body;
  if (elsewhereDate) rows.put(SESSIONS, { id, elsewhereDate, updatedAt: at });
});

export const stayProjectors: Projectors = {
  'session.opened': { 1: opened },
  'session.corrected': { 1: corrected },
  'session.moved': { 1: moved },
  'session.ticket_replaced': { 1: projector(sessionTicketReplacedSchema, seal) },
  'session.voided': { 1: voided },
  'session.ended_elsewhere': { 1: endedElsewhere },
};
