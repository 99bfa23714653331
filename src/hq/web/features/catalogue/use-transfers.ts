import { addressFor, ask } from '@hq/web/app/ask';
import { asRefusal } from '@hq/web/app/refusal';
import type { Refusal } from '@hq/web/app/refusal';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { partStandingSchema, transferCatalogue } from '@shared/hq/catalogue';
import type { CataloguePart } from '@shared/sync/parts';
import { useState } from 'react';
import { catalogueChanged } from './ask-change';

interface Named {
  readonly siteId: string;
  readonly siteName: string;
}

interface Wanted {
  readonly owner: string;
  readonly sites: readonly Named[];
}

export interface Transferred extends Named {
  /** Why this site keeps its owner. */
  readonly refused: Refusal | null;
}

/**
 * Transfers a part, site by site: one that cannot (its booth has not brought it yet) holds up no other.
 * What was refused anywhere is told; when nothing was, it is over.
 */
export function useTransfers(part: CataloguePart, onDone: () => void) {
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<readonly Transferred[] | null>(null);
  const transfer = useMutation({
    mutationFn: async ({ owner, sites }: Wanted) => {
      const told: Transferred[] = [];
      for (const { siteId, siteName } of sites) {
        told.push({ siteId, siteName, refused: await refusalOf(siteId, part, owner) });
      }
      return told;
    },
    onSuccess: (told) => {
      catalogueChanged(client);
      if (told.every(({ refused }) => refused === null)) onDone();
      else setOutcome(told);
    },
  });
  return { transfer, outcome };
}

async function refusalOf(
  siteId: string,
  part: CataloguePart,
  owner: string,
): Promise<Refusal | null> {
  const address = addressFor(transferCatalogue, { params: { siteId } });
  try {
    await ask(partStandingSchema, address, { method: 'POST', body: { part, owner } });
    return null;
  } catch (error) {
    return asRefusal(error);
  }
}
