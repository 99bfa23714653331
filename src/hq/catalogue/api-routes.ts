import { visibleSite, visibleSites } from '@hq/auth/guard';
import { HqError } from '@hq/http/error';
import type { Routes } from '@hq/http/zod-app';
import { serve } from '@hq/routes/serve';
import {
  changeCatalogue,
  getCatalogue,
  listCatalogueChanges,
  listCatalogueOwners,
  transferCatalogue,
} from '@shared/hq/catalogue';
import { listMessages } from '@shared/hq/messages';
import { changeAtSites } from './change';
import { messagesOf } from './messages';
import { ownersOfSites } from './owners';
import { transferPart } from './transfer';
import { catalogueOf, historyOf, standingOf } from './view';
import type { HistoryPlace } from './view';

/** What sites work with: seen by whoever sees the site, changed and given away by administrators. */
export const catalogueRoutes: Routes = (app, hq) => {
  serve(app, listCatalogueOwners, async ({ request }) => ({
    items: await ownersOfSites(hq.db, visibleSites(request, undefined)),
  }));
  serve(app, listMessages, async ({ request }) => ({
    now: hq.now(),
    items: await messagesOf(hq.db, visibleSites(request, undefined)),
  }));
  serve(app, getCatalogue, ({ params, request }) =>
    catalogueOf(hq.db, visibleSite(request, params.siteId), hq.now()),
  );
  serve(app, changeCatalogue, ({ body, person, request }) => {
    for (const siteId of body.siteIds) visibleSite(request, siteId);
    return changeAtSites(hq, person, body, hq.now());
  });
  serve(app, transferCatalogue, async ({ params, body, person, request }) => {
    const siteId = visibleSite(request, params.siteId);
    const ownership = await transferPart(hq, person, { siteId, ...body }, hq.now());
    request.log.info({ siteId, ...body, by: person.id }, 'catalogue transferred');
    return standingOf(hq.db, siteId, body.part, ownership);
  });
  serve(app, listCatalogueChanges, async ({ params, query, request }) => {
    const siteId = visibleSite(request, params.siteId);
    const place = query.cursor === undefined ? null : readPlace(query.cursor);
    const found = await historyOf(hq.db, siteId, place, query.limit + 1);
    const items = found.slice(0, query.limit);
    const last = items.at(-1);
    return {
      items: items.map(({ id, part, action, changedByName: by, at, details }) => ({
        id,
        part,
        action,
        by,
        at,
        details,
      })),
      next: found.length > query.limit && last ? placeText(last) : null,
    };
  });
};

const placeText = ({ at, id }: HistoryPlace): string =>
  Buffer.from(`${at} ${id}`).toString('base64url');

function readPlace(cursor: string): HistoryPlace {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (!/^\d{1,15}$/.test(at) || id === '')
    throw new HqError('INVALID_INPUT', { faults: ['cursor'] });
  return { at: Number(at), id };
}
