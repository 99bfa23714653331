import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { Sheet } from '@hq/web/components/sheet';
import { getPayment } from '@shared/hq/payments';
import { displayPlate } from '@shared/kernel/plate';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { PaymentDetail } from './payment-detail';

interface Props {
  readonly siteId: string;
  readonly paymentId: string;
  readonly onClose: () => void;
}

export function PaymentSheet({ siteId, paymentId, onClose }: Props) {
  const { t } = useTranslation('hq');
  const payment = useCall(getPayment, { params: { siteId, paymentId } });
  const it = payment.data;
  return (
    <Sheet
      title={it ? t('payments.one', { number: it.receiptNumber }) : t('payments.title')}
      subtitle={
        it &&
        `${displayPlate(it.plate)} · ${formatDateTime(it.paidAt, it.site.zone)} · ${it.operator}`
      }
      onClose={onClose}
    >
      <Answer query={payment}>{(data) => <PaymentDetail payment={data} />}</Answer>
    </Sheet>
  );
}
