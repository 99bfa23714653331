import { useZone } from '@renderer/app/state';
import type { Message } from '@shared/contracts/messages';
import { formatDateTime } from '@shared/kernel/time';
import { useTranslation } from 'react-i18next';

/** Who says it, since when and until when. */
export function useMessageWords(): (message: Message) => string {
  const { t } = useTranslation('messages');
  const zone = useZone();
  return ({ from, validFrom, validTo }) => {
    const at = formatDateTime(validFrom, zone);
    const said = from === null ? t('since', { at }) : t('from', { from, at });
    return validTo === null
      ? said
      : `${said} · ${t('until', { at: formatDateTime(validTo, zone) })}`;
  };
}
