import type { DocumentSummary } from '@shared/contracts/receipts';
import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Core } from '@main/core/core';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { documents, printJobs } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { requireUser } from '@main/features/access/index';
import { stayById } from '@main/features/parking/index';
import type { Change, Replaced, StayRow, VoidSlip } from '@main/features/parking/index';
import { moneyRecords } from '@main/features/payments/index';
import { readSetting } from '@main/features/settings/index';
import { classByCode } from '@main/features/tariffs/index';
import { issueDocument } from './issue';
import { sessionVoidDocument } from './layout/session-void';
import { ticketDocument } from './layout/ticket';
import type { TicketChange } from './layout/ticket';
import { summaryOf } from './repo';
import type { DocumentRow } from './repo';
import { ticketData } from './ticket-data';

export function requireStay(db: Db, sessionId: string): StayRow {
  const stay = stayById(db, sessionId);
  if (!stay) throw new AppError('NOT_FOUND', { session: sessionId });
  return stay;
}

const tickets = (sessionId: string) =>
  and(eq(documents.kind, 'ticket'), eq(documents.sessionId, sessionId));

/** A ticket that has not come out of the printer is put aside, also while it is tried. */
export function withdrawTicket(tx: Tx, sessionId: string, now: number): void {
  const issued = tx.select({ id: documents.id }).from(documents).where(tickets(sessionId));
  tx.update(printJobs)
    .set({ status: 'discarded', updatedAt: now })
    .where(
      and(
        inArray(printJobs.documentId, issued),
        inArray(printJobs.status, ['waiting', 'printing']),
      ),
    )
    .run();
}

/** The same ticket on another paper: `B-000123/1` is the first that replaces `B-000123`. */
export function replaceTicket(
  core: Core,
  tx: Tx,
  sessionId: string,
  { changes }: Replaced,
  now: number,
): { readonly documentId: string; readonly replacement: number } {
  const stay = requireStay(tx, sessionId);
  const issued: DocumentRow[] = tx.select().from(documents).where(tickets(sessionId)).all();
  const replacement = issued.length;
  const content = ticketDocument({
    ...ticketData(tx, stay),
    replacement: {
      number: replacement,
      at: now,
      changes: changes.map((change) => changeOnPaper(tx, change)),
    },
  });
  const number = `${stay.ticketNumber}/${replacement}`;
  const subject = displayPlate(stay.plate);
  const document = { kind: 'ticket', number, subject, content, sessionId } as const;
  return { documentId: issueDocument(core, tx, document, now), replacement };
}

function changeOnPaper(db: Db, { field, oldValue, newValue }: Change): TicketChange {
  const { zone } = readSetting(db, 'site');
  switch (field) {
    case 'plate':
      return { label: 'Patente', was: displayPlate(oldValue), is: displayPlate(newValue) };
    case 'vehicle_class': {
      const name = (code: string) => classByCode(db, code).name;
      return { label: 'Vehículo', was: name(oldValue), is: name(newValue) };
    }
    case 'spot':
      return { label: 'Plaza', was: oldValue, is: newValue };
    case 'start_time': {
      const time = (instant: string) => formatDateTime(Number(instant), zone);
      return { label: 'Ingreso', was: time(oldValue), is: time(newValue) };
    }
  }
}

/** The slip of a voided stay, with who asked for it and who answered for it. */
export function issueVoidSlip(core: Core, tx: Tx, slip: VoidSlip, now: number): string {
  const stay = requireStay(tx, slip.sessionId);
  const site = readSetting(tx, 'site');
  const terminal = thisTerminal(tx);
  const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'session_void'));
  const content = sessionVoidDocument({
    demo: site.demo,
    companyName: readSetting(tx, 'company').name,
    siteName: site.name,
    terminal: terminal.name,
    number,
    ticketNumber: stay.ticketNumber,
    plate: stay.plate,
    spot: stay.spotCode,
    vehicleClass: classByCode(tx, stay.vehicleClass).name,
    entryAt: stay.startTime,
    at: now,
    zone: site.zone,
    kind: slip.kind,
    reason: slip.reason,
    uncharged: slip.uncharged,
    requestedBy: requireUser(tx, slip.requestedBy).displayName,
    authorisedBy: requireUser(tx, slip.authorisedBy).displayName,
  });
  const subject = displayPlate(stay.plate);
  const { sessionId } = slip;
  return issueDocument(
    core,
    tx,
    { kind: 'session_void', number, subject, content, sessionId },
    now,
  );
}

/** Papers of a stay and of its money, oldest first. */
export function stayPapersOf(db: Db, sessionId: string): DocumentSummary[] {
  const money = moneyRecords(db, sessionId).map(({ entityId }) => entityId);
  const owners =
    money.length === 0
      ? eq(documents.sessionId, sessionId)
      : or(
          eq(documents.sessionId, sessionId),
          inArray(documents.paymentId, money),
          inArray(documents.recordId, money),
        );
  return db
    .select()
    .from(documents)
    .where(owners)
    .orderBy(asc(documents.createdAt), asc(sql`rowid`))
    .all()
    .map((row) => summaryOf(db, row));
}
