import { State } from '@hq/web/components/state';
import type { PaymentLine } from '@shared/hq/payments';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';

/** What became of a payment. */
export function PaymentState({ payment }: { payment: PaymentLine }) {
  const { t } = useTranslation('hq');
  const { state, reversed, freeReason } = payment;
  if (state === 'paid') {
    return <State tone="good">{t(freeReason === null ? 'payments.paid' : 'payments.free')}</State>;
  }
  return (
    <State tone="attention">{t(`payments.states.${state}`, { amount: formatClp(reversed) })}</State>
  );
}
