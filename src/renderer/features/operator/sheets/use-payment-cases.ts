import { useMay } from '@renderer/app/state';
import { useTranslation } from 'react-i18next';
import type { Case, PaymentCase, SpecialCase } from './cases';
import { PAYMENT_CASES } from './cases';

/** What is out of the ordinary about money. Who may not do it himself asks for somebody's word. */
export function usePaymentCases(onOpen: (it: SpecialCase) => void): readonly Case[] {
  const { t } = useTranslation('operator');
  const mayCharge = useMay('payments:charge');
  const mayCollect = useMay('payments:collect');
  return PAYMENT_CASES.map((id: PaymentCase): Case => ({
    id,
    group: 'payment',
    label: t(`special.${id}`),
    what: t(`special.what.${id}`),
    able: id === 'collect' ? mayCollect : mayCharge,
    run: () => onOpen(id),
  }));
}
