import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import { CATALOGUE_KINDS } from '@shared/sync/catalogue';
import { partOf } from '@shared/sync/parts';
import type { CataloguePart } from '@shared/sync/parts';
import type { Core } from '@main/core/core';
import { thisTerminal } from '@main/core/terminal';
import type { Tx } from '@main/db/transaction';
import { keepNewer, toldOf } from './mirror';
import { applyOwnership, isOwn, ownerships } from './ownership';
import { partOfOwner } from './part';
import type { Part } from './part';
import { applyAgreements } from './parts/agreements';
import { applyPeople } from './parts/people';
import { applySettings } from './parts/settings';
import { applySpots, hasSpotToRetire } from './parts/spots';
import { applyTariffs } from './parts/tariffs';
import { applyTerminals } from './terminals';

const OF_CATALOGUE = new Set<string>([...CATALOGUE_KINDS, 'terminal', 'ownership']);

/** Whether entries of a kind are kept as they were told, and the real rows made of them. */
export const isOfCatalogue = (kind: string): boolean => OF_CATALOGUE.has(kind);

/** In the order in which parts need each other. */
const APPLY: Readonly<Record<CataloguePart, (part: Part) => void>> = {
  company: (part) => applySettings(part, 'company'),
  people: applyPeople,
  tariffs: applyTariffs,
  agreements: applyAgreements,
  spots: applySpots,
  messages: (part) => {
    applySettings(part, 'messages');
    part.changed.add('app.changed').add('messages.changed');
  },
};

/**
 * Applies what the feed tells of the catalogue: it is kept, and each part that another owns and of which
 * everything was told is made anew from it. What comes twice, late or in another order ends the same. A
 * part of this booth's own is only kept: this booth's rows hold until the feed tells another owner.
 *
 * @param now UTC ms
 */
export function applyCatalogue(
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
): ReadonlySet<AppEvent> {
  const changed = new Set<AppEvent>();
  const news = keepNewer(tx, entries);
  const touched = new Set(news.map(({ kind, key }) => partOf(kind, key)));
  if (news.some(({ kind }) => kind === 'terminal') && applyTerminals(core, tx, now)) {
    changed.add('settings.changed');
  }
  if (news.some(({ kind }) => kind === 'ownership')) {
    for (const part of applyOwnership(core, tx, now)) touched.add(part);
    changed.add('settings.changed').add('app.changed');
  }
  if (hasSpotToRetire(tx)) touched.add('spots');
  const owners = ownerships(tx);
  const self = thisTerminal(tx).id;
  for (const name of Object.keys(APPLY) as CataloguePart[]) {
    const ownership = owners.get(name);
    if (!touched.has(name) || !ownership || isOwn(ownership, self)) continue;
    if (toldOf(tx, name) < ownership.rows) continue;
    APPLY[name](partOfOwner(core, tx, ownership, changed, now));
  }
  return changed;
}
