import type { DayTotals } from '@shared/contracts/closings';
import { countStays } from '@shared/kernel/day-sums';
import { addDays } from '@shared/kernel/time';
import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { MoneyCounted } from './money';
import { rangeOf } from './range';
import type { Edges } from './range';
import { openStays, ownStays } from './stock';
import type { StockCounted } from './stock';
import type { Voided } from './voids';

/** Own tickets of the day. */
export interface StaysCounted extends Edges {
  readonly issued: number;
  readonly open: number;
  /** By this terminal. */
  readonly paidOfDay: number;
  readonly paidLater: number;
  /** Of which the booth was told that they ended elsewhere: on the day whatever their date, and by it. */
  readonly elsewhere: number;
  readonly elsewhereOfDay: number;
  readonly elsewhereLater: number;
  /** Of their beginnings, between the closing and its newest addendum. */
  readonly corrections: number;
}

export const stays = (siteId: string): SQL =>
  sql`WITH entered AS MATERIALIZED (
        SELECT s.id, s.epoch, s.seq, s.ticket_number, s.elsewhere_date FROM sessions s
        WHERE ${ownStays(siteId)} AND s.business_date = d.date
      ), paid AS MATERIALIZED (
        SELECT p.business_date FROM entered e CROSS JOIN LATERAL (
          SELECT p.business_date FROM payments p
          WHERE p.site_id = ${siteId} AND p.session_id = e.id AND p.terminal_id = d.terminal OFFSET 0) p
      )
      SELECT count(*) AS issued,
        (SELECT ticket_number FROM entered ORDER BY epoch, seq LIMIT 1) AS first,
        (SELECT ticket_number FROM entered ORDER BY epoch DESC, seq DESC LIMIT 1) AS last,
        ${openStays(siteId, sql`s.business_date = d.date`)} AS open,
        (SELECT count(*) FROM paid WHERE business_date <= d.date) AS "paidOfDay",
        (SELECT count(*) FROM paid WHERE business_date > d.date) AS "paidLater",
        (SELECT count(*) FROM sessions s
          WHERE ${ownStays(siteId)} AND s.elsewhere_date = d.date) AS elsewhere,
        count(*) FILTER (WHERE e.elsewhere_date <= d.date) AS "elsewhereOfDay",
        count(*) FILTER (WHERE e.elsewhere_date > d.date) AS "elsewhereLater",
        (SELECT count(*) FROM entered CROSS JOIN LATERAL (
          SELECT c.field, c.epoch, c.seq FROM session_corrections c
          WHERE c.site_id = ${siteId} AND c.session_id = entered.id OFFSET 0) c
          WHERE c.field = 'start_time' AND (c.epoch, c.seq) > (d.closed_epoch, d.closed_seq)
            AND (c.epoch, c.seq) <= (d.until_epoch, d.until_seq)) AS corrections
      FROM entered e`;

interface Answers {
  readonly stock: StockCounted;
  readonly stays: StaysCounted;
  readonly money: MoneyCounted;
}

/** Stays inside when the day began: what the day before was closed with, else counted. */
function stockBefore({ stock }: Answers, voided: readonly Voided[], date: string): number {
  if (stock.closedWith !== null) return stock.closedWith;
  const yesterday = addDays(date, -1);
  return (
    stock.inside + voided.filter((it) => it.own && it.date <= yesterday && it.on > yesterday).length
  );
}

/** Cars and tickets of the day. */
export function staysOf(
  date: string,
  answers: Answers,
  voided: readonly Voided[],
): Pick<DayTotals, 'stays' | 'tickets' | 'receipts'> {
  const { stays: own, money } = answers;
  const voidedOn = voided.filter((it) => it.on === date);
  const voidedLater = voided.filter((it) => it.own && it.date === date && it.on > date).length;
  const counted = countStays({
    before: stockBefore(answers, voided, date),
    issued: own.issued,
    out: money.payments,
    voided: voidedOn.length,
    takenOver: money.forOthers + voidedOn.filter((it) => !it.own).length,
    elsewhere: own.elsewhere,
    paidOfDay: own.paidOfDay,
    voidedOfDay: voidedOn.filter((it) => it.own && it.date === date).length,
    elsewhereOfDay: own.elsewhereOfDay,
    openOfDay: own.open + own.paidLater + own.elsewhereLater + voidedLater,
  });
  return {
    stays: counted.stays,
    tickets: { ...counted.tickets, range: rangeOf(own) },
    receipts: rangeOf(money),
  };
}
