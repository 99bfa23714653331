import { placeSchema } from '@shared/sync/feed-stays';
import type { Place } from '@shared/sync/feed-stays';
import { z } from 'zod';
import { auditOf } from '@main/core/audit';
import type { AuditRow } from '@main/core/audit';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';

const told = z.object({
  spotId: z.string(),
  place: placeSchema.optional(),
  changes: z.array(z.object({ field: z.string() })).optional(),
});

/** Where an entry of the audit put the car; `null` when it says nothing of that. */
function placeIn({ action, at, terminalId, details }: AuditRow): Place | null {
  const said = told.safeParse(details).data;
  if (!said || terminalId === null) return null;
  if (said.place) return said.place;
  const here = { spotId: said.spotId, at, terminalId };
  if (action === 'session.opened' || action === 'session.moved') return here;
  // A corrected plate says nothing new about the place.
  const moved = said.changes?.some(({ field }) => field === 'spot') ?? false;
  return action === 'session.corrected' && moved ? here : null;
}

/** The newest word about where a stay stands that this booth has kept, its own or another's. */
export function placeKept(db: Db, sessionId: string): Place | null {
  return (
    auditOf(db, 'sessions', [sessionId])
      .flatMap((row) => placeIn(row) ?? [])
      .at(-1) ?? null
  );
}

/**
 * What this booth says of where a car stands now: newer than every word it knows, also than one of a
 * booth whose clock is ahead, so that what was done last is what holds at all of them.
 */
export function ownPlace(db: Db, sessionId: string, spotId: string, now: number): Place {
  const known = placeKept(db, sessionId);
  const at = Math.max(now, (known?.at ?? 0) + 1);
  return { spotId, at, terminalId: thisTerminal(db).id };
}

const versioned = z.object({ version: z.int() });

/** The newest version of the feed that was kept of a stay; 0 before the first. */
export function versionKept(db: Db, sessionId: string): number {
  return auditOf(db, 'sessions', [sessionId]).reduce(
    (newest, { details }) => Math.max(newest, versioned.safeParse(details).data?.version ?? 0),
    0,
  );
}
