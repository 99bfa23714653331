import { requireActor } from '@main/core/actor';
import type { Core } from '@main/core/core';
import type { CallsOf, Handlers } from '@main/core/routes';
import { readSetting } from '@main/features/settings/index';
import { previewPaper } from './preview';
import type { PrintQueue } from './print-queue';
import { renderText } from './render/text';
import { contentOf, documentById, recentDocuments, summaryOf } from './repo';
import { configurePrinter, openDrawer, printTestPage, reprint } from './service';

export interface SystemPrinter {
  readonly name: string;
  readonly description: string;
}

export function receiptsRoutes(
  core: Core,
  queue: PrintQueue,
  systemPrinters: () => Promise<SystemPrinter[]>,
): Handlers<CallsOf<'documents' | 'printing'>> {
  return {
    'documents.recent': ({ text, limit }) =>
      recentDocuments(core.db, text, limit).map((row) => summaryOf(core.db, row)),
    'documents.get': ({ documentId }) => {
      const row = documentById(core.db, documentId);
      const content = contentOf(row);
      const { columns, codepage } = readSetting(core.db, 'printer');
      return {
        summary: summaryOf(core.db, row),
        content,
        text: renderText(content, { columns, codepage }),
      };
    },
    'documents.preview': (input) => ({ lines: previewPaper(core.db, input, core.clock.now()) }),
    'documents.reprint': ({ documentId }, caller) => ({
      copy: reprint(core, requireActor(caller), documentId),
    }),
    'printing.status': () => queue.status(),
    'printing.retryNow': () => {
      queue.wake();
      return {};
    },
    'printing.releaseStale': ({ action }) => ({ jobs: queue.releaseStale(action) }),
    'printing.systemPrinters': () => systemPrinters(),
    'printing.config': () => readSetting(core.db, 'printer'),
    'printing.configure': ({ printer }, caller) => {
      configurePrinter(core, requireActor(caller), printer);
      return {};
    },
    'printing.testPage': (_input, caller) => ({
      documentId: printTestPage(core, requireActor(caller)),
    }),
    'printing.openDrawer': (_input, caller) => {
      openDrawer(core, requireActor(caller));
      return {};
    },
  };
}
