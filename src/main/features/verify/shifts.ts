import { countTotal } from '@shared/kernel/denominations';
import type { DenominationCount } from '@shared/kernel/denominations';
import { rowsOf, sqlCheck } from './finding';
import type { Check, Found } from './finding';

const CASH_IN_DRAWER = `s.float_amount
  + (SELECT coalesce(sum(t.amount), 0) FROM payments p
     JOIN payment_tenders t ON t.payment_id = p.id AND t.method = 'cash' WHERE p.shift_id = s.id)
  + (SELECT coalesce(sum(c.received - c.change), 0) FROM receivable_collections c
     WHERE c.shift_id = s.id AND c.method = 'cash')
  - (SELECT coalesce(sum(r.cash_amount), 0) FROM payment_reversals r WHERE r.shift_id = s.id)
  + (SELECT coalesce(sum(CASE kind WHEN 'paid_in' THEN amount ELSE -amount END), 0)
     FROM cash_movements m WHERE m.shift_id = s.id)`;

interface Counted {
  readonly id: string;
  readonly floatCount: string;
  readonly floatAmount: number;
  readonly blindCount: string | null;
  readonly countedAmount: number | null;
}

const total = (count: string): number => countTotal(JSON.parse(count) as DenominationCount);

/** Float and blind count are worth what their notes and coins are. */
const counts: Check = {
  name: 'shifts.counts',
  table: 'shifts',
  find: function* find(db): Generator<Found> {
    const query = `SELECT id, float_count AS floatCount, float_amount AS floatAmount,
      blind_count AS blindCount, counted_amount AS countedAmount FROM shifts`;
    for (const row of rowsOf<Counted>(db, query)) {
      const { id, blindCount } = row;
      if (total(row.floatCount) !== row.floatAmount) {
        yield { id, message: `its float is not what its pieces make: ${row.floatAmount}` };
      }
      if (blindCount !== null && total(blindCount) !== row.countedAmount) {
        yield { id, message: `its count is not what its pieces make: ${row.countedAmount}` };
      }
    }
  },
};

export const shiftChecks: readonly Check[] = [
  counts,
  sqlCheck(
    'shifts.expected',
    'shifts',
    'its expected cash or difference is not what its rows make',
    `SELECT id, 'expected ' || expected_amount || ', by its rows ' || drawer
         || ', difference ' || difference AS detail FROM (
       SELECT s.*, ${CASH_IN_DRAWER} AS drawer FROM shifts s WHERE s.closed_at IS NOT NULL)
     WHERE expected_amount IS NOT drawer OR difference IS NOT counted_amount - drawer`,
  ),
  sqlCheck(
    'shifts.counted',
    'shifts',
    'was not closed with the last count that was handed in',
    `SELECT s.id FROM shifts s WHERE s.closed_at IS NOT NULL AND s.counted_amount IS NOT (
       SELECT amount FROM shift_counts WHERE shift_id = s.id ORDER BY rowid DESC LIMIT 1)`,
  ),
  sqlCheck(
    'shifts.whole',
    'shifts',
    'is closed only in part, or its difference is not explained',
    `SELECT id FROM shifts WHERE (closed_at IS NULL) <> (z_number IS NULL) OR closed_at < opened_at
       OR (difference <> 0 AND coalesce(length(explanation), 0) = 0)`,
  ),
  sqlCheck(
    'shifts.one_at_a_time',
    'shifts',
    'begins before the shift before it at the terminal ended',
    `SELECT id FROM (SELECT id, opened_at, number, lag(number) OVER same AS before,
         lag(closed_at) OVER same AS ended FROM shifts
       WINDOW same AS (PARTITION BY terminal_id ORDER BY number))
     WHERE before IS NOT NULL AND (ended IS NULL OR ended > opened_at)`,
  ),
  sqlCheck(
    'cash_movements.within_shift',
    'cash_movements',
    'was not made while its shift was open',
    `SELECT m.id FROM cash_movements m LEFT JOIN shifts s ON s.id = m.shift_id
     WHERE s.id IS NULL OR m.at < s.opened_at OR m.at > coalesce(s.closed_at, m.at)`,
  ),
];
