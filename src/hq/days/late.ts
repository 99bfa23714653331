import type { DayTotals } from '@shared/contracts/closings';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { counted } from './question';
import type { Voided } from './voids';

/** Reversals after the day of its payments, by the same terminal. */
export interface LateCounted {
  readonly voids: number;
  readonly voided: number;
  readonly refunds: number;
  readonly refunded: number;
}

const ofKind = (kind: 'void' | 'refund', names: readonly [string, string]): string =>
  `count(*) FILTER (WHERE r.kind = '${kind}') AS ${names[0]},
   coalesce(sum(r.amount) FILTER (WHERE r.kind = '${kind}'), 0)::bigint AS ${names[1]}`;

export const late = (siteId: string): SQL =>
  sql`SELECT ${sql.raw(ofKind('void', ['voids', 'voided']))},
        ${sql.raw(ofKind('refund', ['refunds', 'refunded']))}
      FROM payment_reversals r
      CROSS JOIN LATERAL (SELECT p.terminal_id, p.business_date FROM payments p
        WHERE p.site_id = r.site_id AND p.id = r.payment_id OFFSET 0) p
      WHERE r.site_id = ${siteId} AND r.terminal_id = d.terminal AND r.business_date > d.date
        AND p.terminal_id = d.terminal AND p.business_date = d.date AND ${counted('r')}`;

/** What was done after the day about its payments and tickets, up to where the booth had come. */
export const lateOf = (
  date: string,
  { voids, voided, refunds, refunded }: LateCounted,
  corrections: number,
  voidedStays: readonly Voided[],
): DayTotals['late'] => ({
  voids: { count: voids, amount: voided },
  refunds: { count: refunds, amount: refunded },
  voidedStays: voidedStays.filter((it) => it.own && it.counted && it.date === date && it.on > date)
    .length,
  corrections,
});
