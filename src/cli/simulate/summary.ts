import { businessDate } from '@shared/kernel/time';
import type { World } from './world';

/** What a history holds, counted in its rows. */
export interface Summary {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly sessions: number;
  readonly inside: number;
  readonly undone: number;
  readonly payments: number;
  readonly revenue: number;
  readonly voids: number;
  readonly lostTickets: number;
  readonly shifts: number;
  readonly differences: number;
  readonly cashMovements: number;
  readonly turnedAway: number;
  readonly auditEntries: number;
}

export function summarise({ core, zone, turnedAway }: World, days: number): Summary {
  const one = (query: string): number => Number(core.db.$client.prepare(query).pluck().get());
  return {
    from: businessDate(one('SELECT min(opened_at) FROM shifts'), zone),
    to: businessDate(one('SELECT max(opened_at) FROM shifts'), zone),
    days,
    sessions: one('SELECT count(*) FROM sessions'),
    inside: one("SELECT count(*) FROM sessions WHERE status = 'open'"),
    undone: one("SELECT count(*) FROM sessions WHERE status = 'voided'"),
    payments: one('SELECT count(*) FROM payments'),
    revenue: one('SELECT coalesce(sum(total), 0) FROM revenue_summary'),
    voids: one('SELECT count(*) FROM payment_reversals'),
    lostTickets: one('SELECT count(*) FROM sessions WHERE lost_ticket_evidence IS NOT NULL'),
    shifts: one('SELECT count(*) FROM shifts'),
    differences: one('SELECT count(*) FROM shifts WHERE difference <> 0'),
    cashMovements: one('SELECT count(*) FROM cash_movements'),
    turnedAway,
    auditEntries: one('SELECT count(*) FROM audit_log'),
  };
}
