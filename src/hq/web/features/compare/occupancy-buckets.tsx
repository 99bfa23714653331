import { DataTable } from '@hq/web/components/data-table';
import { percent, whole } from '@hq/web/components/numbers';
import type { OccupancyReport } from '@shared/hq/occupancy';
import { useTranslation } from 'react-i18next';
import { bucketName } from './bucket-words';

/** What the chart shows, as figures. */
export function OccupancyBuckets({ report }: { report: OccupancyReport }) {
  const { t } = useTranslation('hq');
  return (
    <DataTable
      label={t('compare.table')}
      rows={report.buckets}
      rowKey={(it) => it.key}
      columns={[
        {
          key: 'when',
          label: t('compare.when'),
          by: (it) => it.key,
          render: (it) => bucketName(report.by, it),
        },
        {
          key: 'percent',
          label: t('compare.averageShare'),
          number: true,
          by: (it) => it.percent,
          render: (it) => (it.percent === null ? t('none') : percent(it.percent)),
        },
        {
          key: 'average',
          label: t('compare.averageInside'),
          number: true,
          by: (it) => it.average,
          render: (it) => whole(Math.round(it.average)),
        },
        {
          key: 'inside',
          label: t('compare.insideFirst'),
          number: true,
          by: (it) => it.inside,
          render: (it) => whole(it.inside),
        },
        {
          key: 'entries',
          label: t('compare.entries'),
          number: true,
          by: (it) => it.entries,
          render: (it) => whole(it.entries),
        },
        {
          key: 'exits',
          label: t('compare.exits'),
          number: true,
          by: (it) => it.exits,
          render: (it) => whole(it.exits),
        },
      ]}
    />
  );
}
