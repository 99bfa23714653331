import type { PrinterConfig } from '@shared/kernel/printer-config';
import { AppError } from '@shared/kernel/errors';
import type { Core } from '@main/core/core';
import { findTerminal } from '@main/core/terminal';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { DEFAULT_IDLE_LOCK_MINUTES, isSetUp, writeSetting } from '@main/features/settings/index';

/** What a booth has of its own at a site that is there already. */
export interface JoiningBooth {
  readonly terminal: { readonly id: string; readonly code: string; readonly name: string };
  readonly printer: PrinterConfig;
}

/**
 * The first run of a booth that joins a site: its terminal, printer and screen, in the transaction that
 * keeps its enrolment. Everything else (people, roles, tariffs, spots, the site's data) comes by the feed;
 * with it the booth is set up. Throws ALREADY_SET_UP.
 *
 * @param now UTC ms
 */
export function joinSite(
  core: Core,
  tx: Tx,
  { terminal, printer }: JoiningBooth,
  now: number,
): void {
  if (isSetUp(tx) || findTerminal(tx)) throw new AppError('ALREADY_SET_UP');
  tx.insert(terminals)
    .values({ ...terminal, isSelf: true, epoch: 1, createdAt: now })
    .run();
  const screen = { idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES };
  writeSetting(core, tx, null, 'screen', screen, now);
  writeSetting(core, tx, null, 'printer', printer, now);
}
