import { useTranslation } from 'react-i18next';
import type { PickedSite } from './site-picker';

/** `Todas las sedes`, the name of the one, or how many. */
export function useSitesSaid(
  sites: readonly PickedSite[],
): (siteIds: readonly string[] | null) => string {
  const { t } = useTranslation('hq');
  return (siteIds) => {
    if (siteIds === null) return t('sites.all');
    const [first] = siteIds;
    const only = siteIds.length === 1 ? sites.find((it) => it.siteId === first) : undefined;
    return only?.name ?? t('sites.some', { count: siteIds.length });
  };
}
