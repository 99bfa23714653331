import type { paidSchema, reversedSchema } from '@shared/contracts/payments';
import type { z } from 'zod';

type Paid = z.infer<typeof paidSchema>;
type Reversed = z.infer<typeof reversedSchema>;

/** A payment, and the stay that ends with it. */
export function paymentEffect(
  paid: Pick<Paid, 'paymentId' | 'amount' | 'rounding' | 'receiptNumber' | 'paidAt'>,
  requestId: string,
  sessionId: string,
) {
  return {
    rows: [
      {
        table: 'payments',
        id: paid.paymentId,
        is: {
          request_id: requestId,
          session_id: sessionId,
          amount: paid.amount,
          rounding: paid.rounding,
          receipt_number: paid.receiptNumber,
          paid_at: paid.paidAt,
        },
      },
      { table: 'sessions', id: sessionId, is: { status: 'closed' } },
    ],
    told: [`payment.made ${paid.paymentId}`],
  } as const;
}

/** What is given back; the logs tell it of the payment. */
export function reversalEffect(
  reversed: Pick<Reversed, 'reversalId' | 'amount' | 'cash'>,
  requestId: string,
  paymentId: string,
  kind: 'void' | 'refund',
) {
  const { reversalId: id, amount, cash } = reversed;
  return {
    rows: [
      {
        table: 'payment_reversals',
        id,
        is: { request_id: requestId, payment_id: paymentId, kind, amount, cash_amount: cash },
      },
    ],
    told: [`payment.${kind === 'void' ? 'voided' : 'refunded'} ${paymentId}`],
  } as const;
}
