import type { ReportQuestion } from '@shared/contracts/reports';
import { turned } from '@shared/kernel/report-cells';
import { styled } from '@mui/material/styles';
import { useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { Headlines } from './headlines';
import { Picture } from './picture';
import { ReportTable } from './report-table';
import { Running } from './running';

const Root = styled('div')({
  display: 'grid',
  gap: 16,
  marginTop: 20,
  '& .of, & .more': { margin: 0, color: color.inkSoft, fontSize: size.secondary },
});

/** The answer to a question: the number, the picture, the table. */
export function ReportView({ question }: { question: ReportQuestion }) {
  const { t } = useTranslation('reports');
  // Money is asked anew each time it is looked at.
  const options = { staleTime: 0, gcTime: 0 };
  const {
    data: report,
    error,
    isFetching,
    refetch,
  } = useCall('reports.run', { question }, options);
  if (isFetching && !report) return <Running />;
  if (!report) {
    return (
      <Root>
        <ErrorNotice error={error} />
        <div>
          <Action onClick={() => void refetch()}>{t('again')}</Action>
        </div>
      </Root>
    );
  }
  const { from, to, at, more } = report;
  const period = from === to ? turned(from) : `${turned(from)} – ${turned(to)}`;
  return (
    <Root data-testid="report">
      <ErrorNotice error={error} />
      {at === null && <p className="of">{period}</p>}
      <Headlines report={report} />
      {report.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
      ) : (
        <>
          <Picture report={report} />
          {report.type !== 'occupancy_hours' && <ReportTable key={report.type} report={report} />}
          {more > 0 && <p className="more">{t('more', { count: more })}</p>}
        </>
      )}
    </Root>
  );
}
