import { useZone } from '@renderer/app/state';
import { Money } from '@ui/components/money';
import { SectionTitle } from '@ui/components/section-title';
import { ExplanationLines } from '@renderer/features/operator/charge/explanation-lines';
import type { StayMoney } from '@shared/contracts/stays';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';
import { FactRow } from './fact-row';

/** What was paid for a stay and how the amount came about, as it was told then. */
export function StoryMoney({ money }: { money: StayMoney }) {
  const { t } = useTranslation('stays');
  const zone = useZone();
  return (
    <>
      <SectionTitle note={`${money.receiptNumber} · ${formatDateTime(money.paidAt, zone)}`}>
        {t('story.paid')}
      </SectionTitle>
      <Money value={money.amount + money.rounding} size="change" />
      <ExplanationLines charge={money} rounding={money.rounding} />
      {money.freeReason !== null && <FactRow label={t('story.free')}>{money.freeReason}</FactRow>}
      {money.tenders.map((tender, index) => (
        <FactRow key={index} label={t(`methods.${tender.method}`)} note={tender.reference}>
          <Money value={tender.amount} />
        </FactRow>
      ))}
      {money.reversed > 0 && (
        <FactRow label={t('story.reversed')}>
          <Money value={-money.reversed} />
        </FactRow>
      )}
    </>
  );
}
