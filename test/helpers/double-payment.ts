import { openMigrated } from '@main/db/migrate';
import { manualClock } from '@main/core/clock';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { withWriteTx } from '@main/db/transaction';
import { applyFeed } from '@main/features/sync/index';
import { randomIds } from '@shared/kernel/ids';
import type { FeedConflict, FeedStay } from '@shared/sync/feed-stays';
import { join } from 'node:path';

const OTHER = { id: '019ab000-0000-7000-8000-0000000000c3', code: 'C', name: 'Caja Norte' };

interface Stay {
  readonly id: string;
  readonly ticketNumber: string;
  readonly plate: string;
  readonly vehicleClass: string;
  readonly tariffId: string;
  readonly policy: string;
  readonly startTime: number;
  readonly businessDate: string;
  readonly openedBy: string;
  readonly spotId: string;
}

interface Paid {
  readonly paymentId: string;
  readonly receiptNumber: string;
  readonly amount: number;
  readonly paidAt: number;
  readonly processedBy: string;
  readonly terminalId: string;
  readonly code: string;
  readonly name: string;
}

const STAY = `SELECT s.id, ticket_number AS ticketNumber, v.plate, s.vehicle_class AS vehicleClass,
    tariff_id AS tariffId, policy_snapshot AS policy, start_time AS startTime,
    business_date AS businessDate, opened_by AS openedBy, spot_id AS spotId
  FROM sessions s JOIN vehicles v ON v.id = s.vehicle_id WHERE v.plate = ?`;

const PAID = `SELECT p.id AS paymentId, receipt_number AS receiptNumber, amount, paid_at AS paidAt,
    processed_by AS processedBy, t.id AS terminalId, t.code, t.name
  FROM payments p JOIN terminals t ON t.id = p.terminal_id WHERE p.session_id = ?`;

/**
 * What headquarters tells the booth of a data folder after a time apart: that `paid` was paid at Caja
 * Norte too, a quarter of an hour before, and that `twice`, who is inside, came in there as well.
 */
export function hearOfOtherBooth(folder: string, paid: string, twice: string, now: number): void {
  const { db } = openMigrated(join(folder, 'coipo.db'), { durability: 'off' });
  const { $client } = db;
  const clock = manualClock(now);
  const core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const stayOf = (plate: string) => $client.prepare(STAY).get(plate) as Stay;
  const charged = stayOf(paid);
  const own = $client.prepare(PAID).get(charged.id) as Paid;
  const { terminalId, code, name, ...payment } = own;
  const conflict: FeedConflict = {
    sessionId: charged.id,
    ticketNumber: charged.ticketNumber,
    plate: charged.plate,
    payments: [
      {
        ...payment,
        paymentId: core.ids.next(now),
        receiptNumber: 'C-000041',
        paidAt: payment.paidAt - 900_000,
        terminal: OTHER,
        left: payment.amount,
      },
      { ...payment, terminal: { id: terminalId, code, name }, left: payment.amount },
    ],
    settledAt: null,
  };
  const { id: _id, policy, spotId, ...inside } = stayOf(twice);
  const startTime = inside.startTime + 600_000;
  const sessionId = core.ids.next(now);
  const arrived: FeedStay = {
    ...inside,
    sessionId,
    requestId: core.ids.next(now),
    ticketNumber: 'C-000057',
    startTime,
    policySnapshot: JSON.parse(policy) as FeedStay['policySnapshot'],
    entryTerminal: OTHER,
    place: { spotId, at: startTime, terminalId: OTHER.id },
    end: null,
  };
  const about = { deleted: false, originTerminal: null };
  const entries = [
    { version: 1, kind: 'stay', key: sessionId, body: arrived, ...about },
    { version: 2, kind: 'conflict', key: charged.id, body: conflict, ...about },
  ];
  withWriteTx(db, (tx) => applyFeed(core, tx, entries, now));
  $client.close();
}
