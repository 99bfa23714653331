import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { businessDateAt } from '@main/features/settings/index';
import { AppError } from '@shared/kernel/errors';
import type { TicketPapers } from './ports';
import { sessionById } from './repo';
import { endSession } from './sessions';
import { presentStay, requireOpenStay } from './stays';

export interface StayVoid {
  readonly sessionId: string;
  /** Entered wrongly; or found forgotten: the car is gone and nobody will pay. */
  readonly kind: 'wrong_entry' | 'forgotten';
  readonly reason: string;
}

/**
 * Voids an open stay with its reason and both names: its spot is free, its number stays used, its slip
 * says what nobody pays. Throws NOT_FOUND, SESSION_NOT_OPEN, CLOCK_BACKWARDS. Answers the slip.
 */
export function voidStay(
  core: Core,
  papers: TicketPapers,
  actor: Actor,
  authorisedBy: string,
  { sessionId, kind, reason }: StayVoid,
): string {
  return write(core, ['sessions.changed', 'printing.changed'], (tx) => {
    const now = core.clock.now();
    const stay = requireOpenStay(tx, sessionId);
    const session = sessionById(tx, sessionId);
    if (!session) throw new AppError('NOT_FOUND', { session: sessionId });
    const uncharged = presentStay(stay, now).amount;
    const ended = { session, status: 'voided', endTime: now, reason, voidKind: kind } as const;
    endSession(core, tx, actor, ended, now);
    papers.withdrawTicket(tx, sessionId, now);
    const requestedBy = actor.userId;
    const slip = { sessionId, kind, reason, requestedBy, authorisedBy, uncharged };
    const documentId = papers.issueVoidSlip(tx, slip, now);
    const details = {
      ticketNumber: stay.ticketNumber,
      plate: stay.plate,
      spotCode: stay.spotCode,
      reason,
      voidKind: kind,
      endTime: now,
      voidedDate: businessDateAt(tx, now),
      uncharged,
      paper: paperSeal(tx, documentId),
    };
    const action = 'session.voided';
    record(
      core,
      tx,
      { actor, authorisedBy, action, entity: 'sessions', entityId: sessionId, details },
      now,
    );
    // An arrived one is no ticket of this booth's days.
    if (session.arrived) return documentId;
    const late = { date: session.businessDate, actor, authorisedBy };
    const said = `Anulación del ticket ${stay.ticketNumber}: ${reason}`;
    papers.correctedLate(tx, { ...late, reason: said }, now);
    return documentId;
  });
}
