import { paperDigest } from '@main/core/paper-seal';
import { formatClp } from '@shared/kernel/money';
import { printDocumentSchema } from '@shared/kernel/print-document';
import type { PrintLine } from '@shared/kernel/print-document';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

interface ZRow {
  readonly id: string;
  readonly content: string;
  readonly zNumber: number;
  readonly expected: number;
  readonly counted: number;
  readonly difference: number;
  readonly total: number;
  readonly headBefore: string | null;
}

const Z_DOCUMENTS = `SELECT d.id, d.content, s.z_number AS zNumber, s.expected_amount AS expected,
    s.counted_amount AS counted, s.difference,
    (SELECT coalesce(sum(amount), 0) FROM payments WHERE shift_id = s.id) AS total,
    (SELECT prev_hash FROM audit_log WHERE entity = 'shifts' AND entity_id = s.id
       AND +action = 'shift.closed') AS headBefore
  FROM documents d JOIN shifts s ON s.id = d.shift_id WHERE d.kind = 'z' AND s.closed_at IS NOT NULL`;

/** What stands at the right of a row with one of these labels. */
function valueAt(lines: readonly PrintLine[], ...labels: string[]): string | null {
  const found = lines.find((line) => line.type === 'row' && labels.includes(line.left));
  return found?.type === 'row' ? found.right : null;
}

/** The Z's lines against the shift's row, its payments and the audit chain at that moment. */
function* zFaults(row: ZRow): Generator<string> {
  const { lines } = printDocumentSchema.parse(JSON.parse(row.content));
  const number = `N°\u00A0${row.zNumber}`;
  if (!lines.some((line) => line.type === 'text' && line.text === number)) {
    yield `is not Z ${row.zNumber}`;
  }
  const said: readonly (readonly [what: string, said: string | null, kept: number])[] = [
    ['expected', valueAt(lines, '= Esperado'), row.expected],
    ['counted', valueAt(lines, '= Contado'), row.counted],
    ['difference', valueAt(lines, 'CUADRA', 'SOBRA', 'FALTA'), Math.abs(row.difference)],
    ['total', valueAt(lines, 'Total sin redondeo'), row.total],
  ];
  for (const [what, text, kept] of said) {
    if (text !== formatClp(kept)) yield `says ${what} ${text ?? 'nothing'}, the shift ${kept}`;
  }
  const head = valueAt(lines, 'Auditoría')?.replaceAll(' ', '');
  if (!head || !row.headBefore?.startsWith(head)) {
    yield 'names another head of the audit chain than the one it was printed with';
  }
}

const zSaysTheShift: Check = {
  name: 'documents.z_says_the_shift',
  table: 'documents',
  find: function* find(db): Generator<Found> {
    for (const row of rowsOf<ZRow>(db, Z_DOCUMENTS)) {
      for (const message of zFaults(row)) yield { id: row.id, message };
    }
  },
};

interface SealedRow {
  readonly id: string;
  readonly content: string;
  readonly seal: string | null;
}

interface ReceiptRow {
  readonly id: string;
  readonly content: string;
  readonly number: string;
  readonly amount: number;
}

const receiptSaysThePayment: Check = {
  name: 'documents.receipt_says_the_payment',
  table: 'documents',
  find: function* find(db): Generator<Found> {
    const query = `SELECT d.id, d.content, p.receipt_number AS number, p.amount
      FROM documents d JOIN payments p ON p.id = d.payment_id WHERE d.kind = 'receipt'`;
    for (const { id, content, number, amount } of rowsOf<ReceiptRow>(db, query)) {
      if (!content.includes(number)) yield { id, message: `does not say its number ${number}` };
      if (!content.includes(formatClp(amount))) {
        yield { id, message: `does not say the amount ${formatClp(amount)}` };
      }
    }
  },
};

/** Every stay has its ticket, every payment its receipt, every closed shift its Z. */
const everyPaper = (
  kind: string,
  table: string,
  owner: string,
  where: string,
  which = '1',
): Check =>
  sqlCheck(
    `documents.every_${kind}`,
    table,
    `its ${kind} is not kept, or more than once`,
    `SELECT r.id FROM ${table} r WHERE ${where} AND 1 <> (
       SELECT count(*) FROM documents d WHERE d.${owner} = r.id AND d.kind = '${kind}' AND ${which})`,
  );

/** Voids of before they had a paper have none: what the audit says was issued is what is kept. */
const reversalOfEveryOne = sqlCheck(
  'documents.every_reversal',
  'payment_reversals',
  'its reversal is not kept, or more than once',
  `SELECT r.id FROM payment_reversals r WHERE (
     SELECT count(*) FROM documents d WHERE d.record_id = r.id AND d.kind = 'reversal') <> (
     SELECT count(*) FROM audit_log a WHERE a.entity = 'payments' AND a.entity_id = r.payment_id
       AND json_extract(a.details, '$.reversalId') = r.id AND a.details ->> '$.paper' IS NOT NULL)`,
);

/** No ticket was given to a stay that was entered belatedly. */
const TICKETED = `NOT EXISTS (SELECT 1 FROM payments p
  WHERE p.session_id = r.id AND p.belated_reason IS NOT NULL)`;

/** A slip is written in the transaction of its movement: same shift, same instant. */
const slipOfEveryMovement = sqlCheck(
  'documents.every_slip',
  'cash_movements',
  'its slip is not kept',
  `SELECT m.id FROM cash_movements m WHERE NOT EXISTS (SELECT 1 FROM documents d
     WHERE d.kind = 'cash_movement' AND d.shift_id = m.shift_id AND d.created_at = m.at)`,
);

/** Number, subject and moment of a paper are those of what it is about. */
const papersAreAbout = sqlCheck(
  'documents.about',
  'documents',
  'its number, moment or content is not of what it is about',
  `SELECT d.id, d.kind || ' ' || d.number AS detail FROM documents d
     LEFT JOIN sessions s ON s.id = d.session_id LEFT JOIN payments p ON p.id = d.payment_id
     LEFT JOIN shifts f ON f.id = d.shift_id LEFT JOIN terminals t ON t.id = d.terminal_id
     LEFT JOIN vehicles v ON v.id = s.vehicle_id LEFT JOIN audit_log a ON d.kind = 'ticket'
       AND a.entity = 'sessions' AND a.entity_id = d.session_id
       AND json_extract(a.details, '$.paper.id') = d.id
   WHERE NOT json_valid(d.content)
     OR (d.record_id IS NOT NULL AND d.kind IN ('ticket', 'receipt', 'z', 'cash_movement'))
     OR CASE d.kind
     WHEN 'ticket' THEN d.number IS NOT s.ticket_number || CASE a.action
         WHEN 'session.opened' THEN '' ELSE '/' || json_extract(a.details, '$.replacement') END
       OR d.created_at IS NOT a.at OR NOT instr(d.content, s.ticket_number)
       OR replace(d.subject, '·', '') IS NOT json_extract(a.details, '$.plate')
       OR NOT instr(d.content, d.subject)
     WHEN 'session_void' THEN s.status IS NOT 'voided' OR d.created_at IS NOT s.end_time
       OR replace(d.subject, '·', '') IS NOT v.plate OR NOT instr(d.content, d.number)
       OR NOT instr(d.content, s.ticket_number)
     WHEN 'receipt' THEN d.number IS NOT p.receipt_number OR d.created_at IS NOT p.paid_at
       OR d.session_id IS NOT p.session_id OR replace(d.subject, '·', '') IS NOT v.plate
       OR NOT instr(d.content, d.subject)
     WHEN 'z' THEN d.number IS NOT printf('%s-%06d', t.code, f.z_number)
       OR d.created_at IS NOT f.closed_at
     WHEN 'cash_movement' THEN NOT EXISTS (
       SELECT 1 FROM cash_movements m WHERE m.shift_id = d.shift_id AND m.at = d.created_at)
     WHEN 'reversal' THEN NOT instr(d.content, d.number)
       OR replace(d.subject, '·', '') IS NOT v.plate OR NOT EXISTS (
       SELECT 1 FROM payment_reversals r WHERE r.id = d.record_id AND r.at = d.created_at
         AND r.payment_id = d.payment_id AND p.session_id = d.session_id)
     WHEN 'promise' THEN NOT instr(d.content, d.number)
       OR replace(d.subject, '·', '') IS NOT v.plate OR NOT EXISTS (
       SELECT 1 FROM receivables r WHERE r.id = d.record_id AND r.at = d.created_at
         AND r.payment_id = d.payment_id AND p.session_id = d.session_id)
     WHEN 'collection' THEN NOT instr(d.content, d.number) OR NOT instr(d.content, d.subject)
       OR NOT EXISTS (
       SELECT 1 FROM receivable_collections c JOIN receivables r ON r.id = c.receivable_id
       WHERE c.id = d.record_id AND c.at = d.created_at AND c.number = d.number
         AND r.payment_id = d.payment_id)
     WHEN 'badge' THEN NOT EXISTS (SELECT 1 FROM users WHERE id = d.record_id)
     WHEN 'day_closing' THEN NOT instr(d.content, d.number) OR NOT EXISTS (
       SELECT 1 FROM day_closings c WHERE c.id = d.record_id AND c.created_at = d.created_at
         AND c.business_date = d.subject AND c.terminal_id = d.terminal_id)
     WHEN 'day_addendum' THEN NOT instr(d.content, d.number) OR NOT EXISTS (
       SELECT 1 FROM day_closing_addenda a JOIN day_closings c ON c.id = a.day_closing_id
       WHERE a.id = d.record_id AND a.created_at = d.created_at AND c.business_date = d.subject)
     ELSE 0 END`,
);

/** Every paper, to the letter, as the audit entry of its action sealed it. */
const asIssued: Check = {
  name: 'documents.as_issued',
  table: 'documents',
  find: function* find(db): Generator<Found> {
    const query = `SELECT d.id, d.content, (
        SELECT json_extract(a.details, '$.paper.sha256') FROM audit_log a
        WHERE a.entity = CASE d.kind WHEN 'ticket' THEN 'sessions' WHEN 'session_void' THEN 'sessions'
            WHEN 'receipt' THEN 'payments'
            WHEN 'z' THEN 'shifts' WHEN 'cash_movement' THEN 'cash_movements' WHEN 'badge' THEN 'users'
            WHEN 'reversal' THEN 'payments' WHEN 'promise' THEN 'receivables'
            WHEN 'collection' THEN 'receivable_collections'
            WHEN 'day_closing' THEN 'day_closings' WHEN 'day_addendum' THEN 'day_closing_addenda'
            ELSE 'documents' END
          AND a.entity_id = CASE d.kind WHEN 'ticket' THEN d.session_id
            WHEN 'session_void' THEN d.session_id
            WHEN 'receipt' THEN d.payment_id WHEN 'z' THEN d.shift_id
            WHEN 'cash_movement' THEN (SELECT m.id FROM cash_movements m
              WHERE m.shift_id = d.shift_id AND m.at = d.created_at
                AND EXISTS (SELECT 1 FROM audit_log b WHERE b.entity = 'cash_movements'
                  AND b.entity_id = m.id AND json_extract(b.details, '$.paper.id') = d.id))
            WHEN 'reversal' THEN d.payment_id WHEN 'promise' THEN d.record_id
            WHEN 'collection' THEN d.record_id WHEN 'badge' THEN d.record_id
            WHEN 'day_closing' THEN d.record_id WHEN 'day_addendum' THEN d.record_id
            ELSE d.id END
          AND json_extract(a.details, '$.paper.id') = d.id) AS seal
      FROM documents d`;
    for (const { id, content, seal } of rowsOf<SealedRow>(db, query)) {
      if (seal === null) yield { id, message: 'no audit entry says that it was issued' };
      else if (paperDigest(content) !== seal)
        yield { id, message: 'was changed after it was issued' };
    }
  },
};

export const paperChecks: readonly Check[] = [
  papersAreAbout,
  // Those that replace it carry a stroke in their number.
  everyPaper(
    'ticket',
    'sessions',
    'session_id',
    `r.arrived = 0 AND ${TICKETED}`,
    "NOT instr(d.number, '/')",
  ),
  everyPaper(
    'session_void',
    'sessions',
    'session_id',
    "r.status = 'voided' AND r.void_kind <> 'undone' AND r.exit_terminal_id IN (SELECT id FROM terminals WHERE is_self = 1)",
  ),
  everyPaper('receipt', 'payments', 'payment_id', '1'),
  reversalOfEveryOne,
  everyPaper('promise', 'receivables', 'record_id', '1'),
  everyPaper('collection', 'receivable_collections', 'record_id', '1'),
  everyPaper('z', 'shifts', 'shift_id', 'r.closed_at IS NOT NULL'),
  everyPaper('day_closing', 'day_closings', 'record_id', '1'),
  everyPaper('day_addendum', 'day_closing_addenda', 'record_id', '1'),
  slipOfEveryMovement,
  zSaysTheShift,
  receiptSaysThePayment,
  asIssued,
];
