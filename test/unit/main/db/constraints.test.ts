import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { tellMessage } from '@test/helpers/hq-messages';

/** A booth with at least one row in every append-only table. */
async function fullBooth(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  const first = await checkIn(booth, 'KRTV62');
  await checkIn(booth, 'BCDF11');
  booth.passMinutes(61);
  const paid = await payCash(booth, first.stay.sessionId);
  const requestId = crypto.randomUUID();
  await booth.call('shifts.moveCash', { kind: 'paid_in', amount: 1, reason: 'caja', requestId });
  await booth.call('documents.reprint', { documentId: paid.documentId });
  tellMessage(booth, 1, crypto.randomUUID(), { text: 'hola' });
  const [message] = await booth.call('messages.list', {});
  await booth.call('messages.acknowledge', { messageId: message?.messageId ?? '' });
  await booth.call('shifts.submitCount', { count: { '1000': 1 } });
  await signInAs(booth, 'Rodrigo Soto');
  const { paymentId } = paid;
  await booth.call('payments.void', {
    paymentId,
    reason: 'prueba',
    requestId: crypto.randomUUID(),
  });
  const { $client } = booth.core.db;
  $client.exec(`INSERT INTO payment_events VALUES ('e1', 'gate', '{}', 1);
    INSERT INTO payment_transactions VALUES ('t1', '${paymentId}', 'gate', 'tx', 1, 'pending', 1);
    INSERT INTO day_closings SELECT 'd1', id, '2026-01-01', '{}', 'head',
      (SELECT id FROM users LIMIT 1), 1 FROM terminals`);
  return booth;
}

const APPEND_ONLY = [
  'audit_log',
  'cash_movements',
  'day_closings',
  'documents',
  'login_attempts',
  'message_reads',
  'outbox',
  'payment_events',
  'payment_reversals',
  'payment_tenders',
  'payments',
  'reprints',
  'shift_counts',
  'status_history',
] as const;

describe('nothing that was money or a trace of it is edited', () => {
  test('UPDATE, DELETE and REPLACE are refused by every append-only table', async () => {
    const { core } = await fullBooth();
    const before = dump(core.db);
    for (const table of APPEND_ONLY) {
      // Throws, too, when there is no row to try it on.
      const columns = Object.keys(before[table]?.[0] as object);
      for (const statement of [
        ...columns.map((column) => `UPDATE "${table}" SET "${column}" = "${column}"`),
        `DELETE FROM "${table}"`,
        `REPLACE INTO "${table}" SELECT * FROM "${table}"`,
      ]) {
        expect(() => core.db.$client.exec(statement)).toThrow(
          new RegExp(`append-only: ${table}|more reversed than paid|closed in order`),
        );
      }
    }
    expect(dump(core.db)).toEqual(before);
  });

  test.each(['sessions', 'shifts', 'tariffs', 'print_jobs', 'sequences', 'payment_transactions'])(
    'no row of %s is deleted',
    async (table) => {
      const { core } = await fullBooth();
      const before = dump(core.db);
      expect(before[table]).not.toHaveLength(0);
      expect(() => core.db.$client.exec(`DELETE FROM "${table}"`)).toThrow(
        /append-only|never|aside/,
      );
      expect(dump(core.db)).toEqual(before);
    },
  );

  test.each([
    ['ticket_number', "'B-9'"],
    ['start_time', 'start_time - 60000'],
    ['policy_snapshot', "'{}'"],
    ['tariff_id', '(SELECT max(id) FROM tariffs WHERE id <> tariff_id)'],
    ['business_date', "'2099-01-01'"],
    ['opened_by', '(SELECT max(id) FROM users WHERE id <> opened_by)'],
  ])('%s of an open stay is fixed at its entry', async (column, other) => {
    const { core } = await fullBooth();
    const change = `UPDATE sessions SET ${column} = ${other} WHERE status = 'open'`;
    expect(() => core.db.$client.exec(change)).toThrow('fixed at entry');
  });

  test('an ended stay never changes', async () => {
    const { core } = await fullBooth();
    const change = "UPDATE sessions SET end_time = end_time + 1 WHERE status = 'closed'";
    expect(() => core.db.$client.exec(change)).toThrow('an ended stay never changes');
  });

  test('the opening of a shift never changes', async () => {
    const { core } = await fullBooth();
    expect(() => core.db.$client.exec('UPDATE shifts SET float_amount = 1')).toThrow(
      'never changes',
    );
  });

  test('a number is never reused', async () => {
    const { core } = await fullBooth();
    expect(() => core.db.$client.exec('UPDATE sequences SET value = value')).toThrow(
      'never reused',
    );
  });
});

describe('the schema refuses', () => {
  const REFUSED: readonly (readonly [what: string, statement: string, reason: RegExp])[] = [
    [
      'a second open stay of a car',
      copyOf('sessions', "status = 'open'", { spot_id: free() }),
      /UNIQUE.*sessions_one_open_per_vehicle/,
    ],
    [
      'a second open stay on a spot',
      copyOf('sessions', "status = 'open'", {
        vehicle_id: "(SELECT vehicle_id FROM sessions WHERE status = 'closed')",
      }),
      /UNIQUE.*sessions_one_open_per_spot/,
    ],
    [
      'a stay that ends before it begins',
      "UPDATE sessions SET status = 'closed', end_time = start_time - 1 WHERE status = 'open'",
      /sessions_ended/,
    ],
    [
      'an ended stay without its end',
      "UPDATE sessions SET status = 'closed' WHERE status = 'open'",
      /sessions_ended/,
    ],
    [
      'a voided stay without a reason',
      "UPDATE sessions SET status = 'voided', end_time = start_time WHERE status = 'open'",
      /sessions_void_reason/,
    ],
    [
      'a status it does not know',
      "UPDATE sessions SET status = 'gone' WHERE status = 'open'",
      /sessions_status|sessions_ended/,
    ],
    [
      'a second payment of a stay',
      copyOf('payments', '1', { request_id: "'r9'", receipt_number: "'B-9'" }),
      /UNIQUE.*payments.session_id/,
    ],
    ['a negative amount', forStay({ amount: '-1', gross: '-1', net: '-1' }), /payments_amounts/],
    ['an amount that is not gross less discount', forStay({ discount: '1' }), /payments_amounts/],
    ['net and VAT that are not the amount', forStay({ vat: 'vat + 1' }), /payments_amounts/],
    ['a rounding of six pesos', forStay({ rounding: '-6' }), /payments_rounding/],
    ['a rounding of five pesos up', forStay({ rounding: '5' }), /payments_rounding/],
    [
      'a tender that is not received less change',
      copyOf('payment_tenders', '1', { change: 'change + 1' }),
      /payment_tenders_amounts/,
    ],
    [
      'change without anything received',
      copyOf('payment_tenders', '1', { received: '-1', amount: '-1' }),
      /payment_tenders_amounts/,
    ],
    [
      'a way of paying it does not know',
      copyOf('payment_tenders', '1', { method: "'barter'" }),
      /payment_tenders_method/,
    ],
    [
      'more given back than was paid',
      copyOf('payment_reversals', '1', { request_id: "'r9'" }),
      /more reversed than paid/,
    ],
    [
      'a cash movement of nothing',
      copyOf('cash_movements', '1', { request_id: "'r9'", amount: '0' }),
      /cash_movements_amount/,
    ],
    [
      'a second open shift of a drawer',
      copyOf('shifts', '1', { number: '99' }),
      /UNIQUE.*terminal_id/,
    ],
    ['a shift closed without its Z', 'UPDATE shifts SET closed_at = 1', /shifts_closed_whole/],
    [
      'a shift closed without its difference',
      'UPDATE shifts SET closed_at = 1, z_number = 1, counted_amount = 1, expected_amount = 2',
      /shifts_closed_whole/,
    ],
    [
      'a difference nobody explained',
      'UPDATE shifts SET closed_at = 1, z_number = 1, counted_amount = 1, expected_amount = 2, difference = -1',
      /shifts_difference_explained/,
    ],
    [
      'a tariff with a gap before it',
      copyOf('tariffs', "vehicle_class = 'car'", {
        valid_from: 'valid_from + 1',
        valid_to: 'NULL',
      }),
      /no gap and no overlap/,
    ],
    ['a tariff that is edited', 'UPDATE tariffs SET day_rate = 1', /closed, never edited/],
    [
      'a discount above the whole',
      copyOf('agreements', "kind = 'percent'", { code: "'X'", value: '101' }),
      /agreements_value/,
    ],
    ['the same paper number twice', copyOf('documents', "kind = 'z' OR 1"), /UNIQUE.*documents/],
  ];

  /** A statement that inserts a copy of a row under another id, with some columns replaced. */
  function copyOf(table: string, where: string, changes: Record<string, string> = {}): string {
    return JSON.stringify({ table, where, changes });
  }

  function forStay(changes: Record<string, string>): string {
    const sessionId = "(SELECT id FROM sessions WHERE status = 'open')";
    const own = { session_id: sessionId, request_id: "'r9'", receipt_number: "'B-9'" };
    return copyOf('payments', '1', { ...own, ...changes });
  }

  function free(): string {
    return '(SELECT id FROM spots WHERE id NOT IN (SELECT spot_id FROM sessions) LIMIT 1)';
  }

  function toSql(booth: TestBooth, statement: string): string {
    if (!statement.startsWith('{')) return statement;
    const { table, where, changes } = JSON.parse(statement) as {
      table: string;
      where: string;
      changes: Record<string, string>;
    };
    const columns = booth.core.db.$client
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all() as string[];
    const all: Record<string, string> = { id: "'copy'", ...changes };
    if (table === 'sessions') Object.assign(all, { request_id: "'r9'", ticket_number: "'B-9'" });
    const values = columns.map((column) => all[column] ?? column);
    return `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} WHERE ${where} LIMIT 1`;
  }

  test.each(REFUSED)('%s', async (_what, statement, reason) => {
    const booth = await fullBooth();
    const before = dump(booth.core.db);
    expect(() => booth.core.db.$client.exec(toSql(booth, statement))).toThrow(reason);
    expect(dump(booth.core.db)).toEqual(before);
  });

  test.each(['users', 'spots', 'vehicles', 'terminals', 'vehicle_classes', 'zones', 'roles'])(
    'to delete a row of %s that others point at',
    async (table) => {
      const { core } = await fullBooth();
      expect(() => core.db.$client.exec(`DELETE FROM ${table}`)).toThrow('FOREIGN KEY');
      expect(value(core.db, `SELECT count(*) FROM ${table}`)).toBeGreaterThan(0);
    },
  );
});
