import type { PrintingStatus } from '@shared/contracts/receipts';
import { formatTime } from '@shared/kernel/time';
import { styled } from '@mui/material/styles';
import { CallError } from '@renderer/app/call-error';
import { errorWords } from '@renderer/app/error-words';
import { useZone } from '@renderer/app/state';
import { usePrinterWords } from '@renderer/app/state-pills';
import { NoticeBox } from '@ui/components/notice-box';
import { Done } from '@ui/components/done';
import { color } from '@ui/theme/tokens';
import { useTranslation } from 'react-i18next';

const Waiting = styled('p')({ margin: '10px 0 0', color: color.inkSoft });

/** How the printer is, in a sentence, and what it means for the work. */
export function PrinterState({ status }: { status: PrintingStatus }) {
  const { t } = useTranslation('printing');
  const zone = useZone();
  const words = usePrinterWords()(status);
  const trouble =
    status.state === 'not_configured' ? 'PRINTER_NOT_CONFIGURED' : (status.trouble ?? null);
  return (
    <div>
      {trouble ? (
        <NoticeBox {...errorWords(new CallError(trouble), zone)} />
      ) : (
        <Done title={status.state === 'printing' ? t('printing') : t('ready')}>
          {status.waiting === 0 && t('readyThen')}
        </Done>
      )}
      {status.waiting > 0 && status.oldestWaitingAt !== null && (
        <Waiting role="status" aria-label={words.text}>
          {t('waiting', {
            count: status.waiting,
            time: formatTime(status.oldestWaitingAt, zone),
          })}
        </Waiting>
      )}
    </div>
  );
}
