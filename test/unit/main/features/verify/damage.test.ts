import Database from 'better-sqlite3';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { auditContent } from '@main/core/audit';
import type { AuditRow } from '@main/core/audit';
import { CHAIN_START, eventContent } from '@shared/sync/chain';
import { canonicalJson } from '@shared/kernel/canonical-json';
import { linkHash } from '@main/core/hash-chain';
import type { OutboxRow } from '@main/core/outbox';
import { findingsOf, sharedHistory, tamper } from '@test/helpers/history';

const ONE_PAYMENT =
  '(SELECT id FROM payments WHERE amount > 2000 ORDER BY rowid LIMIT 1 OFFSET 20)';
const ONE_STAY = `(SELECT session_id FROM payments WHERE id = ${ONE_PAYMENT})`;
const ONE_SHIFT = '(SELECT id FROM shifts WHERE number = 9)';

/** What was done, the checks that must notice, and how. */
const DAMAGES: readonly (readonly [what: string, checks: readonly string[], sql: string])[] = [
  [
    'a smaller payment, consistent in itself',
    ['payments.recorded', 'payments.charged_by_the_rules', 'payments.tenders_add_up'],
    `UPDATE payments SET gross = gross - 1190, amount = amount - 1190, net = net - 1000, vat = vat - 190
     WHERE id = ${ONE_PAYMENT} AND discount = 0`,
  ],
  [
    'amounts that do not add up',
    ['payments.arithmetic'],
    `UPDATE payments SET vat = vat + 1 WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'a payment in another shift',
    ['payments.within_shift', 'shifts.expected', 'payments.recorded'],
    `UPDATE payments SET shift_id = ${ONE_SHIFT} WHERE receipt_number IN ('B-000001', 'B-000002', 'B-000003', 'B-000004')`,
  ],
  [
    'a payment of another day',
    ['payments.business_date'],
    `UPDATE payments SET business_date = '2025-01-01' WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'another explanation',
    ['payments.recorded', 'payments.charged_by_the_rules'],
    `UPDATE payments SET explanation = json_set(explanation, '$.minutes', 5) WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'a payment deleted with all its rows',
    ['audit.rows_exist', 'numbers.receipt', 'sessions.accounted_for'],
    `DELETE FROM documents WHERE payment_id = ${ONE_PAYMENT};
     DELETE FROM payment_tenders WHERE payment_id = ${ONE_PAYMENT};
     DELETE FROM payments WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'a tender deleted',
    ['payments.tenders_add_up', 'payment_tenders.recorded'],
    `DELETE FROM payment_tenders WHERE payment_id = ${ONE_PAYMENT}`,
  ],
  [
    'cash told as a card',
    ['payment_tenders.recorded', 'shifts.expected'],
    `UPDATE payment_tenders SET method = 'debit' WHERE method = 'cash'
     AND payment_id IN (SELECT id FROM payments WHERE shift_id = ${ONE_SHIFT})`,
  ],
  [
    'rounding that the law does not know',
    ['payments.rounding'],
    `UPDATE payments SET rounding = rounding + 1 WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'a reversal that nobody recorded',
    ['payment_reversals.void_recorded'],
    `INSERT INTO payment_reversals (id, request_id, payment_id, kind, amount, cash_amount, reason,
       requested_by, authorised_by, shift_id, business_date, at)
     SELECT 'forged', 'forged', p.id, 'void', p.amount, 0, 'sin motivo', p.processed_by,
       p.processed_by, p.shift_id, p.business_date, p.paid_at
     FROM payments p WHERE p.id = ${ONE_PAYMENT}`,
  ],
  [
    'a reversal of more than was paid',
    ['payment_reversals.never_more'],
    'UPDATE payment_reversals SET amount = amount + 100000',
  ],
  ['a reversal deleted', ['audit.rows_exist'], 'DELETE FROM payment_reversals'],
  [
    'a detail of the audit',
    ['audit.chain'],
    `UPDATE audit_log SET details = json_set(details, '$.amount', 1) WHERE seq = 60`,
  ],
  [
    'another person in the audit',
    ['audit.chain'],
    `UPDATE audit_log SET user_id = 'somebody' WHERE seq = 61`,
  ],
  [
    'an audit row deleted in the middle',
    ['audit.chain', 'outbox.tells_the_audit'],
    'DELETE FROM audit_log WHERE seq = 70',
  ],
  [
    'the last audit rows deleted',
    ['outbox.tells_the_audit'],
    'DELETE FROM audit_log WHERE seq > (SELECT max(seq) - 3 FROM audit_log)',
  ],
  [
    'the end of both logs cut off',
    ['day_closings.recorded'],
    `DELETE FROM audit_log WHERE seq = (SELECT max(seq) FROM audit_log);
     DELETE FROM outbox WHERE seq = (SELECT max(seq) FROM outbox)`,
  ],
  [
    'an outbox payload',
    ['outbox.chain'],
    `UPDATE outbox SET payload = replace(payload, '"amount"', '"amounts"') WHERE kind = 'payment.made'`,
  ],
  [
    'the last outbox rows deleted',
    ['outbox.tells_the_audit'],
    'DELETE FROM outbox WHERE seq > (SELECT max(seq) - 2 FROM outbox)',
  ],
  [
    'the totals of a closed day',
    ['day_closings.totals', 'day_closings.recorded'],
    "UPDATE day_closings SET totals = json_set(totals, '$.revenue', 1)",
  ],
  [
    'a closed day deleted',
    ['audit.rows_exist', 'day_closings.in_order'],
    `DELETE FROM day_closings WHERE business_date = (
       SELECT business_date FROM day_closings ORDER BY business_date LIMIT 1 OFFSET 5)`,
  ],
  [
    'a payment put into another closed day, in the audit too',
    ['day_closings.totals', 'payments.business_date'],
    `UPDATE payments SET business_date = date(business_date, '+1 day') WHERE id = ${ONE_PAYMENT}`,
  ],
  [
    'an addendum that nobody made',
    ['day_closing_addenda.recorded', 'documents.every_day_addendum'],
    `INSERT INTO day_closing_addenda SELECT 'forged', id, 1, 'x', totals, audit_head, closed_by,
       created_at + 1 FROM day_closings LIMIT 1`,
  ],
  ['an epoch that goes back', ['outbox.epoch'], 'UPDATE terminals SET epoch = 0'],
  [
    'a stay deleted',
    ['numbers.ticket', 'audit.rows_exist', 'file.foreign_keys'],
    `DELETE FROM sessions WHERE id = ${ONE_STAY}`,
  ],
  [
    'a sequence set back',
    ['numbers.ticket'],
    "UPDATE sequences SET value = value - 1 WHERE name = 'ticket'",
  ],
  [
    'a sequence set forward',
    ['numbers.z'],
    "UPDATE sequences SET value = value + 1 WHERE name = 'z'",
  ],
  [
    'a number of another terminal',
    ['numbers.ticket'],
    `UPDATE sessions SET ticket_number = 'X' || substr(ticket_number, 2) WHERE id = ${ONE_STAY}`,
  ],
  [
    'a number given twice',
    ['numbers.receipt', 'payments.once_per_stay', 'schema.objects'],
    `DROP INDEX payments_receipt_number_unique;
     UPDATE payments SET receipt_number = 'B-000005' WHERE receipt_number = 'B-000006'`,
  ],
  [
    'a tariff',
    ['tariffs.recorded', 'payments.charged_by_the_rules'],
    "UPDATE tariffs SET day_rate = day_rate - 600 WHERE vehicle_class = 'car'",
  ],
  [
    'a gap between tariffs',
    ['tariffs.contiguous'],
    'UPDATE tariffs SET valid_to = valid_to - 60000 WHERE valid_to IS NOT NULL',
  ],
  [
    'a stay with the tariff of later',
    ['sessions.tariff_of_entry', 'sessions.facts_recorded'],
    `UPDATE sessions SET tariff_id = (SELECT id FROM tariffs WHERE vehicle_class = 'car' AND valid_to IS NULL)
     WHERE ticket_number < 'B-000010'`,
  ],
  [
    'another policy for a stay',
    ['sessions.facts_recorded', 'sessions.policy_of_entry'],
    `UPDATE sessions SET policy_snapshot = json_set(policy_snapshot, '$.freeMinutes', 60) WHERE id = ${ONE_STAY}`,
  ],
  [
    'an exit made earlier',
    ['sessions.exit_recorded', 'payments.charged_by_the_rules'],
    `UPDATE sessions SET end_time = end_time - 1800000 WHERE id = ${ONE_STAY}`,
  ],
  [
    'an exit before the entry',
    ['sessions.times'],
    `UPDATE sessions SET end_time = start_time - 1 WHERE id = ${ONE_STAY}`,
  ],
  [
    'an ended stay opened again',
    ['sessions.times', 'sessions.accounted_for', 'sessions.history'],
    `UPDATE sessions SET status = 'open', spot_id = (SELECT id FROM spots WHERE id NOT IN
       (SELECT spot_id FROM sessions WHERE status = 'open')) WHERE id = ${ONE_STAY}`,
  ],
  [
    'a paid stay made void',
    ['sessions.accounted_for', 'sessions.void_recorded'],
    `UPDATE sessions SET status = 'voided', void_reason = 'x' WHERE id = ${ONE_STAY}`,
  ],
  [
    'two cars on a spot',
    ['sessions.one_open', 'schema.objects'],
    `DROP INDEX sessions_one_open_per_spot;
     UPDATE sessions SET spot_id = (SELECT id FROM spots LIMIT 1) WHERE status = 'open'`,
  ],
  [
    'the difference of a shift',
    ['shifts.expected', 'shifts.closing_recorded'],
    'UPDATE shifts SET difference = 0 WHERE difference <> 0',
  ],
  [
    'what was counted',
    ['shifts.closing_recorded', 'shifts.counts', 'documents.z_says_the_shift'],
    `UPDATE shifts SET counted_amount = counted_amount + 5000, difference = difference + 5000,
       explanation = 'encontrado' WHERE id = ${ONE_SHIFT}`,
  ],
  [
    'the count of a shift',
    ['shift_counts.recorded', 'shifts.counted'],
    `UPDATE shift_counts SET amount = amount + 10 WHERE shift_id = ${ONE_SHIFT}`,
  ],
  [
    'the float of a shift',
    ['shifts.opening_recorded', 'shifts.counts'],
    `UPDATE shifts SET float_amount = float_amount - 10000 WHERE id = ${ONE_SHIFT}`,
  ],
  [
    'a shift open again',
    ['shifts.whole', 'shifts.one_at_a_time'],
    `UPDATE shifts SET closed_at = NULL WHERE id = ${ONE_SHIFT}`,
  ],
  [
    'a safe drop',
    ['cash_movements.recorded', 'shifts.expected'],
    'UPDATE cash_movements SET amount = amount + 10000 WHERE rowid = (SELECT min(rowid) FROM cash_movements)',
  ],
  [
    'a movement of another shift',
    ['cash_movements.within_shift'],
    `UPDATE cash_movements SET at = at + 864000000 WHERE rowid = (SELECT min(rowid) FROM cash_movements)`,
  ],
  [
    'a Z with another total',
    ['documents.z_says_the_shift'],
    `UPDATE documents SET content = replace(content, '= Contado","right":"$', '= Contado","right":"$9')
     WHERE shift_id = ${ONE_SHIFT} AND kind = 'z'`,
  ],
  [
    'a receipt with another amount',
    ['documents.receipt_says_the_payment'],
    `UPDATE documents SET content = replace(content, '$', '#') WHERE payment_id = ${ONE_PAYMENT}`,
  ],
  [
    'one word of a ticket',
    ['documents.as_issued'],
    `UPDATE documents SET content = replace(content, 'Cobro por minuto', 'Cobro por hora')
     WHERE kind = 'ticket' AND session_id = ${ONE_STAY}`,
  ],
  [
    'a paper nobody issued',
    ['documents.as_issued'],
    `INSERT INTO documents (id, terminal_id, kind, number, subject, content, created_at)
       SELECT 'forged', terminal_id, 'test', 'B-999999', subject, content, created_at
       FROM documents LIMIT 1`,
  ],
  [
    'a ticket deleted',
    ['documents.every_ticket'],
    `DELETE FROM documents WHERE kind = 'ticket' AND session_id = ${ONE_STAY}`,
  ],
  [
    'a setting',
    ['settings.recorded'],
    `UPDATE settings SET value = json_set(value, '$.address', 'X') WHERE key = 'site'`,
  ],
  [
    'a charging policy',
    ['charging_policies.recorded', 'sessions.policy_of_entry'],
    `UPDATE charging_policies SET policy = json_set(policy, '$.dailyCap', 1)`,
  ],
  [
    'a gap between charging policies',
    ['charging_policies.contiguous'],
    `UPDATE charging_policies SET valid_to = valid_to - 60000 WHERE valid_to IS NOT NULL`,
  ],
  [
    'a tariff said to be withdrawn',
    ['tariffs.withdrawal_recorded', 'tariffs.contiguous'],
    `UPDATE tariffs SET withdrawn_at = valid_from - 1, withdrawn_by = created_by,
       withdrawn_reason = 'x' WHERE vehicle_class = 'car' AND valid_to IS NULL`,
  ],
  [
    'a setting that is not JSON',
    ['settings.readable'],
    `UPDATE settings SET value = '{' WHERE key = 'texts'`,
  ],
  [
    'an agreement',
    ['agreements.recorded', 'payments.charged_by_the_rules'],
    'UPDATE agreements SET value = value + 1',
  ],
  [
    'a username',
    ['users.recorded'],
    "UPDATE users SET username = 'nadie' WHERE username = 'mfuentes'",
  ],
  [
    'a spot out of service',
    ['spots.recorded'],
    "UPDATE spots SET status = 'out_of_service' WHERE code = 'A1'",
  ],
  [
    'a row that points nowhere',
    ['file.foreign_keys'],
    "DELETE FROM users WHERE username = 'mfuentes'",
  ],
  ['an index dropped', ['schema.objects'], 'DROP INDEX payments_shift'],
  ['a table more', ['schema.objects'], 'CREATE TABLE notes (text)'],
  [
    'a trigger more',
    ['schema.objects'],
    'CREATE TRIGGER quiet BEFORE INSERT ON cash_movements BEGIN SELECT RAISE(IGNORE); END',
  ],
];

describe('damage by hand', () => {
  const history = sharedHistory();

  test('none is found where none was done', () => {
    const path = history.copy('untouched');
    tamper(path, () => {});
    expect(findingsOf(path)).toEqual([]);
  });

  test.each(DAMAGES)('%s', (_what, checks, sql) => {
    const path = history.copy('damaged');
    let changed = 0;
    tamper(path, (sqlite) => {
      const before = sqlite.prepare('SELECT total_changes()').pluck().get() as number;
      sqlite.exec(sql);
      const ddl = /\b(DROP|CREATE)\b/.test(sql) ? 1 : 0;
      changed = (sqlite.prepare('SELECT total_changes()').pluck().get() as number) - before + ddl;
    });
    expect(changed).toBeGreaterThan(0);
    const found = new Set(findingsOf(path).map((finding) => finding.check));
    for (const check of checks) expect(found).toContain(check);
  });

  test('a trigger dropped', () => {
    const path = history.copy('trigger');
    const sqlite = new Database(path);
    sqlite.exec('DROP TRIGGER payments_no_update');
    sqlite.close();
    expect(findingsOf(path)).toContainEqual({
      check: 'schema.objects',
      table: 'sqlite_master',
      id: 'trigger payments_no_update',
      message: 'is missing',
    });
  });

  test('a page of the file', () => {
    const path = history.copy('page');
    const pageSize = 4096;
    const middle = Math.floor(statSync(path).size / pageSize / 2) * pageSize;
    const file = openSync(path, 'r+');
    for (let page = 0; page < 8; page += 1) {
      writeSync(file, Buffer.alloc(pageSize, 0xa5), 0, pageSize, middle + page * pageSize);
    }
    closeSync(file);
    expect(findingsOf(path).map((finding) => finding.check)).toContain('file.integrity');
  });

  test('both chains made anew over a lie: the Z on paper still names the old head', () => {
    const path = history.copy('rewritten');
    tamper(path, (sqlite) => {
      sqlite.exec(
        `UPDATE audit_log SET details = json_set(details, '$.reason', 'otra') WHERE action = 'cash.moved';
         UPDATE outbox SET payload = json_set(payload, '$.reason', 'otra') WHERE kind = 'cash.moved';
         UPDATE cash_movements SET reason = 'otra'`,
      );
      rewriteChains(sqlite);
    });
    const found = new Set(findingsOf(path).map((finding) => finding.check));
    expect(found).not.toContain('audit.chain');
    expect(found).not.toContain('outbox.chain');
    expect(found).toContain('documents.z_says_the_shift');
  });
});

function rewriteChains(sqlite: Database.Database): void {
  let prevHash = CHAIN_START;
  const audit = sqlite
    .prepare(
      `SELECT seq, at, user_id AS userId, authorised_by AS authorisedBy, terminal_id AS terminalId,
         action, entity, entity_id AS entityId, details FROM audit_log ORDER BY seq`,
    )
    .all() as (AuditRow & { details: string })[];
  const relink = sqlite.prepare('UPDATE audit_log SET prev_hash = ?, hash = ? WHERE seq = ?');
  for (const row of audit) {
    const hash = linkHash(prevHash, auditContent({ ...row, details: JSON.parse(row.details) }));
    relink.run(prevHash, hash, row.seq);
    prevHash = hash;
  }
  prevHash = CHAIN_START;
  const events = sqlite
    .prepare(
      'SELECT epoch, seq, event_id AS eventId, kind, version, payload FROM outbox ORDER BY seq',
    )
    .all() as OutboxRow[];
  const resend = sqlite.prepare(
    'UPDATE outbox SET payload = ?, prev_hash = ?, hash = ? WHERE seq = ?',
  );
  for (const row of events) {
    const payload = canonicalJson(JSON.parse(row.payload));
    const hash = linkHash(prevHash, eventContent({ ...row, payload }));
    resend.run(payload, prevHash, hash, row.seq);
    prevHash = hash;
  }
}
