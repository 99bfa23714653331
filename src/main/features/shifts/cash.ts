import type { CashResult, ShiftTotals } from '@shared/contracts/shifts';
import type { Db } from '@main/db/connection';
import { expectedCash } from './domain';
import type { ShiftPorts } from './ports';
import { lastCount, movementsOf, trafficOf } from './repo';
import type { ShiftRow } from './repo';

function moved(db: Db, shiftId: string): Pick<ShiftTotals, 'paidIn' | 'paidOut' | 'safeDrops'> {
  const sums = { paid_in: 0, paid_out: 0, safe_drop: 0 };
  for (const movement of movementsOf(db, shiftId)) sums[movement.kind] += movement.amount;
  return { paidIn: sums.paid_in, paidOut: sums.paid_out, safeDrops: sums.safe_drop };
}

/** Totals of a shift and the cash that should be in its drawer, as of `until`. */
export function drawerOf(
  db: Db,
  ports: Pick<ShiftPorts, 'moneyOf'>,
  shift: ShiftRow,
  until: number,
): {
  readonly expected: number;
  readonly totals: ShiftTotals;
  readonly cashSales: number;
  readonly cashCollected: number;
  readonly cashReversed: number;
} {
  const money = ports.moneyOf(db, shift.id);
  const movements = moved(db, shift.id);
  const expected = expectedCash({ float: shift.floatAmount, ...money, ...movements });
  const totals = { ...money.totals, ...trafficOf(db, shift, until), ...movements };
  const { cashSales, cashCollected, cashReversed } = money;
  return { expected, totals, cashSales, cashCollected, cashReversed };
}

/** Counted against expected; `null` before a count was handed in: closing is blind. */
export function cashResult(
  db: Db,
  ports: Pick<ShiftPorts, 'moneyOf'>,
  shift: ShiftRow,
  until: number,
): CashResult | null {
  const counted = lastCount(db, shift.id);
  if (!counted) return null;
  const { expected, totals } = drawerOf(db, ports, shift, until);
  return { counted: counted.amount, expected, difference: counted.amount - expected, totals };
}
