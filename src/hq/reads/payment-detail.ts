import type { HqReader } from '@hq/db/database';
import { rowsOf } from '@hq/db/rows';
import type { PaymentDetail } from '@shared/hq/payments';
import { explanationSchema } from '@shared/kernel/explanation';
import { sql } from 'drizzle-orm';
import { booth, className, person, UNNAMED } from './fragments';
import { PAYMENT_LINE, WITH_REVERSED } from './payments';
import { reversalsOfPayment } from './reversals';

type Found = Omit<PaymentDetail, 'reversals' | 'explanation'> & { readonly explanation: unknown };

/** Everything HQ holds of one payment; `null` when it holds none. */
export async function paymentDetail(
  db: HqReader,
  siteId: string,
  paymentId: string,
): Promise<PaymentDetail | null> {
  const [found] = await rowsOf<Found>(
    db,
    sql`SELECT ${PAYMENT_LINE}, p.gross, p.rounding, p.net, p.vat, p.explanation,
        CASE WHEN p.agreement_id IS NOT NULL THEN coalesce((SELECT a.name FROM agreements a
          WHERE a.site_id = p.site_id AND a.id = p.agreement_id), ${UNNAMED}) END AS agreement,
        ${person(sql`p.authorised_by`)} AS "authorisedBy", p.belated_reason AS "belatedReason",
        (SELECT jsonb_build_object('shiftId', h.id, 'number', h.number) FROM shifts h
          WHERE h.site_id = p.site_id AND h.id = p.shift_id AND h.number IS NOT NULL) AS shift,
        coalesce((SELECT jsonb_agg(jsonb_build_object('method', t.method, 'amount', t.amount,
            'received', t.received, 'change', t.change, 'reference', t.reference) ORDER BY t.id)
          FROM payment_tenders t WHERE t.site_id = p.site_id AND t.payment_id = p.id), '[]') AS tenders,
        (SELECT jsonb_build_object('amount', o.amount, 'debtor', o.debtor_name, 'reason', o.reason,
            'dueDate', o.due_date, 'collected', coalesce((SELECT sum(c.amount)::bigint
              FROM receivable_collections c
              WHERE c.site_id = o.site_id AND c.receivable_id = o.id), 0))
          FROM receivables o WHERE o.site_id = p.site_id AND o.payment_id = p.id LIMIT 1) AS promise,
        CASE WHEN x.start_time IS NOT NULL THEN jsonb_build_object('startTime', x.start_time,
          'endTime', x.end_time, 'spot', coalesce(x.spot_code, ${UNNAMED}),
          'vehicleClass', ${className(sql`x.vehicle_class`)},
          'openedBy', coalesce(${person(sql`x.opened_by`)}, ${UNNAMED}),
          'entryTerminal', ${booth(sql`x.entry_terminal_id`)},
          'lostTicketEvidence', x.lost_ticket_evidence) END AS stay
      FROM payments p JOIN sites s ON s.site_id = p.site_id
        LEFT JOIN sessions x ON x.site_id = p.site_id AND x.id = p.session_id
        ${WITH_REVERSED}
      WHERE p.site_id = ${siteId} AND p.id = ${paymentId}`,
  );
  if (!found) return null;
  const explanation = explanationSchema.safeParse(found.explanation);
  return {
    ...found,
    explanation: explanation.success ? explanation.data : null,
    reversals: await reversalsOfPayment(db, siteId, paymentId),
  };
}
