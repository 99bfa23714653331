import type { Clash, PaidTwice } from '@shared/contracts/conflicts';
import type { OpenStay } from '@shared/contracts/parking';
import { parsePlate } from '@shared/kernel/plate';
import { feedConflictSchema, toGiveBack } from '@shared/sync/feed-stays';
import type { ConflictPayment } from '@shared/sync/feed-stays';
import { desc, gte, isNull, or } from 'drizzle-orm';
import { thisTerminal } from '@main/core/terminal';
import type { Db } from '@main/db/connection';
import { stayConflicts } from '@main/db/schema/index';
import { presentStay, stayById } from '@main/features/parking/index';
import { paymentById, reversedOf } from '@main/features/payments/index';

const WEEK_MS = 7 * 86_400_000;

/** Stays that were paid at two booths: those that wait, then those settled within the week. */
export function paidTwice(db: Db, at: number): PaidTwice[] {
  const rows = db
    .select()
    .from(stayConflicts)
    .where(or(isNull(stayConflicts.settledAt), gte(stayConflicts.settledAt, at - WEEK_MS)))
    .orderBy(isNull(stayConflicts.settledAt), desc(stayConflicts.version))
    .all();
  const here = thisTerminal(db).id;
  return rows.map(({ sessionId, body }) => {
    const { ticketNumber, plate, payments, settledAt } = feedConflictSchema.parse(body);
    // What was given back here a moment ago, headquarters may not know yet.
    const known = payments.map((it) => ({ ...it, left: leftHere(db, it) ?? it.left }));
    const excess = new Set(toGiveBack(known).map(({ paymentId }) => paymentId));
    return {
      sessionId,
      ticketNumber,
      plate: parsePlate(plate),
      payments: known.map(({ terminal, paymentId, receiptNumber, amount, left, paidAt }) => ({
        paymentId,
        booth: terminal.name,
        here: terminal.id === here,
        receiptNumber,
        amount,
        left,
        paidAt,
        giveBack: excess.has(paymentId),
      })),
      settledAt,
    };
  });
}

/** What is not given back of a payment of this booth; `null` of another's. */
function leftHere(db: Db, { paymentId }: ConflictPayment): number | null {
  const payment = paymentById(db, paymentId);
  return payment ? payment.amount - reversedOf(db, paymentId) : null;
}

const TWICE = (column: string): string => `SELECT group_concat(id) FROM sessions
  WHERE status = 'open' GROUP BY ${column} HAVING count(*) > 1`;

/** Open stays of one vehicle, and on one spot, that booths let in while they were apart. */
export function clashes(db: Db, at: number): Clash[] {
  const ids = (column: string): string[] =>
    db.$client.prepare<[], string>(TWICE(column)).pluck().all();
  const stays = (together: string): OpenStay[] =>
    together
      .split(',')
      .flatMap((id) => stayById(db, id) ?? [])
      .toSorted((a, b) => a.startTime - b.startTime)
      .map((stay) => presentStay(stay, at));
  const onSpots = ids('spot_id').map((it) => ({ kind: 'spot' as const, stays: stays(it) }));
  return [
    ...ids('vehicle_id').map((it) => ({ kind: 'vehicle' as const, stays: stays(it) })),
    // One car twice on one spot is one case, not two.
    ...onSpots.filter((it) => new Set(it.stays.map(({ plate }) => plate.normalised)).size > 1),
  ];
}
