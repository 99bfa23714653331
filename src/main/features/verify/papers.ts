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
       AND action = 'shift.closed') AS headBefore
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
const everyPaper = (kind: string, table: string, owner: string, where: string): Check =>
  sqlCheck(
    `documents.every_${kind}`,
    table,
    `its ${kind} is not kept, or more than once`,
    `SELECT r.id FROM ${table} r WHERE ${where} AND 1 <> (
       SELECT count(*) FROM documents d WHERE d.${owner} = r.id AND d.kind = '${kind}')`,
  );

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
     LEFT JOIN vehicles v ON v.id = s.vehicle_id
   WHERE NOT json_valid(d.content) OR CASE d.kind
     WHEN 'ticket' THEN d.number IS NOT s.ticket_number OR d.created_at IS NOT s.start_time
       OR replace(d.subject, '·', '') IS NOT v.plate OR NOT instr(d.content, d.number)
       OR NOT instr(d.content, d.subject)
     WHEN 'receipt' THEN d.number IS NOT p.receipt_number OR d.created_at IS NOT p.paid_at
       OR d.session_id IS NOT p.session_id OR replace(d.subject, '·', '') IS NOT v.plate
       OR NOT instr(d.content, d.subject)
     WHEN 'z' THEN d.number IS NOT printf('%s-%06d', t.code, f.z_number)
       OR d.created_at IS NOT f.closed_at
     WHEN 'cash_movement' THEN NOT EXISTS (
       SELECT 1 FROM cash_movements m WHERE m.shift_id = d.shift_id AND m.at = d.created_at)
     ELSE 0 END`,
);

/** Every paper, to the letter, as the audit entry of its action sealed it. */
const asIssued: Check = {
  name: 'documents.as_issued',
  table: 'documents',
  find: function* find(db): Generator<Found> {
    const query = `SELECT d.id, d.content, (
        SELECT json_extract(a.details, '$.paper.sha256') FROM audit_log a
        WHERE a.entity = CASE d.kind WHEN 'ticket' THEN 'sessions' WHEN 'receipt' THEN 'payments'
            WHEN 'z' THEN 'shifts' WHEN 'cash_movement' THEN 'cash_movements' ELSE 'documents' END
          AND a.entity_id = CASE d.kind WHEN 'ticket' THEN d.session_id
            WHEN 'receipt' THEN d.payment_id WHEN 'z' THEN d.shift_id
            WHEN 'cash_movement' THEN (SELECT m.id FROM cash_movements m
              WHERE m.shift_id = d.shift_id AND m.at = d.created_at
                AND EXISTS (SELECT 1 FROM audit_log b WHERE b.entity = 'cash_movements'
                  AND b.entity_id = m.id AND json_extract(b.details, '$.paper.id') = d.id))
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
  everyPaper('ticket', 'sessions', 'session_id', '1'),
  everyPaper('receipt', 'payments', 'payment_id', '1'),
  everyPaper('z', 'shifts', 'shift_id', 'r.closed_at IS NOT NULL'),
  slipOfEveryMovement,
  zSaysTheShift,
  receiptSaysThePayment,
  asIssued,
];
