import { AppError } from '@shared/kernel/errors';
import { formatNumber } from '@shared/kernel/ids';
import type { PrinterConfig } from '@shared/kernel/printer-config';
import type { Actor } from '@main/core/actor';
import { record, write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { paperSeal } from '@main/core/paper-seal';
import { nextNumber } from '@main/core/sequences';
import { thisTerminal } from '@main/core/terminal';
import { reprints } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { businessDateAt, readSetting, writeSetting } from '@main/features/settings/index';
import { issueDocument, queueJob } from './issue';
import { testPageDocument } from './layout/test-page';
import { printerName } from './print-queue';
import { copiesOf, documentById } from './repo';

/** Throws `PRINTER_NOT_CONFIGURED`: a paper asked for by hand would silently never come. */
function requirePrinter(tx: Tx): PrinterConfig {
  const printer = readSetting(tx, 'printer');
  if (printer.kind === 'none') throw new AppError('PRINTER_NOT_CONFIGURED');
  return printer;
}

/**
 * A copy of a stored paper: the same text, marked COPY with its number, logged with who asked. Throws
 * `BADGE_PRINTED_ONCE`, and `PRINTER_NOT_CONFIGURED` like everything here that is asked for by hand.
 */
export function reprint(core: Core, actor: Actor, documentId: string): number {
  return write(core, ['printing.changed'], (tx) => {
    const document = documentById(tx, documentId);
    if (document.kind === 'badge') throw new AppError('BADGE_PRINTED_ONCE');
    requirePrinter(tx);
    const now = core.clock.now();
    const copy = copiesOf(tx, documentId) + 1;
    tx.insert(reprints)
      .values({ id: core.ids.next(now), documentId, copy, userId: actor.userId, at: now })
      .run();
    queueJob(core, tx, { documentId, copy, openDrawer: false }, now);
    const details = { kind: document.kind, number: document.number, copy };
    record(
      core,
      tx,
      { actor, action: 'document.reprinted', entity: 'documents', entityId: documentId, details },
      now,
    );
    return copy;
  });
}

/** A page that shows by eye whether width, accents, sizes, codes and the cutter are right. */
export function printTestPage(core: Core, actor: Actor): string {
  return write(core, ['printing.changed'], (tx) => {
    const now = core.clock.now();
    const site = readSetting(tx, 'site');
    const printer = requirePrinter(tx);
    const byDriver = printer.kind === 'system' || printer.kind === 'pdf';
    const terminal = thisTerminal(tx);
    const content = testPageDocument({
      demo: site.demo,
      siteName: site.name,
      terminal: terminal.name,
      printer: printerName(printer),
      raw: byDriver ? null : printer,
      at: now,
      zone: site.zone,
    });
    const number = formatNumber(terminal.code, nextNumber(tx, terminal.id, 'test'));
    const document = { kind: 'test', number, subject: actor.displayName, content } as const;
    const id = issueDocument(core, tx, document, now);
    const details = { number, paper: paperSeal(tx, id) };
    record(
      core,
      tx,
      { actor, action: 'document.test_printed', entity: 'documents', entityId: id, details },
      now,
    );
    return id;
  });
}

/** Opens the drawer without a sale: always in the audit. */
export function openDrawer(core: Core, actor: Actor): void {
  write(core, ['printing.changed'], (tx) => {
    requirePrinter(tx);
    const now = core.clock.now();
    const terminal = thisTerminal(tx);
    queueJob(core, tx, { documentId: null, copy: 0, openDrawer: true }, now);
    const details = { date: businessDateAt(tx, now) };
    record(
      core,
      tx,
      { actor, action: 'drawer.opened', entity: 'terminals', entityId: terminal.id, details },
      now,
    );
  });
}

export function configurePrinter(core: Core, actor: Actor, printer: PrinterConfig): void {
  write(core, ['printing.changed', 'settings.changed'], (tx) => {
    writeSetting(core, tx, actor, 'printer', printer, core.clock.now());
  });
}
