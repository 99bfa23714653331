import type { StayEnd } from '@shared/sync/feed-stays';
import { eq } from 'drizzle-orm';
import { record } from '@main/core/core';
import type { Core } from '@main/core/core';
import { sessions, spots } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import type { Session } from '@main/features/parking/repo';
import { keepStatus } from '@main/features/parking/sessions';
import { businessDateAt } from '@main/features/settings/index';
import { requireBooth } from './booths';

/**
 * Another booth charged or voided a stay that is open here: it ends, its spot is free, and no payment
 * is kept here. Headquarters is told the business date on which an own one left the stock of this booth.
 */
export function endElsewhere(
  core: Core,
  tx: Tx,
  session: Session,
  plate: string,
  end: StayEnd,
  version: number,
  now: number,
): void {
  requireBooth(tx, end.terminal, now);
  const { status, lostTicketEvidence, voidReason, voidKind, receiptNumber, amount } = end;
  const ended = {
    status,
    // Its entry may have been corrected meanwhile to after the exit that was charged.
    endTime: Math.max(end.endTime, session.startTime),
    closedBy: end.by,
    exitTerminalId: end.terminal.id,
    lostTicketEvidence,
    voidReason,
    voidKind,
    elsewhereDate: session.arrived ? null : businessDateAt(tx, now),
  };
  tx.update(sessions)
    .set({ ...ended, updatedAt: now })
    .where(eq(sessions.id, session.id))
    .run();
  const free = { lastFreedAt: now, updatedAt: now };
  tx.update(spots).set(free).where(eq(spots.id, session.spotId)).run();
  keepStatus(
    core,
    tx,
    { userId: end.by },
    {
      table: 'sessions',
      recordId: session.id,
      from: session.status,
      to: status,
      reason: voidReason,
      now,
    },
  );
  const { ticketNumber } = session;
  const said = { ticketNumber, plate, ...ended, receiptNumber, amount };
  const entry = {
    action: 'session.ended_elsewhere',
    entity: 'sessions',
    entityId: session.id,
    details: { version, booth: end.terminal.name, reason: voidReason, ...said },
  };
  const { elsewhereDate } = ended;
  record(core, tx, { actor: null, ...entry, told: { version, elsewhereDate } }, now);
}
