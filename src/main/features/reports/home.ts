import { AppError } from '@shared/kernel/errors';
import { dirname, join } from 'node:path';
import type { Core } from '@main/core/core';
import type { ReportHome } from './ports';
import { inlineRunner } from './runners';

/** Beside the database and on this thread, without a system around; `given` by the program instead. */
export function reportHome(core: Core, given: Partial<ReportHome> = {}): ReportHome {
  const databasePath = core.db.$client.name;
  return {
    runner: inlineRunner(databasePath),
    folder: join(dirname(databasePath), 'informes'),
    toPdf: () => Promise.reject(new AppError('PRINTER_UNKNOWN')),
    show: () => Promise.resolve(),
    ...given,
  };
}
