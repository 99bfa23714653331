import type { ShiftTotals } from '@shared/contracts/shifts';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { signedClp } from '@ui/components/money';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const List = styled('dl')({
  display: 'grid',
  gridTemplateColumns: '1fr auto',
  margin: 0,
  '& > *': { margin: 0, padding: '7px 0', borderBottom: `1px solid ${color.line}` },
  '& dd': { textAlign: 'right' },
  '& .strong': { fontWeight: 650 },
});

/** What happened in the shift, in the order a person checks it; what is nothing is left out. */
export function TotalsTable({ float, totals }: { float: number; totals: ShiftTotals }) {
  const { t } = useTranslation('shift');
  const row = (label: string, value: string, strong = false) => (
    <Row key={label} label={label} value={value} strong={strong} />
  );
  const money = (label: string, value: number) =>
    value === 0 ? null : row(label, formatClp(value));
  const { voids, refunds, promised, belated, collected } = totals;
  return (
    <List>
      {row(t('totals.sessionsIn'), String(totals.sessionsIn))}
      {row(t('totals.sessionsOut'), String(totals.sessionsOut))}
      {totals.freeExits > 0 && row(t('totals.freeExits'), String(totals.freeExits))}
      {row(t('totals.payments'), String(totals.payments))}
      {row(t('totals.revenue'), formatClp(totals.revenue), true)}
      {totals.byMethod.map((it) =>
        row(
          t('totals.ofMethod', { method: t(`totals.methods.${it.method}`), count: it.count }),
          formatClp(it.amount),
        ),
      )}
      {row(t('totals.net'), formatClp(totals.net))}
      {row(t('totals.vat'), formatClp(totals.vat))}
      {money(t('totals.discounts'), totals.discounts)}
      {totals.rounding !== 0 && row(t('totals.rounding'), signedClp(totals.rounding))}
      {voids.count > 0 && row(t('totals.voids', { count: voids.count }), formatClp(voids.amount))}
      {refunds.count > 0 &&
        row(t('totals.refunds', { count: refunds.count }), formatClp(refunds.amount))}
      {promised.count > 0 &&
        row(t('totals.promised', { count: promised.count }), formatClp(promised.amount))}
      {belated.count > 0 &&
        row(t('totals.belated', { count: belated.count }), formatClp(belated.amount))}
      {collected.count > 0 &&
        row(t('totals.collected', { count: collected.count }), formatClp(collected.amount), true)}
      {collected.byMethod.map((it) =>
        row(
          t('totals.collectedBy', { method: t(`totals.methods.${it.method}`), count: it.count }),
          formatClp(it.amount),
        ),
      )}
      {collected.rounding !== 0 &&
        row(t('totals.collectedRounding'), signedClp(collected.rounding))}
      {row(t('totals.float'), formatClp(float))}
      {money(t('totals.paidIn'), totals.paidIn)}
      {money(t('totals.paidOut'), totals.paidOut)}
      {money(t('totals.safeDrops'), totals.safeDrops)}
    </List>
  );
}

function Row({ label, value, strong }: { label: string; value: string; strong: boolean }) {
  const className = strong ? 'strong' : undefined;
  return (
    <>
      <dt className={className}>{label}</dt>
      <dd className={className}>{value}</dd>
    </>
  );
}
