import type { ChargingPolicy, Discount } from '@shared/kernel/policy';
import type { Db } from '@main/db/connection';

/** A stay that was charged, with what it was charged by. */
export interface ChargedStay {
  /** Where the next page goes on. */
  readonly paidAt: number;
  readonly row: number;
  readonly ticketNumber: string;
  readonly vehicleClass: string;
  readonly entry: number;
  readonly exit: number;
  readonly amount: number;
  readonly dayRate: number;
  readonly nightRate: number;
  readonly policy: string;
  readonly discountKind: Discount['kind'] | null;
  readonly discountValue: number | null;
}

/** Free exits were given by somebody, and a voided payment was none: no tariff would change them. */
const COUNTS = `p.free_reason IS NULL AND NOT EXISTS (
  SELECT 1 FROM payment_reversals r WHERE r.payment_id = p.id AND r.kind = 'void')`;

const PAGE = `SELECT p.paid_at AS paidAt, p.rowid AS row, s.ticket_number AS ticketNumber,
    s.vehicle_class AS vehicleClass, s.start_time AS entry, s.end_time AS exit, p.amount,
    t.day_rate AS dayRate, t.night_rate AS nightRate, s.policy_snapshot AS policy,
    g.kind AS discountKind, g.value AS discountValue
  FROM payments p JOIN sessions s ON s.id = p.session_id JOIN tariffs t ON t.id = s.tariff_id
    LEFT JOIN agreements g ON g.id = p.agreement_id
  WHERE (p.paid_at, p.rowid) > (?, ?) AND s.end_time IS NOT NULL AND ${COUNTS}
  ORDER BY p.paid_at, p.rowid LIMIT ?`;

/** Stays on one page: priced in a few milliseconds. */
const PAGE_SIZE = 50;

/** How many payments there are to look at from an instant on. */
export function countSince(db: Db, since: number): number {
  return db.$client
    .prepare<[number], number>('SELECT count(*) FROM payments WHERE paid_at > ?')
    .pluck()
    .get(since) as number;
}

/** Charged stays paid after an instant, page by page: no statement stays open between two pages. */
export function* pagesSince(db: Db, since: number): Generator<ChargedStay[]> {
  const page = db.$client.prepare<[number, number, number], ChargedStay>(PAGE);
  let from = { paidAt: since, row: Number.MAX_SAFE_INTEGER };
  for (;;) {
    const stays = page.all(from.paidAt, from.row, PAGE_SIZE);
    const last = stays.at(-1);
    if (!last) return;
    yield stays;
    from = { paidAt: last.paidAt, row: last.row };
  }
}

/** Policies are few and repeat from stay to stay. */
export function policyReader(): (text: string) => ChargingPolicy {
  const known = new Map<string, ChargingPolicy>();
  return (text) => {
    const policy = known.get(text) ?? (JSON.parse(text) as ChargingPolicy);
    known.set(text, policy);
    return policy;
  };
}
