import type { Diagnostics } from '@shared/contracts/support';
import { statSync } from 'node:fs';
import type { Core } from '@main/core/core';
import type { Watching } from '@main/core/watching';
import type { PrintQueue } from '@main/features/receipts/index';
import type { SyncEngine } from '@main/features/sync/index';

export interface DiagnosticSources {
  readonly queue: Pick<PrintQueue, 'status'>;
  readonly sync: Pick<SyncEngine, 'view'>;
  readonly watching: Pick<Watching, 'calls' | 'slow' | 'loop'>;
}

const bytesOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** How the program fares inside. Nothing of people or cars is in it. */
export function diagnostics(core: Core, { queue, sync, watching }: DiagnosticSources): Diagnostics {
  const printing = queue.status();
  const { waiting, oldestAt } = sync.view();
  const path = core.db.$client.name;
  const { rss, heapUsed, external } = process.memoryUsage();
  return {
    upMs: Math.round(process.uptime() * 1000),
    calls: watching.calls(),
    slow: watching.slow().map((it) => ({ ...it, plan: [...it.plan] })),
    loop: watching.loop(),
    queues: {
      papers: printing.waiting,
      stalePapers: printing.stale,
      events: waiting,
      oldestEventAt: oldestAt,
    },
    files: { database: bytesOf(path), wal: bytesOf(`${path}-wal`) },
    memory: { resident: rss, heapUsed, external },
  };
}
