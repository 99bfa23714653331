import { styled } from '@mui/material/styles';
import { CallError } from '@renderer/app/call-error';
import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { useTranslation } from 'react-i18next';

const Beside = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 12,
  alignItems: 'center',
  '& > :first-of-type': { flex: '1 1 320px', minWidth: 0, overflowWrap: 'anywhere' },
});

/** What became of the file that was just asked for. */
export function AskedNotice({ requestId, folder }: { requestId: string; folder: string }) {
  const { t } = useTranslation('reports');
  const { data = [] } = useCall('reports.requests', {});
  const open = useAction('reports.openFolder');
  const request = data.find((it) => it.requestId === requestId);
  if (!request) return null;
  if (request.error !== null) {
    return <ErrorNotice error={new CallError(request.error, {}, request.error)} />;
  }
  const format = request.format.toUpperCase();
  if (request.file === null) return <Done title={t('saving', { format })} />;
  return (
    <div style={{ display: 'grid', gap: 8 }}>
      <Beside>
        <Done title={t('saved', { file: request.file })}>{t('folder', { folder })}</Done>
        <Action onClick={() => open.mutate({})}>{t('openFolder')}</Action>
      </Beside>
      <ErrorNotice error={open.error} />
    </div>
  );
}
