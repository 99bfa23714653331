import type { HqTx } from '@hq/db/database';
import type { DayTotals } from '@shared/contracts/closings';
import { cashOf, moneyOf } from './money';
import type { DayQuestion } from './question';
import { lateOf, staysOf, voidedStays } from './stays';

/**
 * Totals of a business date of one terminal from HQ's rows, by the rules of the booth, but by queries of
 * its own. Amounts in CLP.
 * @param zone of the site's walls
 */
export async function countDay(tx: HqTx, day: DayQuestion, zone: string): Promise<DayTotals> {
  const voided = await voidedStays(tx, day, zone);
  return {
    ...(await staysOf(tx, day, voided)),
    ...(await moneyOf(tx, day)),
    cash: await cashOf(tx, day),
    late: await lateOf(tx, day, voided),
  };
}
