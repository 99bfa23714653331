import i18next from 'i18next';
import { useTranslation } from 'react-i18next';

/** What an action of the audit is called on the time line; one without words by its name. */
export function useEventWords(): (action: string) => string {
  const { t } = useTranslation('stays');
  return (action) => {
    const key = action.replace('.', '_');
    // Actions come from main as text: which of them have words is seen here.
    return i18next.exists(`stays:actions.${key}`) ? t(`actions.${key}` as 'actions.other') : action;
  };
}
