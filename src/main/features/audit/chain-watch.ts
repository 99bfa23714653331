import type { ChainFault, ChainState } from '@shared/contracts/audit';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import type { Core } from '@main/core/core';
import { findTerminal } from '@main/core/terminal';
import { BEGINNING, faultOf, hashAt, lengths, linksAfter } from './chain-walk';
import type { Chain, Place } from './chain-walk';

/** Where the watch keeps how far it came: beside the database, for a restart to go on from. */
export interface ChainMemory {
  load(): string | null;
  save(text: string): void;
}

/** A slice of work, in ms: far below what anybody at the booth can feel. */
const SLICE_MS = 8;
/** Links that are read at one go: those of a large file come from the disk, each from a page of its own. */
const CHUNK = 8;
const PAUSE_MS = 40;
/** Between looks at what was added since. */
const FOLLOW_MS = 20_000;
const SAVE_EVERY_MS = 5_000;
/** The whole is verified anew so often: what was verified may have been changed since. */
const WHOLE_EVERY_MS = 7 * 86_400_000;

const placeSchema = z.object({ epoch: z.int(), seq: z.int(), hash: z.string() });
const keptSchema = z.object({
  terminalEpoch: z.int(),
  audit: placeSchema,
  outbox: placeSchema,
  /** Links verified in this pass. */
  checked: z.int(),
  wholeAt: z.int().nullable(),
});
type Kept = z.infer<typeof keptSchema>;

export interface ChainWatch {
  state(): ChainState;
  /** One slice of work; answers whether more is waiting. */
  step(): boolean;
  /** From the first link again. */
  recheck(): void;
  start(): void;
  stop(): void;
}

function remembered(memory: ChainMemory, terminalEpoch: number): Kept | null {
  try {
    const kept = keptSchema.parse(JSON.parse(memory.load() ?? 'null'));
    // A restored backup began a new epoch: what was verified was another file.
    return kept.terminalEpoch === terminalEpoch ? kept : null;
  } catch {
    return null;
  }
}

/**
 * Verifies both hash chains in the background, in slices too small to be felt, goes on after a restart
 * where it was, follows what is added, and begins anew every week. The first broken link is kept until
 * a new pass finds none.
 */
export function chainWatch(core: Core, memory: ChainMemory): ChainWatch {
  const { db } = core;
  let kept: Kept | null = null;
  let fault: ChainFault | null = null;
  let caughtUp = false;
  let savedAt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const fresh = (wholeAt: number | null): Kept => ({
    terminalEpoch: findTerminal(db)?.epoch ?? 0,
    audit: BEGINNING,
    outbox: BEGINNING,
    checked: 0,
    wholeAt,
  });

  function begin(): Kept {
    const known = remembered(memory, findTerminal(db)?.epoch ?? 0);
    if (!known) return fresh(null);
    for (const chain of ['audit', 'outbox'] as const) {
      const place = known[chain];
      const hash = hashAt(db, chain, place);
      // What was verified is gone, or is another link now.
      if (hash !== place.hash)
        report({ ...unknownLink(chain, place), kind: hash ? 'changed' : 'cut' });
    }
    return known;
  }

  function unknownLink(chain: Chain, { epoch, seq }: Place): Omit<ChainFault, 'kind'> {
    return { chain, epoch, seq, at: null, action: null };
  }

  function report(found: ChainFault): void {
    if (fault) return;
    fault = found;
    core.log.error({ fault }, 'a hash chain is broken');
    core.events.emit('app.changed');
  }

  function save(): void {
    if (!kept || fault) return;
    savedAt = performance.now();
    try {
      memory.save(JSON.stringify(kept));
    } catch (error) {
      // Only the next start begins further back.
      core.log.warn({ err: error }, 'progress of the chains not kept');
    }
  }

  /** Verifies a chunk of one chain; answers how many links there were. */
  function walk(chain: Chain): number {
    if (!kept) return 0;
    let place: Place = kept[chain];
    const links = linksAfter(db, chain, place, CHUNK);
    for (const link of links) {
      const found = faultOf(chain, place, link);
      if (found) {
        report(found);
        return 0;
      }
      place = { epoch: link.epoch, seq: link.seq, hash: link.hash };
    }
    kept = { ...kept, [chain]: place, checked: kept.checked + links.length };
    return links.length;
  }

  /** At the end of both: every action is one link of each, so neither can be cut alone. */
  function arrive(): void {
    if (!kept) return;
    const { audit, outbox } = lengths(db);
    if (audit !== outbox) {
      const chain = audit < outbox ? 'audit' : 'outbox';
      report({
        ...unknownLink(chain, { ...kept[chain], seq: Math.min(audit, outbox) + 1 }),
        kind: 'cut',
      });
      return;
    }
    if (!caughtUp) {
      caughtUp = true;
      if (kept.wholeAt === null) kept = { ...kept, wholeAt: core.clock.now() };
      save();
    }
    const due = kept.wholeAt !== null && core.clock.now() - kept.wholeAt > WHOLE_EVERY_MS;
    if (due) restart();
  }

  function restart(): void {
    kept = fresh(null);
    caughtUp = false;
  }

  function step(): boolean {
    kept ??= begin();
    if (fault) return false;
    const until = performance.now() + SLICE_MS;
    while (performance.now() < until) {
      if (walk('audit') + walk('outbox') > 0) continue;
      if (!fault) arrive();
      return !caughtUp && !fault;
    }
    if (performance.now() - savedAt > SAVE_EVERY_MS) save();
    return !fault;
  }

  function tick(): void {
    timer = null;
    let more = false;
    try {
      more = step();
    } catch (error) {
      core.log.error({ err: error }, 'the chains could not be verified');
    }
    timer = setTimeout(tick, more ? PAUSE_MS : FOLLOW_MS);
    timer.unref();
  }

  return {
    state: () => {
      const { audit, outbox } = lengths(db);
      const total = audit + outbox;
      const checked = Math.min(kept?.checked ?? 0, total);
      const state = fault ? 'broken' : caughtUp ? 'sound' : 'checking';
      return { state, checked, total, fault, wholeAt: kept?.wholeAt ?? null };
    },
    step,
    recheck: () => {
      fault = null;
      restart();
      core.events.emit('app.changed');
      if (timer) {
        clearTimeout(timer);
        tick();
      }
    },
    start: () => {
      timer ??= setTimeout(tick, PAUSE_MS).unref();
    },
    stop: () => {
      if (timer) clearTimeout(timer);
      timer = null;
      save();
    },
  };
}
