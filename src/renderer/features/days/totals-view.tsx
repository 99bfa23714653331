import type { DayTotals } from '@shared/contracts/closings';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { Money, signedClp } from '@ui/components/money';
import { color, radius, size } from '@ui/theme/tokens';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SumList } from './sum-list';
import type { SumRow } from './sum-list';

const Head = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '4px 32px',
  alignItems: 'start',
  // Each equation on one line, below the number where there is no room beside it.
  '@media (max-width: 1500px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 12 },
  '& .soft': { color: color.inkSoft, fontSize: size.secondary },
  '& .equations': { display: 'grid', gap: 6, margin: 0, padding: 0, listStyle: 'none' },
});

const Equation = styled('li')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '2px 12px',
  justifyContent: 'space-between',
  padding: '8px 12px',
  borderRadius: radius.small,
  border: `1px solid ${color.line}`,
  background: color.sunken,
  fontVariantNumeric: 'tabular-nums',
  '& strong': { fontWeight: 650, color: color.accentInk, whiteSpace: 'nowrap' },
  '&.wrong': { borderColor: color.danger, background: color.dangerSoft },
  '&.wrong strong': { color: color.onDangerSoft },
});

const Groups = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(260px, 1fr))',
  gap: '4px 32px',
  alignItems: 'start',
});

interface Props {
  readonly totals: DayTotals;
  readonly addsUp: boolean;
  readonly faults?: readonly string[];
  /** What can be done about the day, between the number and what it is made of. */
  readonly children?: ReactNode;
}

/** The number first, whether it adds up second, what it is made of third. */
export function TotalsView({ totals, addsUp, faults = [], children }: Props) {
  const { t } = useTranslation('days');
  const verdict = t(addsUp ? 'addsUp' : 'addsNotUp');
  const { stays, tickets } = totals;
  return (
    <>
      <Head>
        <div>
          <div className="soft">{t('revenue')}</div>
          <Money value={totals.revenue} size="amount" />
          <div className="soft">{t('revenueNote')}</div>
        </div>
        <ul className="equations">
          <Equation className={addsUp ? undefined : 'wrong'}>
            <span>
              {t(tickets.elsewhere > 0 ? 'identityLineElsewhere' : 'identityLine', tickets)}
            </span>
            <strong>{verdict}</strong>
            {faults.length > 0 && (
              <span>{t('faults', { tickets: faults.slice(0, 20).join(', ') })}</span>
            )}
          </Equation>
          <Equation className={addsUp ? undefined : 'wrong'}>
            <span>
              {t(stays.takenOver + stays.elsewhere > 0 ? 'staysLineElsewhere' : 'staysLine', stays)}
            </span>
            <strong>{verdict}</strong>
          </Equation>
        </ul>
      </Head>
      {children}
      <Groups>
        <SalesAndNumbers totals={totals} />
        <CashAndLate totals={totals} />
      </Groups>
    </>
  );
}

function useSums() {
  const { t } = useTranslation('days');
  type Name = 'voids' | 'refunds' | 'discounts' | 'freeExits' | 'promises' | 'collections';
  /** What is nothing is left out. */
  return (name: Name, { count, amount }: DayTotals['voids'], minus = false): SumRow[] =>
    count === 0
      ? []
      : [{ label: t(`rows.${name}`, { count }), value: formatClp(minus ? -amount : amount) }];
}

function SalesAndNumbers({ totals }: { totals: DayTotals }) {
  const { t } = useTranslation('days');
  const { t: words } = useTranslation('shift');
  const sum = useSums();
  const { sales, rounding } = totals;
  const range = (it: DayTotals['receipts']) => (it ? t('rows.range', it) : t('rows.none'));
  const methods = totals.byMethod.map(({ method, count, amount }) => ({
    label: t('rows.ofMethod', { method: words(`totals.methods.${method}`), count }),
    value: formatClp(amount),
  }));
  return (
    <div>
      <SumList
        title={t('groups.sales')}
        rows={[
          ...methods,
          ...(rounding === 0 ? [] : [{ label: t('rows.rounding'), value: signedClp(-rounding) }]),
          {
            label: t('rows.sales', { count: totals.payments }),
            value: formatClp(sales.total),
            strong: true,
          },
          ...sum('voids', totals.voids, true),
          ...sum('refunds', totals.refunds, true),
          { label: t('revenue'), value: formatClp(totals.revenue), strong: true },
          { label: t('rows.net'), value: formatClp(sales.net) },
          { label: t('rows.vat'), value: formatClp(sales.vat) },
          ...sum('discounts', totals.discounts),
          ...sum('freeExits', totals.freeExits),
          ...sum('promises', totals.promises),
          ...sum('collections', totals.collections),
        ]}
      />
      <SumList
        title={t('groups.numbers')}
        rows={[
          { label: t('rows.tickets'), value: range(totals.tickets.range), mono: true },
          { label: t('rows.receipts'), value: range(totals.receipts), mono: true },
        ]}
      />
    </div>
  );
}

function CashAndLate({
  totals: { cash, cashReversed, collectedCash, late },
}: Pick<Props, 'totals'>) {
  const { t } = useTranslation('days');
  const sum = useSums();
  const money = (label: string, value: number): SumRow[] =>
    value === 0 ? [] : [{ label, value: formatClp(value) }];
  const count = (label: string, value: number): SumRow[] =>
    value === 0 ? [] : [{ label, value: String(value) }];
  const shifts = cash.shifts.map(({ number, zNumber, userName: name, difference }) => ({
    label:
      zNumber === null
        ? t('rows.shiftOpen', { number, name })
        : t('rows.shift', { z: zNumber, number, name }),
    value: zNumber === null ? '' : signedClp(difference),
  }));
  const later = [
    ...sum('voids', late.voids, true),
    ...sum('refunds', late.refunds, true),
    ...count(t('rows.voidedStays'), late.voidedStays),
    ...count(t('rows.corrections'), late.corrections),
  ];
  return (
    <div>
      <SumList
        title={t('groups.cash')}
        rows={[
          ...shifts,
          { label: t('difference'), value: signedClp(cash.difference), strong: true },
          ...money(t('rows.cashReversed'), cashReversed),
          ...money(t('rows.collectedCash'), collectedCash),
          ...money(t('rows.paidIn'), cash.paidIn),
          ...money(t('rows.paidOut'), cash.paidOut),
          ...money(t('rows.safeDrops'), cash.safeDrops),
        ]}
      />
      {later.length > 0 && <SumList title={t('groups.late')} rows={later} />}
    </div>
  );
}
