import { Link } from '@hq/web/app/link';
import { useMe } from '@hq/web/app/use-me';
import { useNow } from '@hq/web/app/use-now';
import { Figure, Figures } from '@hq/web/components/figures';
import { percent, whole } from '@hq/web/components/numbers';
import type { AnswerOf } from '@shared/hq/endpoint';
import type { listSites } from '@shared/hq/sites';
import { formatClp } from '@shared/kernel/money';
import { EmptyState } from '@ui/components/empty-state';
import { useTranslation } from 'react-i18next';
import { matching, occupancy, rowTone, sums } from './site-state';
import { SiteTable } from './site-table';

interface Props {
  readonly data: AnswerOf<typeof listSites>;
  /** When it was read, by this browser's clock. */
  readonly readAt: number;
  readonly text: string;
  readonly troubled: boolean;
}

export function AllSites({ data, readAt, text, troubled }: Props) {
  const { t } = useTranslation('hq');
  const now = useNow(data.now, readAt);
  const found = matching(data.items, text).filter((it) => !troubled || rowTone(it, now) !== 'good');
  if (data.items.length === 0) return <NoSites />;
  const sum = sums(found);
  const full = occupancy(sum);
  return (
    <>
      <Figures aria-label={t('today.figures')}>
        <Figure label={t('today.revenue')}>
          <Link to={{ page: 'compare' }} query={{ by: 'hour', period: 'today' }}>
            {formatClp(sum.revenue)}
          </Link>
        </Figure>
        <Figure label={t('today.payments')}>{whole(sum.payments)}</Figure>
        <Figure label={t('today.openStays')}>
          {whole(sum.openStays)}
          {full !== null && ` · ${percent(full)}`}
        </Figure>
        <Figure label={t('today.cash')}>{formatClp(sum.cash)}</Figure>
        <Figure label={t('today.sites')}>
          {found.length === data.items.length
            ? found.length
            : t('today.sitesShown', { shown: found.length, all: data.items.length })}
        </Figure>
        {sum.waiting > 0 && (
          <Figure label={t('today.waiting')}>
            <Link to={{ page: 'terminals' }}>{whole(sum.waiting)}</Link>
          </Figure>
        )}
      </Figures>
      {found.length === 0 ? (
        <EmptyState title={t('today.noneFound')}>{t('today.noneFoundThen')}</EmptyState>
      ) : (
        <SiteTable sites={found} now={now} />
      )}
    </>
  );
}

/** The first thing to do here is to enrol a booth. */
function NoSites() {
  const { t } = useTranslation('hq');
  const me = useMe();
  return (
    <EmptyState title={t('today.none')}>
      {me.role === 'admin' ? (
        <>
          {t('today.noneThen')}{' '}
          <Link to={{ page: 'terminals' }} query={{ new: '1' }}>
            {t('today.noneDo')}
          </Link>
        </>
      ) : (
        t('today.noneAsk')
      )}
    </EmptyState>
  );
}
