import { useTranslation } from 'react-i18next';

/** What was done to a catalogue, in words; of a kind this version does not know, as it is called inside. */
export function useActionName(): (action: string) => string {
  const { t, i18n } = useTranslation('hq');
  return (action) =>
    i18n.exists(`hq:tariffs.actions.${action}`)
      ? t(`tariffs.actions.${action as 'tariff'}`)
      : action;
}
