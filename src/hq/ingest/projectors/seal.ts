import type { Envelope, Fact } from '@hq/ingest/projector';
import type { Rows } from '@hq/ingest/rows';
import { DOCUMENTS } from '@hq/ingest/tables';

/** Keeps the seal of the paper that an action issued, if it issued one. */
export function seal(
  body: Envelope & {
    readonly paper?: { readonly id: string; readonly sha256: string } | null | undefined;
  },
  { event, origin }: Fact,
  rows: Rows,
): void {
  if (!body.paper) return;
  rows.put(DOCUMENTS, {
    ...body.paper,
    ...origin,
    action: event.kind,
    recordId: body.id,
    createdAt: body.at,
  });
}
