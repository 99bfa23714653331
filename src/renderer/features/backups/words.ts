import { formatDuration } from '@shared/kernel/time';
import { useMinute } from '@renderer/app/state';
import { useTranslation } from 'react-i18next';

/** How long ago, in words. */
export function useAge(): (at: number) => string {
  const { t } = useTranslation('backups');
  const minute = useMinute();
  return (at) => {
    const minutes = Math.floor((minute - at) / 60_000);
    if (minutes < 1) return t('age.now');
    const days = Math.floor(minutes / 1440);
    if (days >= 2) return t('age.days', { count: days });
    return t('age.ago', { age: formatDuration(minutes) });
  };
}
