import type { AppState } from '@shared/contracts/app';
import type { PrintingStatus } from '@shared/contracts/receipts';
import { formatBytes } from '@shared/kernel/bytes';
import { formatDuration } from '@shared/kernel/time';
import { Pill } from '@ui/components/pill';
import type { PillTone } from '@ui/components/pill';
import { useTranslation } from 'react-i18next';
import { useMinute } from './state';

const TROUBLES = [
  'PRINTER_OFF',
  'PRINTER_NO_PAPER',
  'PRINTER_REFUSED',
  'PRINTER_UNREACHABLE',
  'PRINTER_UNKNOWN',
] as const;

/** The printer in words and its mark; the same in the bar, at sign-in and in its sheet. */
export function usePrinterWords(): (it: PrintingStatus) => { tone: PillTone; text: string } {
  const { t } = useTranslation();
  return (printing) => {
    const { state, trouble, waiting, stale } = printing;
    if (state === 'not_configured') return { tone: 'quiet', text: t('pill.printerMissing') };
    if (state === 'trouble') {
      const known = TROUBLES.find((it) => it === trouble);
      const text = known ? t(`pill.${known}`) : t('pill.printerTrouble');
      const waits = waiting > 0 ? ` · ${t('pill.printerWaitingShort', { count: waiting })}` : '';
      return { tone: 'trouble', text: text + waits };
    }
    if (stale > 0) return { tone: 'attention', text: t('pill.printerStale', { count: stale }) };
    if (waiting > 1) return { tone: 'good', text: t('pill.printerWaiting', { count: waiting }) };
    if (state === 'printing') return { tone: 'good', text: t('pill.printerPrinting') };
    return { tone: 'good', text: t('pill.printerReady') };
  };
}

interface PrinterProps {
  readonly printing: PrintingStatus;
  readonly onClick?: () => void;
  readonly expanded?: boolean;
}

export function PrinterPill({ printing, onClick, expanded }: PrinterProps) {
  const { tone, text } = usePrinterWords()(printing);
  return (
    <Pill tone={tone} {...(onClick && { onClick, expanded: expanded ?? false })}>
      {text}
    </Pill>
  );
}

const SYNC_LOOKS = {
  not_connected: { tone: 'quiet', words: 'syncNone' },
  connected: { tone: 'good', words: 'syncConnected' },
  working: { tone: 'good', words: 'syncWorking' },
  offline: { tone: 'attention', words: 'syncOffline' },
  trouble: { tone: 'trouble', words: 'syncTrouble' },
} as const;

/** The network, how many events wait for headquarters, and the age of the oldest. */
export function SyncPill({ sync }: { sync: AppState['sync'] }) {
  const { t } = useTranslation();
  const minute = useMinute();
  const { tone, words } = SYNC_LOOKS[sync.state];
  const state = t(`pill.${words}`);
  const aside = sync.aside > 0 && sync.state !== 'not_connected';
  return (
    <Pill tone={aside && tone === 'good' ? 'attention' : tone}>
      {text()}
      {aside && ` · ${t('pill.syncAside', { count: sync.aside })}`}
    </Pill>
  );

  function text() {
    // Without a headquarters nothing is late: the count would only worry.
    if (sync.waiting === 0 || sync.state === 'not_connected') return state;
    const minutes = sync.oldestAt === null ? 0 : Math.floor((minute - sync.oldestAt) / 60_000);
    if (minutes < 1) return t('pill.syncWaiting', { state, count: sync.waiting });
    const age = formatDuration(minutes);
    return t('pill.syncWaitingSince', { state, count: sync.waiting, age });
  }
}

type Warnings = Pick<AppState, 'clock' | 'diskLow' | 'chainBroken' | 'care' | 'malformedSettings'>;

export function WarningPills({ state }: { state: Warnings }) {
  const { t } = useTranslation();
  return (
    <>
      {state.clock !== 'ok' && (
        <Pill tone="trouble">
          {t(state.clock === 'back' ? 'pill.clockBack' : 'pill.clockJumped')}
        </Pill>
      )}
      {state.chainBroken && <Pill tone="trouble">{t('pill.chainBroken')}</Pill>}
      {state.care.file === 'damaged' && <Pill tone="trouble">{t('pill.fileDamaged')}</Pill>}
      {state.diskLow && (
        <Pill tone="trouble">
          {state.care.diskFree === null
            ? t('pill.diskLow')
            : t('pill.diskLowLeft', { left: formatBytes(state.care.diskFree) })}
        </Pill>
      )}
      {state.care.backups === 'failing' && <Pill tone="trouble">{t('pill.backupsFailing')}</Pill>}
      {state.care.backups === 'behind' && <Pill tone="attention">{t('pill.backupsBehind')}</Pill>}
      {state.malformedSettings.length > 0 && (
        <Pill tone="trouble">
          {t('pill.settingsBroken', { names: state.malformedSettings.join(', ') })}
        </Pill>
      )}
    </>
  );
}
