import type { ChangeAtSite } from '@shared/hq/catalogue';
import { wordDetails } from '@hq/web/app/error-words';
import { useTranslation } from 'react-i18next';

type Refused = NonNullable<ChangeAtSite['refused']>;

/** Why a site cannot take a change, in a few words. */
export function useRefusedWords(): (refused: Refused) => string {
  const { t, i18n } = useTranslation('hq');
  // Keys made of codes: spelling them all out as types costs the compiler seconds.
  const say = t as unknown as (key: string, facts: object) => string;
  return ({ code, details }) => {
    const key = [`tariffs.refused.${code}`, `errors.${code}.what`].find((it) =>
      i18n.exists(`hq:${it}`),
    );
    return key === undefined
      ? t('tariffs.refused.OTHER', { code })
      : say(key, wordDetails(details));
  };
}
