import { focusField } from '@renderer/features/operator/field/field-focus';
import { Note } from '@renderer/features/operator/panel-parts';
import { field } from '@renderer/features/operator/operator-model';
import { PrimaryButton } from '@renderer/features/operator/primary-button';
import type { Charge } from '@shared/contracts/payments';
import { formatClp } from '@shared/kernel/money';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { CashBox } from './cash-box';
import { MixedRows } from './mixed-rows';
import { focusReceived } from './received-focus';
import { TenderButtons } from './tender-buttons';
import type { PayMethod, RowMethod } from './tender-state';
import type { TenderObstacle, TenderSum } from './tender-sum';
import { tender, useTender } from './tender-store';

interface Props {
  readonly charge: Charge;
  readonly sum: TenderSum;
}

/** How it is paid, and the button that does it. */
export function PayArea({ charge, sum }: Props) {
  const { t } = useTranslation('operator');
  const { method, paying } = useTender();
  const isFree = charge.amount === 0;
  return (
    <>
      {!isFree &&
        (method === 'mixed' ? <PartButtons sum={sum} /> : <MethodButtons charge={charge} />)}
      {!isFree && method === 'cash' && <CashBox charge={charge} sum={sum} />}
      {!isFree && method === 'mixed' && <MixedRows sum={sum} />}
      {!isFree && (method === 'debit' || method === 'credit') && (
        <Note>{t('charge.card', { amount: formatClp(charge.amount) })}</Note>
      )}
      <PrimaryButton
        keys="Enter"
        disabled={sum.obstacle !== null || paying}
        detail={paying ? null : detailOf(t, method, charge, sum)}
        onClick={() => field.enter()}
      >
        {t(labelOf(paying, isFree))}
      </PrimaryButton>
    </>
  );
}

function MethodButtons({ charge }: { charge: Charge }) {
  const { t } = useTranslation('operator');
  const { method, frozen, paying } = useTender();
  const choose = (chosen: PayMethod) => {
    tender({ type: 'method_chosen', method: chosen, charge });
    if (chosen === 'cash') focusReceived();
    else focusField();
  };
  return (
    <TenderButtons<PayMethod>
      options={[
        { key: 'F5', method: 'cash', label: t('charge.cash') },
        { key: 'F6', method: 'debit', label: t('charge.debit') },
        { key: 'F7', method: 'credit', label: t('charge.credit') },
        { key: 'F8', method: 'mixed', label: t('charge.mixed') },
      ]}
      chosen={method}
      disabled={() => paying && frozen !== null}
      onChoose={choose}
    />
  );
}

function PartButtons({ sum }: { sum: TenderSum }) {
  const { t } = useTranslation('operator');
  const { rows, paying } = useTender();
  const hasCash = rows.some((row) => row.method === 'cash');
  return (
    <TenderButtons<RowMethod>
      options={[
        { key: 'F5', method: 'cash', label: `+ ${t('charge.cash')}` },
        { key: 'F6', method: 'debit', label: `+ ${t('charge.debit')}` },
        { key: 'F7', method: 'credit', label: `+ ${t('charge.credit')}` },
        { key: 'F8', method: 'transfer', label: `+ ${t('charge.transfer')}` },
      ]}
      disabled={(it) => paying || (it === 'cash' && hasCash) || (rows.length > 0 && covers(sum))}
      onChoose={(it) => tender({ type: 'row_added', method: it })}
    />
  );
}

/** Typed parts cover it already: one more could only be empty. */
function covers(sum: TenderSum): boolean {
  return sum.missing === 0 && sum.excess > 0;
}

function labelOf(paying: boolean, isFree: boolean) {
  if (paying) return 'charge.paying';
  return isFree ? 'charge.payFree' : 'charge.pay';
}

function detailOf(
  t: TFunction<'operator'>,
  method: PayMethod,
  charge: Charge,
  sum: TenderSum,
): string | null {
  if (charge.amount === 0) return null;
  if (sum.obstacle) return obstacleWords(t, sum.obstacle, sum);
  if (method === 'cash') {
    const isExact = sum.received === sum.cashDue;
    const label = isExact ? t('charge.exactCash') : t('charge.cash');
    return `${label} ${formatClp(sum.received)}`;
  }
  if (method === 'mixed') return t('charge.mixed');
  return `${t(`charge.${method}`)} ${formatClp(charge.amount)}`;
}

function obstacleWords(t: TFunction<'operator'>, obstacle: TenderObstacle, sum: TenderSum): string {
  switch (obstacle) {
    case 'missing':
      return t('charge.amountMissing', { amount: formatClp(sum.missing) });
    case 'excess':
      return t('charge.amountExcess', { amount: formatClp(sum.excess) });
    case 'reference':
      return t('charge.referenceMissing');
    case 'empty_row':
      return t('charge.rowEmpty');
  }
}
