import type { Db } from '@main/db/connection';
import type { ShiftMoney } from '@main/features/shifts/index';
import { belatedSum, collectionTotals, methodTotals, reversalSum, shiftSums } from './repo';

/** What payments brought into and took out of a shift, for its Z. */
export function shiftMoney(db: Db, shiftId: string): ShiftMoney {
  const byMethod = methodTotals(db, shiftId);
  const voids = reversalSum(db, shiftId, 'void');
  const refunds = reversalSum(db, shiftId, 'refund');
  const promised = byMethod.find((total) => total.method === 'account');
  const collections = collectionTotals(db, shiftId);
  const sum = (value: 'count' | 'amount' | 'rounding') =>
    collections.reduce((total, each) => total + each[value], 0);
  const inCash = collections.find((total) => total.method === 'cash');
  return {
    cashSales: byMethod.find((total) => total.method === 'cash')?.amount ?? 0,
    cashCollected: inCash ? inCash.amount + inCash.rounding : 0,
    cashReversed: voids.cash + refunds.cash,
    totals: {
      ...shiftSums(db, shiftId),
      byMethod,
      voids: { count: voids.count, amount: voids.amount },
      refunds: { count: refunds.count, amount: refunds.amount },
      promised: { count: promised?.count ?? 0, amount: promised?.amount ?? 0 },
      collected: {
        count: sum('count'),
        amount: sum('amount'),
        rounding: sum('rounding'),
        byMethod: collections.map(({ method, count, amount }) => ({ method, count, amount })),
      },
      belated: belatedSum(db, shiftId),
    },
  };
}
