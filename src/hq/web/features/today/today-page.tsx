import { useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { Page } from '@hq/web/components/page';
import { SearchField } from '@hq/web/components/search-field';
import { AlarmList } from '@hq/web/features/alarms/alarm-list';
import { listSites } from '@shared/hq/sites';
import { formatDate } from '@shared/kernel/time';
import { Action } from '@ui/components/action';
import { useTranslation } from 'react-i18next';
import { AllSites } from './all-sites';
import { newestDate } from './site-state';

/** How every site stands now: what somebody should look at on top, then the money. */
export default function TodayPage() {
  const { t } = useTranslation('hq');
  const [text, setText] = useQueryFact('find');
  const [only, setOnly] = useQueryFact('only');
  const troubled = only === 'troubled';
  const sites = useCall(listSites, { query: { limit: 500 } });
  const newest = newestDate(sites.data?.items ?? []);
  return (
    <Page
      title={t('today.title')}
      note={newest && formatDate(newest)}
      actions={
        <>
          <SearchField label={t('today.find')} value={text} onChange={setText} />
          <Action pressed={troubled} onClick={() => setOnly(troubled ? '' : 'troubled')}>
            {t('today.onlyTroubled')}
          </Action>
        </>
      }
    >
      <AlarmList />
      <Answer query={sites}>
        {(data) => (
          <AllSites data={data} readAt={sites.dataUpdatedAt} text={text} troubled={troubled} />
        )}
      </Answer>
    </Page>
  );
}
