import { DetailLink } from '@hq/web/app/detail-link';
import { useNavigation, useQueryFact } from '@hq/web/app/navigation';
import { DataTable } from '@hq/web/components/data-table';
import { whole } from '@hq/web/components/numbers';
import { State } from '@hq/web/components/state';
import type { SiteDay } from '@shared/hq/days';
import { formatClp } from '@shared/kernel/money';
import { formatTime } from '@shared/kernel/time';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { Difference } from './difference';
import { ShiftSheet } from './shift-sheet';

/** The drawers of the day from float to Z. */
export function Shifts({ day }: { day: SiteDay }) {
  const { t } = useTranslation('hq');
  const [open] = useQueryFact('shift');
  const look = useNavigation((it) => it.look);
  if (day.shifts.length === 0) {
    return <EmptyState title={t('shifts.none')}>{t('shifts.noneThen')}</EmptyState>;
  }
  return (
    <>
      <DataTable
        label={t('shifts.title')}
        rows={day.shifts}
        rowKey={(it) => it.shiftId}
        className={(it) =>
          it.difference !== null && it.difference !== 0 ? 'attention' : undefined
        }
        columns={[
          {
            key: 'number',
            label: t('shifts.shift'),
            by: (it) => it.number,
            render: (it) => (
              <DetailLink fact="shift" id={it.shiftId}>
                {it.zNumber === null
                  ? t('shifts.numbered', { number: it.number })
                  : t('shifts.numberedZ', { number: it.number, z: it.zNumber })}
              </DetailLink>
            ),
          },
          { key: 'terminal', label: t('payments.terminal'), render: (it) => it.terminal.name },
          {
            key: 'operator',
            label: t('payments.operator'),
            by: (it) => it.operator,
            render: (it) => it.operator,
          },
          {
            key: 'opened',
            label: t('shifts.opened'),
            by: (it) => it.openedAt,
            render: (it) => formatTime(it.openedAt, day.site.zone),
          },
          {
            key: 'closed',
            label: t('shifts.closed'),
            render: (it) =>
              it.closedAt === null ? (
                <State tone="good">{t('shifts.open')}</State>
              ) : (
                formatTime(it.closedAt, day.site.zone)
              ),
          },
          {
            key: 'payments',
            label: t('siteDay.payments'),
            number: true,
            by: (it) => it.payments,
            render: (it) => whole(it.payments),
          },
          {
            key: 'revenue',
            label: t('siteDay.revenue'),
            number: true,
            by: (it) => it.revenue,
            render: (it) => formatClp(it.revenue),
          },
          {
            key: 'expected',
            label: t('shifts.expected'),
            number: true,
            render: (it) => formatClp(it.expected),
          },
          {
            key: 'counted',
            label: t('shifts.counted'),
            number: true,
            render: (it) => (it.counted === null ? t('none') : formatClp(it.counted)),
          },
          {
            key: 'difference',
            label: t('shifts.difference'),
            number: true,
            by: (it) => it.difference,
            render: (it) => <Difference value={it.difference} />,
          },
        ]}
      />
      {open !== '' && (
        <ShiftSheet
          siteId={day.site.siteId}
          shiftId={open}
          zone={day.site.zone}
          onClose={() => look({ shift: '' })}
        />
      )}
    </>
  );
}
