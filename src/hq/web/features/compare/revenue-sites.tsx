import { Link } from '@hq/web/app/link';
import { DataTable } from '@hq/web/components/data-table';
import type { Column } from '@hq/web/components/data-table';
import { change, percent, whole } from '@hq/web/components/numbers';
import type { RevenueSummary } from '@shared/hq/revenue';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { ChangeCell } from './change-cell';

type Row = RevenueSummary['sites'][number];

/** Site beside site, most revenue first. */
export function RevenueSites({ summary }: { summary: RevenueSummary }) {
  const { t } = useTranslation('hq');
  const { total, compared, to } = summary;
  const before: Column<Row>[] = compared
    ? [
        {
          key: 'before',
          label: t('compare.other'),
          number: true,
          by: (it) => it.comparedRevenue,
          render: (it) => (it.comparedRevenue === null ? t('none') : formatClp(it.comparedRevenue)),
        },
        {
          key: 'change',
          label: t('compare.change'),
          number: true,
          by: (it) => (it.comparedRevenue === null ? null : change(it.revenue, it.comparedRevenue)),
          render: (it) => <ChangeCell now={it.revenue} before={it.comparedRevenue} />,
        },
      ]
    : [];
  return (
    <DataTable
      label={t('compare.sites')}
      rows={summary.sites}
      rowKey={(it) => it.site.siteId}
      columns={[
        {
          key: 'site',
          label: t('today.site'),
          by: (it) => it.site.name,
          render: (it) => (
            <Link to={{ page: 'site', siteId: it.site.siteId }} query={{ date: to }}>
              {it.site.name}
            </Link>
          ),
        },
        {
          key: 'revenue',
          label: t('siteDay.revenue'),
          number: true,
          by: (it) => it.revenue,
          render: (it) => <strong>{formatClp(it.revenue)}</strong>,
        },
        {
          key: 'share',
          label: t('compare.share'),
          number: true,
          by: (it) => it.revenue,
          render: (it) =>
            total.revenue > 0 ? percent((it.revenue / total.revenue) * 100) : t('none'),
        },
        ...before,
        {
          key: 'payments',
          label: t('siteDay.payments'),
          number: true,
          by: (it) => it.payments,
          render: (it) => whole(it.payments),
        },
        {
          key: 'reversed',
          label: t('siteDay.reversed'),
          number: true,
          by: (it) => it.reversed,
          render: (it) => formatClp(-it.reversed),
        },
        {
          key: 'discounts',
          label: t('siteDay.discounts'),
          number: true,
          by: (it) => it.discounts,
          render: (it) => formatClp(it.discounts),
        },
      ]}
    />
  );
}
