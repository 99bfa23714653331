import type { ChangeAtSite } from '@shared/hq/catalogue';
import { useTranslation } from 'react-i18next';

type Refused = NonNullable<ChangeAtSite['refused']>;

/** Why a site cannot take a change, in a few words. */
export function useRefusedWords(): (refused: Refused) => string {
  const { t, i18n } = useTranslation('hq');
  return ({ code, details }) => {
    const owner = typeof details['ownerName'] === 'string' ? details['ownerName'] : '';
    if (i18n.exists(`hq:tariffs.refused.${code}`)) {
      return t(`tariffs.refused.${code as 'NOT_OWNER'}`, { owner });
    }
    if (i18n.exists(`hq:errors.${code}.what`)) return t(`errors.${code as 'NOT_FOUND'}.what`);
    return t('tariffs.refused.OTHER', { code });
  };
}
