import type { FeedStay } from '@shared/sync/feed-stays';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { sessions, vehicles } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { sessionById, vehicleByPlate } from '@main/features/parking/repo';
import { keepStatus } from '@main/features/parking/sessions';
import { requireBooth } from './booths';
import { endElsewhere } from './end-elsewhere';

/** The facts of a stay as its columns have them here. */
export function factsOf(core: Core, tx: Tx, stay: FeedStay, now: number) {
  const { vehicleClass, tariffId, policySnapshot, startTime, businessDate, place } = stay;
  return {
    vehicleId: vehicleOf(core, tx, stay, now),
    vehicleClass,
    spotId: place.spotId,
    tariffId,
    policySnapshot,
    startTime,
    businessDate,
  };
}

/** What a known vehicle is here stays as it is. */
function vehicleOf(core: Core, tx: Tx, { plate, vehicleClass }: FeedStay, now: number): string {
  const known = vehicleByPlate(tx, plate);
  if (known) return known.id;
  const id = core.ids.next(now);
  tx.insert(vehicles).values({ id, plate, vehicleClass, createdAt: now, updatedAt: now }).run();
  return id;
}

/** A stay that another booth let in becomes a row of this one. Headquarters is told that it was heard. */
export function keepArrived(
  core: Core,
  tx: Tx,
  stay: FeedStay,
  version: number,
  now: number,
): void {
  requireBooth(tx, stay.entryTerminal, now);
  const { sessionId, requestId, ticketNumber, openedBy, plate, place, entryTerminal } = stay;
  const fixed = { requestId, ticketNumber, openedBy, entryTerminalId: entryTerminal.id };
  const facts = factsOf(core, tx, stay, now);
  tx.insert(sessions)
    .values({
      id: sessionId,
      ...fixed,
      ...facts,
      status: 'open',
      arrived: true,
      createdAt: now,
      updatedAt: now,
    })
    .run();
  keepStatus(
    core,
    tx,
    { userId: openedBy },
    { table: 'sessions', recordId: sessionId, from: null, to: 'open', reason: null, now },
  );
  const details = { version, booth: entryTerminal.name, ...fixed, ...facts, plate, place };
  const action = 'session.arrived';
  const heard = { actor: null, action, entity: 'sessions', entityId: sessionId, details };
  record(core, tx, { ...heard, told: { version } }, now);
  if (!stay.end) return;
  const session = sessionById(tx, sessionId);
  if (session) endElsewhere(core, tx, session, plate, stay.end, version, now);
}
