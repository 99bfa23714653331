import { DataTable } from '@hq/web/components/data-table';
import { SumList } from '@hq/web/components/sum-list';
import type { ClosingDetail, SiteDay } from '@shared/hq/days';
import { formatClp } from '@shared/kernel/money';
import { formatDateTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { EmptyState } from '@ui/components/empty-state';
import { Panel } from '@ui/components/panel';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { ClosingState } from './closing-state';
import { useFieldName, valueText } from './difference-words';

const Box = styled(Panel)({
  display: 'grid',
  gap: 12,
  padding: '16px 20px 18px',
  minWidth: 0,
  '& > header': { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'baseline' },
  '& h3': { margin: 0, fontSize: size.text, fontWeight: 650 },
  '& p': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
  '&.different': { borderColor: color.danger },
});

/** What each booth closed the day with, and whether HQ counts the same. */
export function Closings({ day }: { day: SiteDay }) {
  const { t } = useTranslation('hq');
  if (day.closings.length === 0) {
    return <EmptyState title={t('closings.none')}>{t('closings.noneThen')}</EmptyState>;
  }
  return day.closings.map((it) => <Closing key={it.closingId} closing={it} />);
}

function Closing({ closing }: { closing: ClosingDetail }) {
  const { t } = useTranslation('hq');
  const { site, terminal, state } = closing;
  return (
    <Box className={state}>
      <header>
        <h3>
          {terminal.code} · {terminal.name}
        </h3>
        <ClosingState state={state} />
        <p>
          {t('closings.by', {
            by: closing.closedBy,
            at: formatDateTime(closing.closedAt, site.zone),
          })}
        </p>
      </header>
      <SumList style={{ maxWidth: 420 }}>
        <dt>{t('siteDay.revenue')}</dt>
        <dd>{formatClp(closing.revenue)}</dd>
        <dt>{t('siteDay.payments')}</dt>
        <dd>{closing.payments}</dd>
        <dt>{t('siteDay.cashDifference')}</dt>
        <dd>{formatClp(closing.cashDifference)}</dd>
      </SumList>
      {state === 'different' && <Differences closing={closing} />}
      {closing.addenda.map((it) => (
        <p key={it.number}>
          {t('closings.addendum', {
            number: it.number,
            at: formatDateTime(it.at, site.zone),
            by: it.by,
            reason: it.reason,
          })}
        </p>
      ))}
    </Box>
  );
}

/** Number by number: what the booth says and what HQ counts. */
function Differences({ closing }: { closing: ClosingDetail }) {
  const { t } = useTranslation('hq');
  const nameOf = useFieldName();
  return (
    <>
      <p>{t('closings.differentThen')}</p>
      <DataTable
        label={t('closings.differences')}
        rows={closing.differences}
        rowKey={(it) => it.field}
        columns={[
          { key: 'field', label: t('closings.field'), render: (it) => nameOf(it.field) },
          {
            key: 'booth',
            label: t('closings.booth'),
            number: true,
            render: (it) => valueText(it.field, it.booth),
          },
          {
            key: 'hq',
            label: t('closings.hq'),
            number: true,
            render: (it) => valueText(it.field, it.hq),
          },
        ]}
      />
    </>
  );
}
