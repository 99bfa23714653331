import { formatDuration } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const SECOND = 1000;
/** People see what is off by a minute; what is off by more than five is refused until it is corrected. */
const SOME_MS = 30 * SECOND;
const MUCH_MS = 5 * 60 * SECOND;

/** How worrying a clock's difference to HQ's is. */
export function skewTone(skewMs: number): 'good' | 'attention' | 'trouble' {
  const off = Math.abs(skewMs);
  if (off > MUCH_MS) return 'trouble';
  return off > SOME_MS ? 'attention' : 'good';
}

/** `en hora`, `45 s adelantado`, `2 h atrasado`. */
export function useSkew(): (skewMs: number) => string {
  const { t } = useTranslation('hq');
  return (skewMs) => {
    const seconds = Math.round(Math.abs(skewMs) / SECOND);
    if (seconds < 2) return t('terminals.clockRight');
    const off = seconds < 90 ? `${seconds} s` : formatDuration(Math.round(seconds / 60));
    return t(skewMs > 0 ? 'terminals.clockAhead' : 'terminals.clockBehind', { off });
  };
}
