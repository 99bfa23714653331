import type { AuditFilter } from '@shared/contracts/audit';
import { styled } from '@mui/material/styles';
import { useQueryClient } from '@tanstack/react-query';
import { CallError } from '@renderer/app/call-error';
import { useAction, useCall } from '@renderer/app/client';
import { Action } from '@ui/components/action';
import { ErrorNotice } from '@renderer/components/error-notice';
import { color, size } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: 12,
  marginBottom: 12,
  color: color.inkSoft,
  fontSize: size.secondary,
  '& progress': { width: 200, height: 8, accentColor: color.accent },
});

const OFTEN_MS = 400;

/** Begins the export of what the filters show. */
export function ExportButton({ filter }: { filter: AuditFilter }) {
  const { t } = useTranslation('audit');
  const client = useQueryClient();
  const start = useAction('audit.export');
  const running = useExport()?.state === 'running';
  return (
    <Action
      disabled={running || start.isPending}
      onClick={() =>
        start.mutate(
          { filter },
          {
            onSettled: () => void client.invalidateQueries({ queryKey: ['audit.exportState'] }),
          },
        )
      }
    >
      {t('export.action')}
    </Action>
  );
}

function useExport() {
  return useCall(
    'audit.exportState',
    {},
    { refetchInterval: ({ state }) => (state.data?.state === 'running' ? OFTEN_MS : false) },
  ).data;
}

/** How far the export is, or where it ended. */
export function ExportLine() {
  const { t } = useTranslation('audit');
  const cancel = useAction('audit.cancelExport');
  const now = useExport();
  if (!now || now.state === 'idle') return null;
  const { state, rows, percent, file, code } = now;
  if (state === 'failed') return <ErrorNotice error={new CallError(code ?? 'INTERNAL', {})} />;
  return (
    <Line role="status">
      {state === 'running' && (
        <>
          <progress max={100} value={percent} aria-label={t('export.action')} />
          <span>{t('export.running', { rows: rows.toLocaleString('es-CL'), percent })}</span>
          <Action onClick={() => cancel.mutate({})}>{t('export.cancel')}</Action>
        </>
      )}
      {state === 'done' && t('export.done', { rows: rows.toLocaleString('es-CL'), file })}
      {state === 'cancelled' && t('export.cancelled')}
    </Line>
  );
}
