import { DataTable } from '@hq/web/components/data-table';
import type { Column } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import type { RevenueBucket, RevenueSummary } from '@shared/hq/revenue';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { bucketName } from './bucket-words';
import { ChangeCell } from './change-cell';

interface Row {
  readonly bucket: RevenueBucket;
  readonly other: RevenueBucket | null;
}

/** What the chart shows, as figures. */
export function RevenueBuckets({ summary }: { summary: RevenueSummary }) {
  const { t } = useTranslation('hq');
  const { by, buckets, compared, total } = summary;
  const rows = buckets.map((bucket, index): Row => ({
    bucket,
    other: compared?.buckets[index] ?? null,
  }));
  const beside: Column<Row>[] = compared
    ? [
        {
          key: 'then',
          label: t('compare.thenWhen'),
          render: ({ other }) => (other ? bucketName(by, other) : t('none')),
        },
        {
          key: 'thenRevenue',
          label: t('compare.other'),
          number: true,
          by: ({ other }) => other?.revenue ?? null,
          render: ({ other }) => (other ? formatClp(other.revenue) : t('none')),
        },
        {
          key: 'change',
          label: t('compare.change'),
          number: true,
          render: ({ bucket, other }) => (
            <ChangeCell now={bucket.revenue} before={other?.revenue ?? null} />
          ),
        },
      ]
    : [];
  return (
    <DataTable
      label={t('compare.table')}
      rows={rows}
      rowKey={(it) => it.bucket.key}
      columns={[
        {
          key: 'when',
          label: t('compare.when'),
          by: (it) => it.bucket.key,
          render: (it) => bucketName(by, it.bucket),
        },
        {
          key: 'revenue',
          label: t('siteDay.revenue'),
          number: true,
          by: (it) => it.bucket.revenue,
          render: (it) => <strong>{formatClp(it.bucket.revenue)}</strong>,
        },
        {
          key: 'payments',
          label: t('siteDay.payments'),
          number: true,
          by: (it) => it.bucket.payments,
          render: (it) => whole(it.bucket.payments),
        },
        {
          key: 'reversed',
          label: t('siteDay.reversed'),
          number: true,
          by: (it) => it.bucket.reversed,
          render: (it) => formatClp(-it.bucket.reversed),
        },
        ...beside,
      ]}
      footer={{
        when: t('compare.total'),
        revenue: formatClp(total.revenue),
        payments: whole(total.payments),
        reversed: formatClp(-total.reversed),
        thenRevenue: compared ? formatClp(compared.total.revenue) : null,
        change: compared ? (
          <ChangeCell now={total.revenue} before={compared.total.revenue} />
        ) : null,
      }}
    />
  );
}
