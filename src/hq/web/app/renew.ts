import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { listAlarms } from '@shared/hq/alarms';
import { getSiteDay, listDayClosings } from '@shared/hq/days';
import { listSitePayments } from '@shared/hq/payments';
import { getShift, listShifts } from '@shared/hq/shifts';
import { getSite, listSites } from '@shared/hq/sites';
import type { AnswerOf } from '@shared/hq/endpoint';
import { askCall } from './ask';

type Sites = AnswerOf<typeof listSites>;

/** More than this at once: the whole list is one question instead. */
const FEW = 40;

/** Calls whose answers tell of one site: `asked.params.siteId`. */
const OF_ONE_SITE: readonly string[] = [
  getSite.id,
  getSiteDay.id,
  listSitePayments.id,
  getShift.id,
];
/** Calls whose answers change when anything anywhere does. */
const OF_ALL: readonly string[] = [listAlarms.id, listDayClosings.id, listShifts.id];

/** Everything that is on screen is asked again. */
export function renewAll(client: QueryClient): void {
  void client.invalidateQueries();
}

/** What is on screen of these sites is asked again; of the list of all sites only their rows. */
export function renewSites(client: QueryClient, siteIds: readonly string[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey }) => tellsOf(queryKey, siteIds),
  });
  if (siteIds.length > FEW) void client.invalidateQueries({ queryKey: [listSites.id] });
  else void renewRows(client, siteIds);
}

export function tellsOf(key: QueryKey, siteIds: readonly string[]): boolean {
  const [id, asked] = key as [string, { readonly params?: { readonly siteId?: string } }?];
  if (OF_ALL.includes(id)) return true;
  return OF_ONE_SITE.includes(id) && siteIds.includes(asked?.params?.siteId ?? '');
}

async function renewRows(client: QueryClient, siteIds: readonly string[]): Promise<void> {
  const lists = client.getQueriesData<Sites>({ queryKey: [listSites.id], type: 'active' });
  if (lists.length === 0) return;
  try {
    const fresh = await askCall(listSites, { query: { sites: siteIds.join(',') } });
    for (const [key] of lists) {
      client.setQueryData<Sites>(key, (it) => it && withRows(it, fresh));
    }
  } catch {
    // It is on screen as it was; the next word from HQ, or a new connection, brings it.
  }
}

/** A list with some of its rows as they are now; a site that is not in it is not added. */
export function withRows(list: Sites, fresh: Sites): Sites {
  const rows = new Map(fresh.items.map((it) => [it.siteId, it]));
  return {
    ...list,
    now: fresh.now,
    items: list.items.map((it) => rows.get(it.siteId) ?? it),
  };
}
