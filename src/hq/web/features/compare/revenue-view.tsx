import { useCall } from '@hq/web/app/queries';
import { Answer } from '@hq/web/components/answer';
import { Figure, Figures } from '@hq/web/components/figures';
import { change, changeText, whole } from '@hq/web/components/numbers';
import { Section } from '@hq/web/components/section';
import { getRevenueSummary } from '@shared/hq/revenue';
import type { RevenueSummary } from '@shared/hq/revenue';
import { formatClp } from '@shared/kernel/money';
import { formatDate } from '@shared/kernel/time';
import { Panel } from '@ui/components/panel';
import { useTranslation } from 'react-i18next';
import { askedOf } from './question';
import type { Question } from './question';
import { RevenueBuckets } from './revenue-buckets';
import { RevenueChart } from './revenue-chart';
import { RevenueSites } from './revenue-sites';

/** Revenue: the numbers first, the picture second, the tables third. */
export function RevenueView({ question }: { question: Question }) {
  const { by, compare } = question;
  const summary = useCall(
    getRevenueSummary,
    { query: { ...askedOf(question), by, compare } },
    { keep: true },
  );
  return <Answer query={summary}>{(data) => <Shown summary={data} />}</Answer>;
}

function Shown({ summary }: { summary: RevenueSummary }) {
  const { t } = useTranslation('hq');
  const { total, compared } = summary;
  return (
    <>
      <Figures aria-label={t('compare.figures')}>
        <Figure label={t('siteDay.revenue')}>{formatClp(total.revenue)}</Figure>
        {compared && (
          <Figure
            label={t('compare.before', {
              from: formatDate(compared.from),
              to: formatDate(compared.to),
            })}
          >
            {formatClp(compared.total.revenue)} ·{' '}
            {changeText(change(total.revenue, compared.total.revenue))}
          </Figure>
        )}
        <Figure label={t('siteDay.payments')}>{whole(total.payments)}</Figure>
        <Figure label={t('compare.average')}>
          {total.payments === 0 ? t('none') : formatClp(Math.round(total.sales / total.payments))}
        </Figure>
        <Figure label={t('siteDay.reversed')}>{formatClp(-total.reversed)}</Figure>
        <Figure label={t('siteDay.discounts')}>{formatClp(total.discounts)}</Figure>
      </Figures>
      <Panel style={{ padding: '16px 20px 12px', minWidth: 0 }}>
        <RevenueChart summary={summary} />
      </Panel>
      <Section title={t('compare.sites')}>
        <RevenueSites summary={summary} />
      </Section>
      <Section title={t(`compare.grains.${summary.by}`)}>
        <RevenueBuckets summary={summary} />
      </Section>
    </>
  );
}
