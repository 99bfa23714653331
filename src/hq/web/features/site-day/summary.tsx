import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { SumList } from '@hq/web/components/sum-list';
import type { SiteDay } from '@shared/hq/days';
import { formatClp } from '@shared/kernel/money';
import { styled } from '@mui/material/styles';
import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { SectionTitle } from '@ui/components/section-title';
import { useTranslation } from 'react-i18next';
import { HoursChart } from './hours-chart';
import { MoneyOfDay } from './money-of-day';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 340px), 1fr))',
  gap: 16,
  alignItems: 'start',
});

const Box = styled(Panel)({ padding: '16px 20px 18px', minWidth: 0 });

/** How the money came: by hour, by way of paying, by booth. */
export function Summary({ day }: { day: SiteDay }) {
  const { t } = useTranslation('hq');
  const { totals } = day;
  const moved =
    totals.payments + totals.entries + totals.exits + totals.voids.count + totals.refunds.count;
  if (moved === 0 && totals.collections.count === 0) {
    return <EmptyState title={t('siteDay.nothing')}>{t('siteDay.nothingThen')}</EmptyState>;
  }
  return (
    <>
      <Box>
        <SectionTitle>{t('siteDay.byHour')}</SectionTitle>
        <HoursChart hours={day.hours} />
      </Box>
      <Columns>
        <Box>
          <SectionTitle>{t('siteDay.money')}</SectionTitle>
          <MoneyOfDay totals={totals} />
        </Box>
        <Box>
          <SectionTitle>{t('siteDay.byMethod')}</SectionTitle>
          <SumList>
            {totals.byMethod.map(({ method, count, amount }) => (
              <div key={method} style={{ display: 'contents' }}>
                <dt>
                  {t(`methods.${method}`)} · {whole(count)}
                </dt>
                <dd>{formatClp(amount)}</dd>
              </div>
            ))}
            <dt className="sum">{t('siteDay.charged')}</dt>
            <dd className="sum">
              {formatClp(totals.byMethod.reduce((sum, it) => sum + it.amount, 0))}
            </dd>
          </SumList>
        </Box>
      </Columns>
      {day.byTerminal.length > 1 && (
        <DataTable
          label={t('siteDay.byTerminal')}
          rows={day.byTerminal}
          rowKey={(it) => it.terminal.terminalId}
          columns={[
            {
              key: 'terminal',
              label: t('siteDay.terminal'),
              by: (it) => it.terminal.name,
              render: (it) => `${it.terminal.code} · ${it.terminal.name}`,
            },
            {
              key: 'payments',
              label: t('siteDay.payments'),
              number: true,
              by: (it) => it.totals.payments,
              render: (it) => whole(it.totals.payments),
            },
            {
              key: 'sales',
              label: t('siteDay.sales'),
              number: true,
              by: (it) => it.totals.sales.total,
              render: (it) => formatClp(it.totals.sales.total),
            },
            {
              key: 'reversed',
              label: t('siteDay.reversed'),
              number: true,
              by: (it) => it.totals.voids.amount + it.totals.refunds.amount,
              render: (it) => formatClp(-(it.totals.voids.amount + it.totals.refunds.amount)),
            },
            {
              key: 'revenue',
              label: t('siteDay.revenue'),
              number: true,
              by: (it) => it.totals.revenue,
              render: (it) => <strong>{formatClp(it.totals.revenue)}</strong>,
            },
          ]}
        />
      )}
    </>
  );
}
