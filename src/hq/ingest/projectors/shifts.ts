import { projector } from '@hq/ingest/projector';
import type { Projectors } from '@hq/ingest/projector';
import { CASH_MOVEMENTS, SHIFTS, SHIFT_COUNTS } from '@hq/ingest/tables';
import {
  cashMovedSchema,
  shiftClosedSchema,
  shiftCountedSchema,
  shiftOpenedSchema,
} from '@shared/sync/events/shifts';
import { seal } from './seal';

const opened = projector(shiftOpenedSchema, (body, { origin }, rows) => {
  rows.put(SHIFTS, {
    id: body.id,
    ...origin,
    number: body.number,
    userId: body.userId,
    openedAt: body.openedAt,
    businessDate: body.businessDate,
    floatCount: body.floatCount,
    floatAmount: body.floatAmount,
    updatedAt: body.at,
  });
});

const counted = projector(shiftCountedSchema, (body, { event, origin }, rows) => {
  rows.put(SHIFT_COUNTS, {
    id: body.countId ?? event.eventId,
    ...origin,
    shiftId: body.id,
    count: body.count,
    amount: body.counted,
    userId: body.by ?? '',
    at: body.at,
  });
});

const closed = projector(shiftClosedSchema, (body, fact, rows) => {
  rows.put(SHIFTS, {
    id: body.id,
    terminalId: fact.origin.terminalId,
    closingStamp: fact.stamp,
    closedAt: body.closedAt,
    closedBy: body.closedBy,
    blindCount: body.blindCount,
    countedAmount: body.countedAmount,
    expectedAmount: body.expectedAmount,
    difference: body.difference,
    explanation: body.explanation ?? null,
    zNumber: body.zNumber,
    totals: body.totals,
    updatedAt: body.at,
  });
  seal(body, fact, rows);
});

const moved = projector(cashMovedSchema, (body, fact, rows) => {
  rows.put(CASH_MOVEMENTS, {
    id: body.id,
    ...fact.origin,
    requestId: body.requestId,
    shiftId: body.shiftId,
    kind: body.kind,
    amount: body.amount,
    reason: body.reason,
    userId: body.userId,
    authorisedBy: body.authorisedBy,
    businessDate: body.businessDate,
    at: body.at,
  });
  seal(body, fact, rows);
});

export const shiftProjectors: Projectors = {
  'shift.opened': { 1: opened },
  'shift.counted': { 1: counted },
  'shift.closed': { 1: closed },
  'cash.moved': { 1: moved },
};
