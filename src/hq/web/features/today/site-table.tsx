import { Link } from '@hq/web/app/link';
import { useAge } from '@hq/web/components/age';
import { State } from '@hq/web/components/state';
import { contactTone } from '@hq/web/components/contact-tone';
import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { Spark } from '@hq/web/components/spark';
import type { SiteToday } from '@shared/hq/sites';
import { formatClp } from '@shared/kernel/money';
import { useTranslation } from 'react-i18next';
import { AlarmCounts } from './alarm-counts';
import { OccupancyCell } from './occupancy-cell';
import { occupancy, rowTone } from './site-state';

/** One row a site, with a small picture of its day. */
export function SiteTable({ sites, now }: { sites: readonly SiteToday[]; now: number }) {
  const { t } = useTranslation('hq');
  const age = useAge();
  const placeOf = (it: SiteToday) => ({ page: 'site', siteId: it.siteId }) as const;
  return (
    <DataTable
      label={t('today.table')}
      rows={sites}
      rowKey={(it) => it.siteId}
      className={(it) => {
        const tone = rowTone(it, now);
        return tone === 'good' ? undefined : tone;
      }}
      columns={[
        {
          key: 'name',
          label: t('today.site'),
          by: (it) => it.name,
          render: (it) => (
            <Link to={placeOf(it)} query={{ date: it.date }}>
              {it.name}
            </Link>
          ),
        },
        {
          key: 'day',
          label: t('today.day'),
          width: 144,
          render: (it) => <Spark values={it.hours} label={t('today.dayOf', { site: it.name })} />,
        },
        {
          key: 'revenue',
          label: t('today.revenue'),
          number: true,
          by: (it) => it.revenue,
          render: (it) => <strong>{formatClp(it.revenue)}</strong>,
        },
        {
          key: 'payments',
          label: t('today.payments'),
          number: true,
          by: (it) => it.payments,
          render: (it) => (
            <Link to={placeOf(it)} query={{ date: it.date, part: 'payments' }}>
              {whole(it.payments)}
            </Link>
          ),
        },
        {
          key: 'occupancy',
          label: t('today.occupancy'),
          by: occupancy,
          render: (it) => <OccupancyCell site={it} />,
        },
        {
          key: 'shifts',
          label: t('today.shifts'),
          number: true,
          by: (it) => it.openShifts,
          render: (it) => whole(it.openShifts),
        },
        {
          key: 'cash',
          label: t('today.cash'),
          number: true,
          by: (it) => it.cashInDrawers,
          render: (it) => (
            <Link to={placeOf(it)} query={{ date: it.date, part: 'shifts' }}>
              {formatClp(it.cashInDrawers)}
            </Link>
          ),
        },
        {
          key: 'contact',
          label: t('today.contact'),
          by: (it) => it.lastContactAt,
          render: (it) => (
            <State tone={contactTone(it.lastContactAt, now)}>
              {age(it.lastContactAt, now)}
              {it.waiting > 0 && ` · ${t('today.toSend', { count: it.waiting })}`}
            </State>
          ),
        },
        {
          key: 'alarms',
          label: t('today.alarms'),
          by: (it) => it.alarms.critical * 1e6 + it.alarms.warning * 1e3 + it.alarms.notice,
          render: (it) => <AlarmCounts site={it} />,
        },
      ]}
    />
  );
}
