import { formatDuration } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

const MINUTE = 60_000;

/** How long ago an instant was, in words: `ahora`, `hace 5 min`, `nunca`. */
export function useAge(): (instant: number | null, now: number) => string {
  const { t } = useTranslation('hq');
  return (instant, now) => {
    if (instant === null) return t('age.never');
    const minutes = Math.floor((now - instant) / MINUTE);
    return minutes < 1 ? t('age.now') : t('age.ago', { age: formatDuration(minutes) });
  };
}
