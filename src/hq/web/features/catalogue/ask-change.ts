import { ask, addressFor } from '@hq/web/app/ask';
import {
  changeCatalogue,
  getCatalogue,
  listCatalogueChanges,
  listCatalogueOwners,
} from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { listMessages } from '@shared/hq/messages';
import type { QueryClient } from '@tanstack/react-query';

interface Asked {
  readonly siteIds: readonly string[];
  readonly change: CatalogueChange;
  /** Only says what would change. */
  readonly dryRun: boolean;
}

/** Asks HQ to change the catalogue of several sites, or what that would do. */
export function askChange({ siteIds, change, dryRun }: Asked) {
  return ask(changeCatalogue.answer, addressFor(changeCatalogue, {}), {
    method: 'POST',
    body: { siteIds, change, dryRun },
  });
}

/** What is shown of the catalogues is asked again. */
export function catalogueChanged(client: QueryClient): void {
  for (const { id } of [getCatalogue, listCatalogueChanges, listCatalogueOwners, listMessages]) {
    void client.invalidateQueries({ queryKey: [id] });
  }
}
