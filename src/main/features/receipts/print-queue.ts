import type { PrintingStatus } from '@shared/contracts/receipts';
import { AppError, isAppError } from '@shared/kernel/errors';
import type { ErrorCode } from '@shared/kernel/errors';
import type { PrinterConfig } from '@shared/kernel/printer-config';
import { setImmediate } from 'node:timers/promises';
import { and, inArray, ne, sql } from 'drizzle-orm';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { printJobs } from '@main/db/schema/index';
import { isSetUp, readIfSound } from '@main/features/settings/index';
import type { BadgeCodes } from './badge-codes';
import { withBadgeCode } from './layout/badge';
import { contentOf, documentById, pendingJobs, staleJobs } from './repo';
import type { PrintJob } from './repo';
import type { PrintTask, Printer } from './printer';

/** A paper that waited so long is printed only when somebody says so. */
export const STALE_AFTER_MS = 10 * 60_000;
/** A drawer must not spring open minutes later, with nobody in front of it. */
export const DRAWER_WITHIN_MS = 60_000;
const RETRY_MS = [1_000, 2_000, 5_000, 10_000, 30_000] as const;

export interface PrintQueue {
  status(): PrintingStatus;
  /** Looks for work at once; also called when something was committed. Never throws. */
  wake(): void;
  /** Stale papers: prints or puts aside all of them. Answers how many. */
  releaseStale(action: 'print' | 'discard'): number;
  /** Settles when nothing printable is left or the printer is in trouble. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Prints the jobs of the database in their order, one at a time, off everybody's path. A printer in
 * trouble keeps its jobs waiting and is tried again, more and more slowly.
 */
export function printQueue(
  core: Core,
  printer: Printer,
  codes: BadgeCodes = new Map(),
): PrintQueue {
  const stopped = new AbortController();
  let running: Promise<void> | null = null;
  let again = false;
  let printing = false;
  let trouble: Trouble | null = null;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;

  const staleBefore = (): number => core.clock.now() - STALE_AFTER_MS;

  function nextJob(): PrintJob | undefined {
    const before = staleBefore();
    return pendingJobs(core.db).find((job) => job.released || job.createdAt >= before);
  }

  function keep(jobs: readonly string[], change: Partial<PrintJob>, unless?: 'discarded'): void {
    if (jobs.length === 0) return;
    write(core, ['printing.changed'], (tx) => {
      tx.update(printJobs)
        .set({ ...change, updatedAt: core.clock.now() })
        .where(and(inArray(printJobs.id, [...jobs]), unless && ne(printJobs.status, unless)))
        .run();
    });
  }

  async function printOne(job: PrintJob, to: PrinterConfig): Promise<void> {
    printing = true;
    keep([job.id], { status: 'printing', attempts: job.attempts + 1 });
    try {
      await printer.print(taskOf(core, codes, job), to, stopped.signal);
      printing = false;
      trouble = null;
      failures = 0;
      keep([job.id], { status: 'done', lastError: null });
      codes.delete(job.documentId ?? '');
    } catch (error) {
      printing = false;
      const code = isAppError(error) ? error.code : 'PRINTER_UNKNOWN';
      core.log.warn({ job: job.id, code, err: error }, 'paper not printed');
      trouble = { code, printer: JSON.stringify(to) };
      // Put aside while it was being tried (an undone check-in): it stays so.
      keep([job.id], { status: 'waiting', lastError: code }, 'discarded');
      throw error;
    }
  }

  async function drain(): Promise<void> {
    for (;;) {
      const to = configured(core);
      if (!to || to === 'malformed' || to.kind === 'none' || stopped.signal.aborted) return;
      const job = nextJob();
      if (!job) return;
      if (isOver(core, codes, job)) {
        keep([job.id], { status: 'discarded' });
      } else {
        await printOne(job, to);
      }
    }
  }

  function retryLater(): void {
    const wait = RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
    failures += 1;
    clearTimeout(retry);
    retry = setTimeout(wake, wait);
    retry.unref();
  }

  async function run(): Promise<void> {
    do {
      again = false;
      try {
        await drain();
      } catch {
        if (!stopped.signal.aborted) retryLater();
        again = false;
        return;
      }
    } while (again);
  }

  function wake(): void {
    if (stopped.signal.aborted) return;
    if (running) {
      again = true;
      return;
    }
    // Later: whoever committed the job gets its answer first.
    running = setImmediate()
      .then(run)
      .finally(() => {
        running = null;
        // Woken between the last look and here.
        if (again) wake();
      });
  }

  async function settled(): Promise<void> {
    const current = running;
    if (!current) return;
    await current;
    await settled();
  }

  return {
    wake,
    status: () => describe(core, configured(core), { trouble, printing }),
    releaseStale: (action) => {
      const jobs = staleJobs(core.db, staleBefore()).map((job) => job.id);
      keep(jobs, action === 'print' ? { released: true } : { status: 'discarded' });
      if (action === 'print') wake();
      return jobs.length;
    },
    idle: settled,
    stop: async () => {
      stopped.abort(new AppError('PRINTER_OFF'));
      clearTimeout(retry);
      await running;
    },
  };
}

interface Trouble {
  readonly code: ErrorCode;
  /** The configuration that was tried, as JSON: trouble says nothing about another printer. */
  readonly printer: string;
}

type Configured = PrinterConfig | 'malformed' | null;

/** The printer of this terminal; `null` before the first run. */
function configured(core: Core): Configured {
  if (!isSetUp(core.db)) return null;
  return readIfSound(core.db, 'printer') ?? 'malformed';
}

function drawerMayOpen(core: Core, job: PrintJob): boolean {
  return core.clock.now() - job.createdAt <= DRAWER_WITHIN_MS;
}

/** Too late for the drawer, or a badge whose code went away with the program that made it. */
function isOver(core: Core, codes: BadgeCodes, { documentId, ...job }: PrintJob): boolean {
  if (documentId === null) return !drawerMayOpen(core, { documentId, ...job });
  return documentById(core.db, documentId).kind === 'badge' && !codes.has(documentId);
}

function taskOf(core: Core, codes: BadgeCodes, job: PrintJob): PrintTask {
  const document = job.documentId ? documentById(core.db, job.documentId) : null;
  const code = codes.get(job.documentId ?? '');
  const content = document && contentOf(document);
  return {
    document: content && code !== undefined ? withBadgeCode(content, code) : content,
    name: document ? `${document.kind}-${document.number}` : 'drawer',
    copy: job.copy,
    openDrawer: job.openDrawer && drawerMayOpen(core, job),
  };
}

function describe(
  core: Core,
  config: Configured,
  { trouble, printing }: { readonly trouble: Trouble | null; readonly printing: boolean },
): PrintingStatus {
  const malformed = config === 'malformed';
  const none = !config || (!malformed && config.kind === 'none');
  const pending = none ? [] : pendingJobs(core.db);
  const stale = none ? 0 : staleJobs(core.db, core.clock.now() - STALE_AFTER_MS).length;
  // With nothing waiting any more, nobody knows how the printer is.
  const holds = pending.length > 0 && trouble?.printer === JSON.stringify(config);
  const why = malformed ? 'SETTINGS_MALFORMED' : holds && trouble ? trouble.code : null;
  const state = none ? 'not_configured' : why ? 'trouble' : printing ? 'printing' : 'ready';
  return {
    state,
    trouble: none ? null : why,
    printerName: config && !malformed ? printerName(config) : '',
    waiting: pending.length,
    stale,
    oldestWaitingAt: pending[0]?.createdAt ?? null,
  };
}

/** What the operator calls the printer. */
export function printerName(config: PrinterConfig): string {
  switch (config.kind) {
    case 'none':
      return '';
    case 'network':
      return `${config.host}:${config.port}`;
    case 'device':
      return config.path;
    case 'raw_queue':
      return config.queue;
    case 'system':
      return config.name;
    case 'pdf':
      return 'PDF';
  }
}

/** Jobs that were on the printer when the program died: printed again rather than lost. */
export function recoverPrintJobs(core: Core): void {
  write(core, [], (tx) => {
    tx.update(printJobs)
      .set({ status: 'waiting' })
      // In the words of the index of what is pending: papers long printed are not read.
      .where(sql`status IN ('waiting', 'printing') AND status = 'printing'`)
      .run();
  });
}
