import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import type { OccupancyReport } from '@shared/hq/occupancy';
import { useTranslation } from 'react-i18next';
import { bucketName } from './bucket-words';
import { useOccupancyColumns } from './occupancy-columns';

/** What the chart shows, as figures. */
export function OccupancyBuckets({ report }: { report: OccupancyReport }) {
  const { t } = useTranslation('hq');
  const occupied = useOccupancyColumns<OccupancyReport['buckets'][number]>();
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
        ...occupied,
        {
          key: 'inside',
          label: t('compare.insideFirst'),
          number: true,
          by: (it) => it.inside,
          render: (it) => whole(it.inside),
        },
      ]}
    />
  );
}
