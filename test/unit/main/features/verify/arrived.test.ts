import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import { checkIn, payCash } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { tell, told, twoBooths } from '@test/helpers/two-booths';

/** A booth that knows an open stay of another, one that ended there, and one of its own that did. */
async function acquainted(): Promise<TestBooth> {
  const { a, b } = await twoBooths();
  const open = await checkIn(a, 'KRTV62');
  const ended = await checkIn(a, 'BBCC11');
  const own = await checkIn(b, 'ZZ1234');
  tell(b, told(a, open.stay.sessionId));
  tell(a, told(b, own.stay.sessionId));
  for (const booth of [a, b]) booth.passMinutes(30);
  await payCash(a, ended.stay.sessionId);
  await payCash(a, own.stay.sessionId);
  tell(b, told(a, ended.stay.sessionId));
  tell(b, told(a, own.stay.sessionId));
  const payment = {
    terminal: { id: a.core.ids.next(1), code: 'B', name: 'Caja 2' },
    receiptNumber: 'B-000009',
    amount: 100,
    left: 100,
    paidAt: 5,
    processedBy: a.core.ids.next(1),
  };
  const sessionId = ended.stay.sessionId;
  const payments = [1, 2].map(() => ({ ...payment, paymentId: a.core.ids.next(1) }));
  const body = { sessionId, ticketNumber: 'B-000002', plate: 'BBCC11', payments, settledAt: null };
  const entry = { version: 7, kind: 'conflict', key: sessionId, body, deleted: false };
  withWriteTx(b.core.db, (tx) =>
    applyFeed(b.core, tx, [{ ...entry, originTerminal: null }], b.clock.now()),
  );
  return b;
}

const TRIGGERS =
  "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('sessions', 'stay_conflicts')";

/** What is noticed of one change that somebody makes with an SQLite editor. */
function noticed(booth: TestBooth, sql: string): string[] {
  const { $client } = booth.core.db;
  $client.pragma('foreign_keys = OFF');
  $client.pragma('ignore_check_constraints = ON');
  const triggers = $client.prepare<[], string>(TRIGGERS).pluck().all();
  for (const name of triggers) $client.exec(`DROP TRIGGER "${name}"`);
  expect($client.prepare(sql).run().changes).toBe(1);
  return [...verify(booth.core.db)]
    .map(({ check }) => check)
    .filter((check) => check !== 'schema.objects');
}

const ARRIVED_OPEN = "arrived = 1 AND status = 'open'";
const ARRIVED_ENDED = "arrived = 1 AND status = 'closed'";
const LEFT = 'elsewhere_date IS NOT NULL';

const CHANGES: [what: string, sql: string][] = [
  ...['spot_id', 'vehicle_class', 'tariff_id', 'business_date', 'ticket_number', 'request_id'].map(
    (column): [string, string] => [
      `${column} of an arrived stay`,
      `UPDATE sessions SET ${column} = ${column} || 'x' WHERE ${ARRIVED_OPEN}`,
    ],
  ),
  ...['start_time', 'arrived'].map((column): [string, string] => [
    `${column} of an arrived stay`,
    `UPDATE sessions SET ${column} = ${column} - 1 WHERE ${ARRIVED_OPEN}`,
  ]),
  ...[ARRIVED_ENDED, LEFT].flatMap((which): [string, string][] => [
    [
      'the end of one that ended there',
      `UPDATE sessions SET end_time = end_time + 1 WHERE ${which}`,
    ],
    ['where it ended', `UPDATE sessions SET exit_terminal_id = 'x' WHERE ${which}`],
    ['who ended it', `UPDATE sessions SET closed_by = opened_by || 'x' WHERE ${which}`],
    ['that it ended', `UPDATE sessions SET status = 'voided' WHERE ${which}`],
  ]),
  [
    'the day on which it was told',
    `UPDATE sessions SET elsewhere_date = '2026-01-01' WHERE ${LEFT}`,
  ],
  ['that day away', `UPDATE sessions SET elsewhere_date = NULL WHERE ${LEFT}`],
  ['a stay away', `DELETE FROM sessions WHERE ${ARRIVED_OPEN}`],
  ['a conflict', "UPDATE stay_conflicts SET body = json_set(body, '$.plate', 'X')"],
  ['that it is settled', 'UPDATE stay_conflicts SET settled_at = 5'],
  ['its version', 'UPDATE stay_conflicts SET version = 1'],
  ['a conflict away', 'DELETE FROM stay_conflicts'],
];

describe('of what came from other booths, one change is noticed', () => {
  test('and nothing where nothing was changed', async () => {
    const booth = await acquainted();
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test.each(CHANGES)('%s', async (_what, sql) => {
    expect(noticed(await acquainted(), sql)).not.toEqual([]);
  });
});
