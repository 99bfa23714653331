import { formatDuration } from '@shared/kernel/time';
import { useMinute } from '@renderer/app/state';
import type { es } from '@renderer/i18n/es/index';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

type TroubleKey = keyof typeof es.sync.troubles;

/** A trouble that this version has no words for is called by its code. */
export function troubleKey(code: string): TroubleKey {
  return i18next.exists(`sync:troubles.${code}.what`) ? (code as TroubleKey) : 'other';
}

/** How long ago, or until when, in words. */
export function useSpans() {
  const { t } = useTranslation('sync');
  const minute = useMinute();
  return {
    ago: (at: number): string => {
      const minutes = Math.floor((minute - at) / 60_000);
      if (minutes < 1) return t('ago.now');
      const days = Math.floor(minutes / 1440);
      return days >= 2
        ? t('ago.days', { count: days })
        : t('ago.since', { age: formatDuration(minutes) });
    },
    ahead: (at: number): string => {
      const minutes = Math.ceil((at - minute) / 60_000);
      return minutes <= 1 ? t('ahead.soon') : t('ahead.in', { age: formatDuration(minutes) });
    },
  };
}
