import type { SiteOwners } from '@shared/hq/catalogue';
import { HQ_OWNER } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';

/** The parts of the page, and the part of the catalogue that each shows; `null`: all of them. */
export const VIEWS = {
  tariffs: 'tariffs',
  policy: 'tariffs',
  agreements: 'agreements',
  messages: 'messages',
  operators: 'people',
  roles: 'people',
  spots: 'spots',
  owners: null,
  history: null,
} as const satisfies Record<string, CataloguePart | null>;
export type View = keyof typeof VIEWS;
export const VIEW_NAMES = Object.keys(VIEWS) as readonly View[];

/** Who owns a part at a site; `null`: no booth has brought it yet. */
export function ownerOf({ parts }: Pick<SiteOwners, 'parts'>, part: CataloguePart) {
  return parts.find((it) => it.part === part) ?? null;
}

export function isOwnedByHq(site: Pick<SiteOwners, 'parts'>, part: CataloguePart): boolean {
  return ownerOf(site, part)?.owner === HQ_OWNER;
}
