import type { ReportRequest } from '@shared/contracts/reports';
import { cellText, turned } from '@shared/kernel/report-cells';
import { styled } from '@mui/material/styles';
import { CallError } from '@renderer/app/call-error';
import { useAction, useCall } from '@renderer/app/client';
import { errorWords } from '@renderer/app/error-words';
import { useMay } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { EmptyState } from '@ui/components/empty-state';
import { ErrorNotice } from '@renderer/components/error-notice';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';
import { Table } from './report-table';
import { useCellWords } from './use-cell-words';

const Bar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 8,
  alignItems: 'center',
  margin: '16px 0',
  '& > p': {
    margin: '0 auto 0 0',
    color: color.inkSoft,
    fontSize: size.secondary,
    overflowWrap: 'anywhere',
  },
});

const TONES: Readonly<Record<ReportRequest['status'], PillTone>> = {
  pending: 'quiet',
  running: 'quiet',
  completed: 'good',
  failed: 'trouble',
  cancelled: 'attention',
};

/** What was asked for, by people and by schedules, and where it is. */
export function FilesView({ folder }: { folder: string }) {
  const { t } = useTranslation('reports');
  const { data } = useCall('reports.requests', {});
  const open = useAction('reports.openFolder');
  const choose = useAction('reports.chooseFolder');
  const mayChoose = useMay('settings:manage');
  return (
    <>
      <Bar>
        <p>{t('folder', { folder })}</p>
        <Action onClick={() => open.mutate({})}>{t('openFolder')}</Action>
        {mayChoose && <Action onClick={() => choose.mutate({})}>{t('chooseFolder')}</Action>}
      </Bar>
      <ErrorNotice error={open.error ?? choose.error} />
      {data?.length === 0 && <EmptyState title={t('noFiles')}>{t('noFilesHint')}</EmptyState>}
      {data && data.length > 0 && <Requests requests={data} />}
    </>
  );
}

function Requests({ requests }: { requests: readonly ReportRequest[] }) {
  const { t } = useTranslation('reports');
  return (
    <div style={{ overflowX: 'auto' }}>
      <Table aria-label={t('requests')}>
        <thead>
          <tr>
            {(['asked', 'by', 'type', 'period', 'status', 'file'] as const).map((it) => (
              <th key={it} scope="col">
                <span>{t(it)}</span>
              </th>
            ))}
            <th aria-label={t('again')} />
          </tr>
        </thead>
        <tbody>
          {requests.map((it) => (
            <Request key={it.requestId} request={it} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Request({ request }: { request: ReportRequest }) {
  const { t } = useTranslation('reports');
  const cells = useCellWords();
  const cancel = useAction('reports.cancel');
  const retry = useAction('reports.retry');
  const { requestId, type, from, to, at, status, file, error, format } = request;
  const dates = from === to ? turned(from) : `${turned(from)} – ${turned(to)}`;
  const trouble = error && errorWords(new CallError(error, {}, error), cells.zone);
  return (
    <tr>
      <td className="date">{cellText('instant', request.requestedAt, cells)}</td>
      <td>{request.scheduled ? t('bySchedule') : request.by}</td>
      <td>{cells.words.types[type]}</td>
      <td className="date">{at === null ? dates : cellText('instant', at, cells)}</td>
      <td>
        <Pill tone={TONES[status]}>
          {cells.words.statuses[status]}
          {status === 'running' && ` ${request.progress} %`}
        </Pill>
      </td>
      <td style={{ overflowWrap: 'anywhere' }}>{trouble?.what ?? file ?? format.toUpperCase()}</td>
      <td className="n">
        {(status === 'pending' || status === 'running') && (
          <Action onClick={() => cancel.mutate({ requestId })}>{t('cancel')}</Action>
        )}
        {(status === 'failed' || status === 'cancelled') && (
          <Action onClick={() => retry.mutate({ requestId })}>{t('again')}</Action>
        )}
      </td>
    </tr>
  );
}
