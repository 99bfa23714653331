import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { ofDay } from './money';
import { sum, sums } from './sums';

export interface CashCounted {
  readonly in: number;
  readonly out: number;
  readonly safe: number;
  readonly shifts: DayTotals['cash']['shifts'];
}

/** Drawer movements of the day, and the shifts that were opened on it. */
export const cash = (siteId: string): SQL =>
  sql`SELECT ${sums({
    in: sum('m.amount', "m.kind = 'paid_in'"),
    out: sum('m.amount', "m.kind = 'paid_out'"),
    safe: sum('m.amount', "m.kind = 'safe_drop'"),
  })}, (SELECT coalesce(json_agg(json_build_object('number', s.number, 'zNumber', s.z_number,
            'userName', coalesce(u.display_name, ''), 'difference', coalesce(s.difference, 0))
          ORDER BY s.number), '[]')
        FROM shifts s LEFT JOIN site_users u ON u.site_id = s.site_id AND u.id = s.user_id
        WHERE ${ofDay('s', siteId)}) AS shifts
      FROM cash_movements m WHERE ${ofDay('m', siteId)}`;

export const cashOf = (counted: CashCounted): DayTotals['cash'] => ({
  paidIn: counted.in,
  paidOut: counted.out,
  safeDrops: counted.safe,
  difference: counted.shifts.reduce((total, shift) => total + shift.difference, 0),
  shifts: counted.shifts,
});
