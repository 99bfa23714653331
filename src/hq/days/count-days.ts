import type { HqTx } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { cash, cashOf } from './cash';
import type { CashCounted } from './cash';
import { late, lateOf } from './late';
import type { LateCounted } from './late';
import { money, moneyOf } from './money';
import type { MoneyCounted } from './money';
import { asked } from './question';
import type { DayQuestion } from './question';
import { stays, staysOf } from './stays';
import type { StaysCounted } from './stays';
import { stock } from './stock';
import type { StockCounted } from './stock';
import { datedVoids, voids } from './voids';
import type { VoidSaid } from './voids';

/** What the parts of the statement answer about one day. */
interface Answer {
  readonly stock: StockCounted;
  readonly stays: StaysCounted;
  readonly money: MoneyCounted;
  readonly cash: CashCounted;
  readonly late: LateCounted;
  readonly voids: readonly VoidSaid[];
}

/** A query of one row about the day `d`, as JSON: sums are numbers then, whatever the driver. */
const part = (query: SQL): SQL => sql`(SELECT row_to_json(x) FROM (${query}) x)`;

/**
 * Totals of business dates of a site's terminals from HQ's rows, in the order asked, by the rules of the
 * booth but by queries of its own: one statement for all of them, because a backlog closes day after day.
 * It finds every row by an index from the day on: while a new booth's backlog arrives the server has no
 * statistics yet, and would read years of rows to join one day of them (so the `OFFSET 0`).
 *
 * Amounts in CLP.
 * @param zone of the site's walls
 */
export async function countDays(
  tx: HqTx,
  siteId: string,
  days: readonly DayQuestion[],
  zone: string,
): Promise<DayTotals[]> {
  const answers = await rowsOf<Answer>(
    tx,
    sql`SELECT ${part(stock(siteId))} AS stock, ${part(stays(siteId))} AS stays,
          ${part(money(siteId))} AS money, ${part(cash(siteId))} AS cash, ${part(late(siteId))} AS late,
          (SELECT coalesce(json_agg(x), '[]') FROM (${voids(siteId)}) x) AS voids
        FROM ${asked(days)} ORDER BY d.place`,
  );
  const dated = await datedVoids(
    tx,
    siteId,
    days.map(({ terminalId }, index) => ({ terminalId, said: answers[index]?.voids ?? [] })),
    zone,
  );
  return answers.map((answer, index) => {
    const { date = '' } = days[index] ?? {};
    const voided = dated[index] ?? [];
    return {
      ...staysOf(date, answer, voided),
      ...moneyOf(answer.money),
      cash: cashOf(answer.cash),
      late: lateOf(date, answer.late, answer.stays.corrections, voided),
    };
  });
}
