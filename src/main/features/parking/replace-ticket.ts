import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { requireOwnStay } from './own-stay';
import type { TicketPapers } from './ports';
import { requireOpenStay } from './stays';

/**
 * A new paper for a ticket that got wet or torn: same stay, same number, marked as a replacement; the
 * old one still charges the same stay. Throws NOT_FOUND, SESSION_NOT_OPEN, STAY_OF_OTHER_BOOTH.
 */
export function replaceTicket(
  core: Core,
  papers: TicketPapers,
  actor: Actor,
  sessionId: string,
  reason: string,
): { readonly documentId: string; readonly replacement: number } {
  return write(core, ['printing.changed'], (tx) => {
    const now = core.clock.now();
    const { ticketNumber, plate } = requireOpenStay(tx, sessionId);
    requireOwnStay(tx, sessionId);
    const replaced = papers.replaceTicket(tx, sessionId, { changes: [] }, now);
    const { documentId, replacement } = replaced;
    const details = { ticketNumber, plate, replacement, reason, paper: paperSeal(tx, documentId) };
    const action = 'session.ticket_replaced';
    record(core, tx, { actor, action, entity: 'sessions', entityId: sessionId, details }, now);
    return replaced;
  });
}
