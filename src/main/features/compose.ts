import type { CallName } from '@shared/contracts/index';
import type { Core } from '@main/core/core';
import type { Handlers } from '@main/core/routes';
import { screenSession } from '@main/core/screen-session';
import type { ScreenSession } from '@main/core/screen-session';
import { accessRoutes } from './access/index';
import { parkingRoutes } from './parking/index';
import { paymentsRoutes, shiftMoney } from './payments/index';
import { papers, printQueue, receiptsRoutes, recoverPrintJobs } from './receipts/index';
import type { Papers, Printer, PrintQueue, SystemPrinter } from './receipts/index';
import { settingsRoutes } from './settings/index';
import { setupRoutes } from './setup/index';
import { shiftsRoutes } from './shifts/index';
import type { ShiftPorts } from './shifts/index';
import { statusRoutes } from './status/index';
import { tariffsRoutes } from './tariffs/index';

/** What the program around the slices provides: Electron's in the app, plain ones in the CLI and tests. */
export interface Surroundings {
  readonly printer: Printer;
  readonly systemPrinters: () => Promise<SystemPrinter[]>;
  /** Where the demonstration site keeps its papers as PDF. */
  readonly papersFolder: string;
  readonly version: string;
  readonly diskLow: () => boolean;
}

export interface Booth {
  readonly core: Core;
  readonly screen: ScreenSession;
  readonly ports: Papers & ShiftPorts;
  readonly queue: PrintQueue;
  /** Every call's handler: a contract without one does not compile. */
  readonly handlers: Handlers<CallName>;
}

/** Services without a screen or a print queue: what the CLI works with. */
export function boothPorts(core: Core): Papers & ShiftPorts {
  const money = { moneyOf: shiftMoney };
  return { ...money, ...papers(core, money) };
}

/** Wires every slice over an open database. */
export function composeBooth(core: Core, surroundings: Surroundings): Booth {
  const screen = screenSession();
  const ports = boothPorts(core);
  const queue = printQueue(core, surroundings.printer);
  recoverPrintJobs(core);
  // Anything that was committed may have queued a paper.
  core.events.subscribe(() => queue.wake());
  const { version, diskLow } = surroundings;
  return {
    core,
    screen,
    ports,
    queue,
    handlers: {
      ...statusRoutes(core, { screen, queue, version, diskLow }),
      ...setupRoutes(core, surroundings.papersFolder),
      ...accessRoutes(core, screen),
      ...settingsRoutes(core),
      ...tariffsRoutes(core),
      ...parkingRoutes(core, ports),
      ...shiftsRoutes(core, ports),
      ...paymentsRoutes(core, ports),
      ...receiptsRoutes(core, queue, surroundings.systemPrinters),
    },
  };
}
