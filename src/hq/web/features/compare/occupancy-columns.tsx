import type { Column } from '@hq/web/components/data-table';
import { percent, whole } from '@hq/web/components/numbers';
import type { OccupancyBucket } from '@shared/hq/occupancy';
import { useTranslation } from 'react-i18next';

type Occupied = Pick<OccupancyBucket, 'percent' | 'average' | 'entries' | 'exits'>;

/** How full it was, and who came and went: the same columns of a site and of a stretch of time. */
export function useOccupancyColumns<Row extends Occupied>(): readonly Column<Row>[] {
  const { t } = useTranslation('hq');
  return [
    {
      key: 'percent',
      label: t('compare.averageShare'),
      number: true,
      by: (it) => it.percent,
      render: (it) => <strong>{it.percent === null ? t('none') : percent(it.percent)}</strong>,
    },
    {
      key: 'average',
      label: t('compare.averageInside'),
      number: true,
      by: (it) => it.average,
      render: (it) => whole(Math.round(it.average)),
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
  ];
}
