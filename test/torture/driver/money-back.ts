import { isAppError } from '@shared/kernel/errors';
import { requested } from '@test/torture/operations';
import type { Desk } from './desk';
import { reversalEffect } from './effects';

export async function giveBackAll(desk: Desk): Promise<void> {
  const payment = desk.paid.pop();
  if (!payment) return;
  const requestId = crypto.randomUUID();
  const { paymentId } = payment;
  const input = { requestId, paymentId, reason: 'cobrado dos veces' };
  await desk.ask(
    requested('void', 'payments.void', input, (answer) =>
      reversalEffect(answer, requestId, paymentId, 'void'),
    ),
  );
}

export async function giveBackSome(desk: Desk): Promise<void> {
  const payment = desk.paid.find(({ cash }) => cash);
  if (!payment) return;
  desk.paid.splice(desk.paid.indexOf(payment), 1);
  const requestId = crypto.randomUUID();
  const { paymentId } = payment;
  const amount = Math.ceil(payment.amount / desk.random.int(1, 3));
  const input = {
    requestId,
    paymentId,
    method: 'cash',
    amount,
    reason: 'convenio no aplicado',
  } as const;
  await desk.ask(
    requested('refund', 'payments.refund', input, (answer) =>
      reversalEffect(answer, requestId, paymentId, 'refund'),
    ),
  );
}

export async function collect(desk: Desk): Promise<void> {
  const receivableId = desk.owed.pop();
  if (receivableId === undefined) return;
  let owed: number;
  try {
    ({ owed } = await desk.booth.call('receivables.get', { receivableId }));
  } catch (error) {
    if (isAppError(error)) return;
    throw error;
  }
  if (owed === 0) return;
  const requestId = crypto.randomUUID();
  const tender = { method: 'debit', reference: '1234' } as const;
  const input = { requestId, receivableId, amount: owed, tender };
  await desk.ask(
    requested('collect', 'receivables.collect', input, (answer) => ({
      rows: [
        {
          table: 'receivable_collections',
          id: answer.collectionId,
          is: {
            request_id: requestId,
            receivable_id: receivableId,
            amount: answer.amount,
            rounding: answer.rounding,
            number: answer.number,
          },
        },
      ],
      told: [`receivable.collected ${answer.collectionId}`],
    })),
  );
}
