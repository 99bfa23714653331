import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { DateBar } from '@hq/web/components/date-bar';
import { isDate } from '@hq/web/components/dates';
import { Page } from '@hq/web/components/page';
import { AlarmList } from '@hq/web/features/alarms/alarm-list';
import { getSite } from '@shared/hq/sites';
import type { SiteToday } from '@shared/hq/sites';
import { useTranslation } from 'react-i18next';
import { DayOfSite } from './day-of-site';

/** One business date of one site, down to the single payment. */
export default function SiteDayPage() {
  const { t } = useTranslation('hq');
  const place = useNavigation((it) => it.place);
  const siteId = place.page === 'site' ? place.siteId : '';
  const site = useCall(getSite, { params: { siteId } });
  if (site.data) return <Known site={site.data} />;
  return (
    <Page title={t('siteDay.title')}>
      <Answer query={site}>{() => null}</Answer>
    </Page>
  );
}

function Known({ site }: { site: SiteToday }) {
  const [asked, setDate] = useQueryFact('date');
  const date = isDate(asked) ? asked : site.date;
  const last = date > site.date ? date : site.date;
  return (
    <Page
      title={site.name}
      note={site.address}
      actions={<DateBar date={date} last={last} onChange={setDate} />}
    >
      {date === site.date && <AlarmList siteId={site.siteId} />}
      <DayOfSite site={site} date={date} />
    </Page>
  );
}
