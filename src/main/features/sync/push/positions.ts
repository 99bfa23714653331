import type { Core } from '@main/core/core';
import { withWriteTx } from '@main/db/transaction';
import { acknowledged, hashAt, keepAcknowledged } from '@main/features/sync/repo';

/**
 * Up to where HQ holds each epoch. What HQ says counts at once and is written down from time to time: a
 * place that a power cut forgets is sent again, which HQ knows to skip.
 */
export interface Positions {
  /** 0 until HQ has said something. */
  held(epoch: number): number;
  /** Whether HQ ever said what it holds of this epoch. */
  known(epoch: number): boolean;
  hear(epoch: number, seq: number): void;
  /** Writes down what was heard; at once, or when the last time is long enough ago. */
  keep(when: 'now' | 'in a while'): void;
  /** Another HQ, or none. */
  forget(): void;
}

/** During a long backlog each run would cost the booth a write of its own. */
const KEEP_EVERY_MS = 1_000;

export function positions(core: Core): Positions {
  const heard = new Map<number, number>();
  const unkept = new Set<number>();
  let keptAt = Number.NEGATIVE_INFINITY;

  function look(epoch: number): number | null {
    const known = heard.get(epoch);
    if (known !== undefined) return known;
    const stored = acknowledged(core.db, epoch);
    if (stored !== null) heard.set(epoch, stored);
    return stored;
  }

  return {
    held: (epoch) => look(epoch) ?? 0,
    known: (epoch) => look(epoch) !== null,
    hear: (epoch, seq) => {
      if (look(epoch) === seq) return;
      heard.set(epoch, seq);
      unkept.add(epoch);
    },
    keep: (when) => {
      const now = performance.now();
      if (unkept.size === 0 || (when === 'in a while' && now - keptAt < KEEP_EVERY_MS)) return;
      const at = core.clock.now();
      withWriteTx(core.db, (tx) => {
        for (const epoch of unkept) {
          const place = { epoch, seq: heard.get(epoch) ?? 0 };
          keepAcknowledged(tx, { ...place, hash: hashAt(tx, place) }, at);
        }
      });
      keptAt = now;
      unkept.clear();
    },
    forget: () => {
      heard.clear();
      unkept.clear();
    },
  };
}
