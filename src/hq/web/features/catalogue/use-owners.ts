import { useCall } from '@hq/web/app/queries';
import { listCatalogueOwners } from '@shared/hq/catalogue';
import type { SiteOwners } from '@shared/hq/catalogue';

const NONE: readonly SiteOwners[] = [];

/** Who owns what at every site that is seen; none while it is asked. */
export function useOwners(): readonly SiteOwners[] {
  return useCall(listCatalogueOwners, {}).data?.items ?? NONE;
}
