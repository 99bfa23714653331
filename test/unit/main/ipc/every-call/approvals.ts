import { DEMO_PIN } from '@shared/kernel/demo';
import { openDemoBooth } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** An operator's void, approved by the supervisor. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth();
  const call = noting(booth, made);
  const [approver] = await call('approvals.people', { call: 'payments.void' });
  await call('approvals.subject', { call: 'payments.void', input: {} });
  await call('approvals.give', {
    call: 'payments.void',
    input: {},
    reason: 'cobro doble',
    approver: { by: 'pin', userId: approver?.userId ?? '', pin: DEMO_PIN },
  });
}
