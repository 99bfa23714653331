import { useAction, useCall } from '@renderer/app/client';
import { useMay } from '@renderer/app/state';
import { Action } from '@ui/components/action';
import { Done } from '@ui/components/done';
import { ErrorNotice } from '@renderer/components/error-notice';
import { SideSheet } from '@renderer/components/side-sheet';
import { useTranslation } from 'react-i18next';
import { ChangePrinter } from './change-printer';
import { PrinterState } from './printer-state';
import { StalePapers } from './stale-papers';

/** The state of the printer and what waits for it; opened from its pill. */
export default function PrintingSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('printing');
  const status = useCall('printing.status', {});
  const config = useCall('printing.config', {});
  const retry = useAction('printing.retryNow');
  const test = useAction('printing.testPage');
  const mayOperate = useMay('printing:operate');
  const mayChange = useMay('settings:manage');
  const kind = config.data?.kind;
  const name = status.data?.printerName || (kind ? t(`form.${kind}`) : '');
  return (
    <SideSheet title={t('title')} subtitle={name} onClose={onClose} width={560}>
      <div style={{ display: 'grid', gap: 16 }}>
        <ErrorNotice error={status.error} />
        {status.data && <PrinterState status={status.data} />}
        {status.data && status.data.stale > 0 && mayOperate && (
          <StalePapers count={status.data.stale} />
        )}
        {mayOperate && (
          <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 8 }}>
            <Action tone="primary" keys="Enter" autoFocus onClick={() => retry.mutate({})}>
              {t('retry')}
            </Action>
            <Action onClick={() => test.mutate({})}>{t('test')}</Action>
          </div>
        )}
        <ErrorNotice error={retry.error ?? test.error} />
        {test.isSuccess && <Done title={t('testDone')} />}
        {mayChange && config.data && <ChangePrinter current={config.data} />}
      </div>
    </SideSheet>
  );
}
