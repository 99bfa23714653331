import { projector } from '@hq/ingest/projector';
import type { Projectors } from '@hq/ingest/projector';
import { DAY_CLOSINGS, DAY_CLOSING_ADDENDA } from '@hq/ingest/tables';
import { dayClosedSchema, dayCorrectedSchema } from '@shared/sync/events/days';
import { seal } from './seal';

const closed = projector(dayClosedSchema, (body, fact, rows) => {
  rows.put(DAY_CLOSINGS, {
    id: body.id,
    ...fact.origin,
    businessDate: body.businessDate,
    number: body.number,
    totals: body.totals,
    auditHead: body.auditHead,
    note: body.note,
    faults: body.faults,
    addsUp: body.addsUp,
    closedBy: body.closedBy,
    createdAt: body.at,
  });
  seal(body, fact, rows);
});

const corrected = projector(dayCorrectedSchema, (body, fact, rows) => {
  rows.put(DAY_CLOSING_ADDENDA, {
    id: body.id,
    ...fact.origin,
    dayClosingId: body.dayClosingId,
    businessDate: body.businessDate,
    number: body.number,
    documentNumber: body.documentNumber,
    reason: body.reason,
    totals: body.totals,
    auditHead: body.auditHead,
    createdBy: body.createdBy,
    createdAt: body.at,
  });
  seal(body, fact, rows);
});

export const dayProjectors: Projectors = {
  'day.closed': { 1: closed },
  'day.corrected': { 1: corrected },
};
