import { useNavigation } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { Page } from '@hq/web/components/page';
import { listSites } from '@shared/hq/sites';
import type { SiteToday } from '@shared/hq/sites';
import { EmptyState } from '@ui/components/empty-state';
import { NoticeBox } from '@ui/components/notice-box';
import { useTranslation } from 'react-i18next';
import { CompareExport } from './compare-export';
import { CompareFilters } from './compare-filters';
import { OccupancyView } from './occupancy-view';
import { daysOf, longest, readQuestion } from './question';
import { RevenueView } from './revenue-view';

/** Periods beside periods, sites beside sites. */
export default function ComparePage() {
  const { t } = useTranslation('hq');
  const sites = useCall(listSites, { query: { limit: 500 } });
  const known = sites.data?.items;
  if (known === undefined || known.length === 0) {
    return (
      <Page title={t('compare.title')}>
        <Answer query={sites}>
          {() => <EmptyState title={t('compare.none')}>{t('compare.noneThen')}</EmptyState>}
        </Answer>
      </Page>
    );
  }
  return <Comparison sites={known} />;
}

function Comparison({ sites }: { sites: readonly SiteToday[] }) {
  const { t } = useTranslation('hq');
  const query = useNavigation((it) => it.query);
  const today = sites.map((it) => it.date).reduce((a, b) => (a > b ? a : b));
  const question = readQuestion(query, today);
  const tooLong = daysOf(question) > longest(question);
  const View = question.measure === 'revenue' ? RevenueView : OccupancyView;
  return (
    <Page
      title={t('compare.title')}
      actions={<CompareExport question={tooLong ? null : question} />}
    >
      <CompareFilters question={question} sites={sites} today={today} />
      {tooLong ? (
        <NoticeBox
          what={t('compare.tooLong')}
          next={t('compare.tooLongThen', { days: longest(question) })}
        />
      ) : (
        <View question={question} />
      )}
    </Page>
  );
}
