import { formatNumber, parseTicketCode } from '@shared/kernel/ids';
import { normalisePlate } from '@shared/kernel/plate';
import { PRINT_DOCUMENT_KINDS } from '@shared/kernel/print-document';
import type { Db } from '@main/db/connection';

/** A record that audit entries name. */
export interface Target {
  readonly entity: string;
  readonly id: string;
}

/** A vehicle that comes every day for five years and more. */
const MOST_STAYS = 2000;

type Ids = readonly string[];

const ids = (db: Db, query: string, ...values: readonly unknown[]): Ids =>
  db.$client
    .prepare<unknown[], string>(query)
    .pluck()
    .all(...values);

const targets = (entity: string, found: Ids): Target[] => found.map((id) => ({ entity, id }));

/** A number as it stands on paper, from what was typed: `b12` finds `B-000012`. */
function numberIn(text: string): string | null {
  const code = parseTicketCode(text);
  if (code) return code;
  const short = /^([A-Za-z]{1,3})-?(\d{1,9})$/.exec(text);
  return short?.[1] && short[2] ? formatNumber(short[1].toUpperCase(), Number(short[2])) : null;
}

function staysOf(db: Db, text: string, number: string | null): Ids {
  const plate = normalisePlate(text);
  return [
    ...(number ? ids(db, 'SELECT id FROM sessions WHERE ticket_number = ?', number) : []),
    ...(plate
      ? ids(
          db,
          `SELECT s.id FROM vehicles v JOIN sessions s ON s.vehicle_id = v.id WHERE v.plate = ?
           ORDER BY s.start_time DESC LIMIT ${MOST_STAYS}`,
          plate,
        )
      : []),
  ];
}

/** What a payment brought with it. */
function withPayment(db: Db, payment: string): Target[] {
  const promised = ids(db, 'SELECT id FROM receivables WHERE payment_id = ?', payment);
  const collected = promised.flatMap((id) =>
    ids(db, 'SELECT id FROM receivable_collections WHERE receivable_id = ?', id),
  );
  return [
    { entity: 'payments', id: payment },
    ...targets('receivables', promised),
    ...targets('receivable_collections', collected),
  ];
}

interface Paper {
  readonly id: string;
  readonly sessionId: string | null;
  readonly paymentId: string | null;
  readonly shiftId: string | null;
  readonly recordId: string | null;
}

function papersOf(db: Db, number: string): Paper[] {
  const find = db.$client.prepare<[string, string], Paper>(
    `SELECT d.id, session_id AS sessionId, payment_id AS paymentId, shift_id AS shiftId,
       record_id AS recordId FROM documents d JOIN terminals t ON t.id = d.terminal_id
     WHERE t.is_self = 1 AND d.kind = ? AND d.number = ?`,
  );
  return PRINT_DOCUMENT_KINDS.flatMap((kind) => find.all(kind, number));
}

const OF_RECORD = ['day_closings', 'day_closing_addenda', 'receivables', 'receivable_collections'];

/** What a paper is about. Papers that share a stay are found through it. */
function withPaper({ id, shiftId, recordId }: Paper): Target[] {
  return [
    { entity: 'documents', id },
    ...(shiftId ? [{ entity: 'shifts', id: shiftId }] : []),
    ...(recordId ? OF_RECORD.map((entity) => ({ entity, id: recordId })) : []),
  ];
}

/**
 * The records that a text can mean: a plate with its stays, a ticket, a receipt, any paper, a Z, a spot,
 * the closing of a date; each with what hangs on it.
 */
export function targetsOf(db: Db, text: string): Target[] {
  const number = numberIn(text.trim());
  const papers = number ? papersOf(db, number) : [];
  const stays = new Set([
    ...staysOf(db, text, number),
    ...papers.flatMap((paper) => paper.sessionId ?? []),
  ]);
  const payments = new Set([
    ...(number ? ids(db, 'SELECT id FROM payments WHERE receipt_number = ?', number) : []),
    ...papers.flatMap((paper) => paper.paymentId ?? []),
    ...[...stays].flatMap((id) => ids(db, 'SELECT id FROM payments WHERE session_id = ?', id)),
  ]);
  const stayOfPayment = [...payments].flatMap((id) =>
    ids(db, 'SELECT session_id FROM payments WHERE id = ?', id),
  );
  const z = /^z\s*(\d{1,9})$/i.exec(text.trim())?.[1];
  return [
    ...targets('sessions', [...new Set([...stays, ...stayOfPayment])]),
    ...[...payments].flatMap((id) => withPayment(db, id)),
    ...papers.flatMap(withPaper),
    ...targets('spots', ids(db, 'SELECT id FROM spots WHERE code = ?', text.trim().toUpperCase())),
    ...targets(
      'day_closings',
      ids(db, 'SELECT id FROM day_closings WHERE business_date = ?', text.trim()),
    ),
    ...(z ? targets('shifts', ids(db, 'SELECT id FROM shifts WHERE z_number = ?', Number(z))) : []),
  ];
}
