import type { Report, ReportQuestion } from '@shared/contracts/reports';
import { isAppError } from '@shared/kernel/errors';
import type { Core } from '@main/core/core';
import { fileNameOf } from './files/heading';
import type { ReportProduct } from './make';
import type { ReportHome, Running } from './ports';
import { datesOf, placeOf, scopeOf } from './questions';
import { nextWanted, note, recoverRequests } from './requests';
import type { Wanted } from './requests';
import { keepResult, resultFolder } from './result-folder';

/** Makes reports one at a time for files, and one for the screen, away from the work. */
export interface ReportDesk {
  run(question: ReportQuestion): Promise<Report>;
  /** Of the question on the screen, 0–100. */
  progress(): number | null;
  progressOf(requestId: string): number;
  /** `null`: the question on the screen. Answers whether something was stopped. */
  cancel(requestId: string | null): boolean;
  /** Something may be waiting. */
  wake(): void;
  /** Until nothing is being made. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface Work {
  readonly id: string | null;
  readonly running: Running;
  readonly far: { readonly done: number };
}

export function reportDesk(core: Core, home: ReportHome): ReportDesk {
  recoverRequests(core);
  let onScreen: Work | null = null;
  let onFile: Work | null = null;
  let queue: Promise<void> | null = null;
  const ending = { yet: false };

  function begin(id: string | null, job: Parameters<ReportHome['runner']['start']>[0]): Work {
    const far = { done: 0 };
    const running = home.runner.start(job, (done) => {
      far.done = Math.round(done * 100);
      core.events.emit('reports.changed');
    });
    return { id, running, far };
  }

  async function fileOf(wanted: Wanted): Promise<string> {
    const { id, type, params, format } = wanted;
    const now = core.clock.now();
    const scope = scopeOf(core.db, params, now);
    const place = placeOf(core.db, params, now);
    onFile = begin(id, { type, scope, file: { format, place } });
    const bytes = await bytesOf(await onFile.running.product);
    const at = type === 'open_stays' ? Math.min(params.at ?? now, now) : null;
    const name = fileNameOf(
      { type, from: params.from, to: params.to, at },
      params.language,
      place.zone,
    );
    return keepResult(resultFolder(core.db, home.folder), name, format, bytes);
  }

  function bytesOf(product: ReportProduct): Uint8Array | Promise<Uint8Array> {
    if (product.kind === 'file') return product.bytes;
    if (product.kind === 'page') return home.toPdf(product.html);
    throw new Error('a file was asked for');
  }

  async function makeOne(wanted: Wanted): Promise<void> {
    note(core, wanted.id, { status: 'running' });
    try {
      const file = await fileOf(wanted);
      note(core, wanted.id, { status: 'completed', file });
    } catch (error) {
      if (ending.yet) return;
      const code = isAppError(error) ? error.code : 'INTERNAL';
      const cancelled = code === 'REPORT_CANCELLED';
      if (code === 'INTERNAL') core.log.error({ report: wanted.id, err: error }, 'report failed');
      note(
        core,
        wanted.id,
        cancelled ? { status: 'cancelled' } : { status: 'failed', error: code },
      );
    } finally {
      onFile = null;
    }
  }

  async function makeAll(): Promise<void> {
    for (let wanted = nextWanted(core.db); wanted && !ending.yet; wanted = nextWanted(core.db)) {
      await makeOne(wanted);
    }
  }

  function wake(): void {
    if (queue || ending.yet) return;
    queue = makeAll()
      .catch((error: unknown) => core.log.error({ err: error }, 'reports stopped'))
      .finally(() => {
        queue = null;
      });
  }

  return {
    run: async (question) => {
      const now = core.clock.now();
      const { type, at, filters } = question;
      const scope = scopeOf(core.db, { ...datesOf(core.db, question, now), at, filters }, now);
      onScreen?.running.stop();
      const work = begin(null, { type, scope, file: null });
      onScreen = work;
      try {
        const product = await work.running.product;
        if (product.kind !== 'report') throw new Error('a report was asked for');
        return product.report;
      } finally {
        if (onScreen === work) onScreen = null;
      }
    },
    progress: () => onScreen?.far.done ?? null,
    progressOf: (requestId) => (onFile?.id === requestId ? onFile.far.done : 0),
    cancel: (requestId) => {
      const work = requestId === null ? onScreen : onFile;
      if (!work || work.id !== requestId) return false;
      work.running.stop();
      return true;
    },
    wake,
    idle: () => queue ?? Promise.resolve(),
    stop: async () => {
      ending.yet = true;
      onScreen?.running.stop();
      onFile?.running.stop();
      await queue;
    },
  };
}
