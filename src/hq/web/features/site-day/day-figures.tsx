import { Link } from '@hq/web/app/link';
import { Figure, Figures } from '@hq/web/components/figures';
import { whole } from '@hq/web/components/numbers';
import type { SiteDay } from '@shared/hq/days';
import type { SiteToday } from '@shared/hq/sites';
import { formatClp } from '@shared/kernel/money';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from './parts';

interface Props {
  readonly site: SiteToday;
  readonly day: SiteDay;
}

/** The day in numbers; each opens what it is made of. */
export function DayFigures({ site, day }: Props) {
  const { t } = useTranslation('hq');
  const { totals } = day;
  const reversed = totals.voids.amount + totals.refunds.amount;
  const shown = { site, date: day.date };
  return (
    <Figures aria-label={t('siteDay.figures')}>
      <Figure label={t('siteDay.revenue')}>
        <Opens {...shown} part="summary">
          {formatClp(totals.revenue)}
        </Opens>
      </Figure>
      <Figure label={t('siteDay.payments')}>
        <Opens {...shown} part="payments">
          {whole(totals.payments)}
        </Opens>
      </Figure>
      <Figure label={t('siteDay.reversed')}>
        <Opens {...shown} part="reversals">
          {formatClp(-reversed)}
        </Opens>
      </Figure>
      <Figure label={t('siteDay.inOut')}>
        <Opens {...shown} part="stays">
          {whole(totals.entries)} / {whole(totals.exits)}
        </Opens>
      </Figure>
      <Figure label={t('siteDay.cashDifference')}>
        <Opens {...shown} part="shifts">
          {formatClp(day.shifts.reduce((sum, it) => sum + (it.difference ?? 0), 0))}
        </Opens>
      </Figure>
      {day.date === site.date && (
        <Figure label={t('siteDay.inside')}>
          <Opens {...shown} part="stays">
            {whole(site.openStays)}
          </Opens>
        </Figure>
      )}
    </Figures>
  );
}

interface OpensProps {
  readonly site: SiteToday;
  readonly date: string;
  readonly part: Part;
  readonly children: ReactNode;
}

function Opens({ site, date, part, children }: OpensProps) {
  return (
    <Link to={{ page: 'site', siteId: site.siteId }} query={{ date, part }}>
      {children}
    </Link>
  );
}
