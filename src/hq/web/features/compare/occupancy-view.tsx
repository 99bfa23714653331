import { Link } from '@hq/web/app/link';
import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { DataTable } from '@hq/web/components/data-table';
import { Figure, Figures } from '@hq/web/components/figures';
import { whole } from '@hq/web/components/numbers';
import { Section } from '@hq/web/components/section';
import { getOccupancyReport } from '@shared/hq/occupancy';
import type { OccupancyReport } from '@shared/hq/occupancy';
import { Panel } from '@ui/components/panel';
import { useTranslation } from 'react-i18next';
import { OccupancyBuckets } from './occupancy-buckets';
import { OccupancyChart } from './occupancy-chart';
import { useOccupancyColumns } from './occupancy-columns';
import { askedOf, occupancyGrain } from './question';
import type { Question } from './question';

/** How full the sites were. */
export function OccupancyView({ question }: { question: Question }) {
  const report = useCall(
    getOccupancyReport,
    { query: { ...askedOf(question), by: occupancyGrain(question.by) } },
    { keep: true },
  );
  return <Answer query={report}>{(data) => <Shown report={data} />}</Answer>;
}

function Shown({ report }: { report: OccupancyReport }) {
  const { t } = useTranslation('hq');
  const occupied = useOccupancyColumns<OccupancyReport['sites'][number]>();
  const entries = report.buckets.reduce((sum, it) => sum + it.entries, 0);
  const exits = report.buckets.reduce((sum, it) => sum + it.exits, 0);
  return (
    <>
      <Figures aria-label={t('compare.figures')}>
        <Figure label={t('compare.insideNow')}>
          {whole(report.openStays)}
          {report.spots > 0 && ` / ${whole(report.spots)}`}
        </Figure>
        <Figure label={t('compare.entries')}>{whole(entries)}</Figure>
        <Figure label={t('compare.exits')}>{whole(exits)}</Figure>
      </Figures>
      <Panel style={{ padding: '16px 20px 12px', minWidth: 0 }}>
        <OccupancyChart report={report} />
      </Panel>
      <Section title={t('compare.sites')}>
        <DataTable
          label={t('compare.sites')}
          rows={report.sites}
          rowKey={(it) => it.site.siteId}
          columns={[
            {
              key: 'site',
              label: t('today.site'),
              by: (it) => it.site.name,
              render: (it) => (
                <Link to={{ page: 'site', siteId: it.site.siteId }} query={{ date: report.to }}>
                  {it.site.name}
                </Link>
              ),
            },
            ...occupied,
            {
              key: 'now',
              label: t('compare.insideNow'),
              number: true,
              by: (it) => it.openStays,
              render: (it) => `${whole(it.openStays)} / ${whole(it.spots)}`,
            },
          ]}
        />
      </Section>
      <Section title={t(`compare.grains.${report.by}`)}>
        <OccupancyBuckets report={report} />
      </Section>
    </>
  );
}
