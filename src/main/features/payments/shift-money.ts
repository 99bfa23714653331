import type { Db } from '@main/db/connection';
import type { ShiftMoney } from '@main/features/shifts/index';
import { methodTotals, reversalSum, shiftSums } from './repo';

/** What payments brought into and took out of a shift, for its Z. */
export function shiftMoney(db: Db, shiftId: string): ShiftMoney {
  const byMethod = methodTotals(db, shiftId);
  const voids = reversalSum(db, shiftId, 'void');
  const refunds = reversalSum(db, shiftId, 'refund');
  return {
    cashSales: byMethod.find((total) => total.method === 'cash')?.amount ?? 0,
    cashReversed: voids.cash + refunds.cash,
    totals: {
      ...shiftSums(db, shiftId),
      byMethod,
      voids: { count: voids.count, amount: voids.amount },
      refunds: { count: refunds.count, amount: refunds.amount },
    },
  };
}
