import { projector } from '@hq/ingest/projector';
import type { Projectors } from '@hq/ingest/projector';
import { REPRINTS } from '@hq/ingest/tables';
import { documentReprintedSchema, sealedSchema } from '@shared/sync/events/papers';
import { seal } from './seal';

const reprinted = projector(documentReprintedSchema, (body, { origin }, rows) => {
  rows.put(REPRINTS, {
    documentId: body.id,
    copy: body.copy,
    ...origin,
    kind: body.kind,
    number: body.number,
    userId: body.by ?? '',
    at: body.at,
  });
});

const sealed = projector(sealedSchema, seal);

export const paperProjectors: Projectors = {
  'document.reprinted': { 1: reprinted },
  'document.test_printed': { 1: sealed },
  'user.badge_issued': { 1: sealed },
};
