import { projector } from '@hq/ingest/projector';
import type { Projectors } from '@hq/ingest/projector';
import { RESTORATIONS } from '@hq/ingest/tables';
import { databaseRestoredSchema } from '@shared/sync/events/restorations';

const restored = projector(databaseRestoredSchema, (body, { origin }, rows) => {
  rows.put(RESTORATIONS, {
    ...origin,
    known: body.known ?? null,
    previousEpoch: body.previousEpoch,
    backup: body.backup,
    at: body.at,
  });
});

export const restorationProjectors: Projectors = { 'database.restored': { 1: restored } };
