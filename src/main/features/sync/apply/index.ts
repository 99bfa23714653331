import type { AppEvent } from '@shared/contracts/events';
import type { FeedEntry } from '@shared/sync/feed';
import type { Core } from '@main/core/core';
import type { Tx } from '@main/db/transaction';
import { applyCatalogue, isOfCatalogue } from './catalogue';
import { applyClosings } from './closings';
import { applyConflicts } from './conflicts';
import { applyStays, retryStays } from './stays';

/** Applies the entries of one kind, in the order of their versions. Answers what the screen must ask again. */
export type ApplyKind = (
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
) => readonly AppEvent[];

/** By kind, in the order in which they depend on each other, after the catalogue they all stand on. */
const KINDS: Readonly<Record<string, ApplyKind>> = {
  stay: applyStays,
  conflict: applyConflicts,
  closing: applyClosings,
};

export interface AppliedFeed {
  /** What is told once the transaction is on disk. */
  readonly changed: readonly AppEvent[];
  /** Kinds of a later HQ, which this program leaves alone. */
  readonly skipped: readonly string[];
}

/**
 * Applies one page of the feed in the transaction that also saves its cursor: applied twice, it changes
 * nothing the second time. What it throws keeps the cursor where it was.
 *
 * @param entries ascending by version
 * @param now UTC ms
 */
export function applyFeed(
  core: Core,
  tx: Tx,
  entries: readonly FeedEntry[],
  now: number,
): AppliedFeed {
  const byKind = Map.groupBy(entries, (entry) => entry.kind);
  const ofCatalogue = entries.filter(({ kind }) => isOfCatalogue(kind));
  const changed = new Set<AppEvent>(applyCatalogue(core, tx, ofCatalogue, now));
  for (const [kind, apply] of Object.entries(KINDS)) {
    const own = byKind.get(kind);
    if (own) for (const event of apply(core, tx, own, now)) changed.add(event);
  }
  for (const event of retryStays(core, tx, now)) changed.add(event);
  const skipped = [...byKind.keys()].filter(
    (kind) => !Object.hasOwn(KINDS, kind) && !isOfCatalogue(kind),
  );
  return { changed: [...changed], skipped };
}
