import { dirname } from 'node:path';
import type { CallName } from '@shared/contracts/index';
import type { Core } from '@main/core/core';
import type { FileDialogs } from '@main/core/file-dialogs';
import type { Job } from '@main/core/jobs';
import type { Handlers } from '@main/core/routes';
import { NOTHING_FOUND } from '@main/core/start-care';
import type { StartCare } from '@main/core/start-care';
import { screenSession } from '@main/core/screen-session';
import { boothWatching } from '@main/core/watching';
import type { Watching } from '@main/core/watching';
import type { ScreenSession } from '@main/core/screen-session';
import { approvals } from '@main/core/approvals';
import type { Approvals } from '@main/core/approvals';
import type { SignedIn } from '@shared/contracts/access';
import { accessRoutes, peopleRoutes, standingOf } from './access/index';
import { auditExporter, auditRoutes, chainWatch } from './audit/index';
import type { ChainMemory, ChainWatch } from './audit/index';
import { closingsRoutes, dayKeeper } from './closings/index';
import { conflictsRoutes } from './conflicts/index';
import type { LateCorrections } from '@main/core/late-corrections';
import {
  aroundClosings,
  backupKeeper,
  backupsBeside,
  backupsRoutes,
  freeBytes,
  inlineTasks,
} from './backups/index';
import type { BackupHome, BackupKeeper } from './backups/index';
import { lookAtReports, reportDesk, reportHome, reportsRoutes } from './reports/index';
import type { ReportDesk, ReportHome } from './reports/index';
import { countAside, parkingRoutes, returnDueSpots } from './parking/index';
import type { StayRecords } from './parking/index';
import {
  agreementUses,
  debtOf,
  moneyRecords,
  paidAmounts,
  paymentsRoutes,
  shiftMoney,
  simulationRoutes,
  stayMoneyOf,
  subjectOf,
} from './payments/index';
import {
  papers,
  printQueue,
  receiptsRoutes,
  recoverPrintJobs,
  stayPapersOf,
} from './receipts/index';
import type { BadgeCodes, Papers, Printer, PrintQueue, SystemPrinter } from './receipts/index';
import { applyKiosk, kioskRoutes } from './kiosk/index';
import type { KioskPort } from './kiosk/index';
import { messagesRoutes } from './messages/index';
import { settingsRoutes } from './settings/index';
import { setupRoutes } from './setup/index';
import { currentShift, shiftsRoutes } from './shifts/index';
import type { ShiftPorts } from './shifts/index';
import { siteRoutes } from './site/index';
import { statusRoutes } from './status/index';
import { supportRoutes } from './support/index';
import {
  catalogueToUpload,
  defaultSyncHome,
  syncEngine,
  syncRoutes,
  unsentClosings,
} from './sync/index';
import type { SyncEngine, SyncHome } from './sync/index';
import { updateKeeper, updatesRoutes } from './updates/index';
import type { UpdateHome, UpdateKeeper } from './updates/index';
import { tariffsRoutes } from './tariffs/index';

/** What the program around the slices provides: Electron's in the app, plain ones in the CLI and tests. */
export interface Surroundings {
  readonly printer: Printer;
  readonly systemPrinters: () => Promise<SystemPrinter[]>;
  /** Where the demonstration site keeps its papers as PDF. */
  readonly papersFolder: string;
  readonly version: string;
  readonly diskLow: () => boolean;
  readonly diskFree?: () => number | null;
  /** What was found out while the program started. */
  readonly started?: StartCare;
  readonly dialogs: FileDialogs;
  /** Where the background check of the chains keeps how far it came; without it, it begins anew. */
  readonly chainMemory?: ChainMemory;
  /** By default beside the database, and only those that are asked for. */
  readonly backups?: Partial<BackupHome>;
  /** By default on this thread, beside the database. */
  readonly reports?: Partial<ReportHome>;
  readonly kiosk: KioskPort;
  /** By default the real network, and secrets for as long as the process. */
  readonly sync?: Partial<SyncHome>;
  /** By default this program is not exchanged from within. */
  readonly updates?: Partial<UpdateHome>;
  /** Where the log is, for the copy that support gets. */
  readonly logsFolder: string;
}

/** What slices ask of higher ones. */
type Ports = Papers & ShiftPorts & LateCorrections;

export interface Booth {
  readonly core: Core;
  readonly screen: ScreenSession;
  readonly ports: Ports;
  readonly queue: PrintQueue;
  readonly backups: BackupKeeper;
  readonly reports: ReportDesk;
  /** Talks with headquarters once it is started. */
  readonly sync: SyncEngine;
  /** Exchanges the program once it is started. */
  readonly updates: UpdateKeeper;
  readonly approvals: Approvals;
  readonly standingOf: (userId: string) => SignedIn | null;
  readonly now: () => number;
  /** Verifies the hash chains in the background once it is started. */
  readonly watch: ChainWatch;
  /** The booth's eye on itself. */
  readonly watching: Watching;
  /** What the clock asks for, at start and every minute (`startJobs`). */
  readonly jobs: readonly Job[];
  /** Every call's handler: a contract without one does not compile. */
  readonly handlers: Handlers<CallName>;
  /** Ends what works behind the calls; the file is closed by who opened it. */
  stop(): Promise<void>;
}

/** Services without a screen or a print queue: what the CLI works with. */
export function boothPorts(core: Core, codes: BadgeCodes = new Map()): Ports {
  const money = { moneyOf: shiftMoney };
  return { ...money, ...papers(core, money, codes), ...dayKeeper(core) };
}

/** What the history of a stay tells of its money and papers. */
const stayRecords: StayRecords = { moneyRecords, paidAmounts, stayMoneyOf, stayPapersOf };

/** Wires every slice over an open database. */
export function composeBooth(core: Core, surroundings: Surroundings): Booth {
  const watching = boothWatching(core.log, () => core.clock.now());
  watching.watch(core.db.$client);
  const screen = screenSession();
  const codes: BadgeCodes = new Map();
  const ports = boothPorts(core, codes);
  const given = approvals();
  const forgetful: ChainMemory = { load: () => null, save: () => {} };
  const watch = chainWatch(core, surroundings.chainMemory ?? forgetful);
  const exporter = auditExporter(core);
  const queue = printQueue(core, surroundings.printer, codes);
  recoverPrintJobs(core);
  // Anything that was committed may have queued a paper.
  core.events.subscribe(() => queue.wake());
  const { version, diskLow, kiosk, started = NOTHING_FOUND } = surroundings;
  applyKiosk(core, kiosk);
  const home = backupHome(core, surroundings);
  const backups = backupKeeper(core, home);
  const results = reportHome(core, surroundings.reports);
  const reports = reportDesk(core, results);
  core.events.subscribe((event) => event === 'days.changed' && lookAtReports(core, reports));
  const syncHome = { ...defaultSyncHome(version), ...surroundings.sync };
  const sync = syncEngine(core, syncHome, catalogueToUpload);
  const updates = updateKeeper(core, updateHome(core, surroundings), {
    version,
    sync,
    backups,
    signedIn: () => screen.person() !== null,
    facts: () => ({
      shiftOpen: currentShift(core.db) !== null,
      unsentClosings: unsentClosings(core.db),
      printing: queue.status().state === 'printing',
    }),
  });
  return {
    core,
    screen,
    ports,
    queue,
    backups,
    reports,
    sync,
    updates,
    approvals: given,
    watch,
    watching,
    standingOf: (userId) => standingOf(core, userId),
    now: () => core.clock.now(),
    jobs: [
      { name: 'spots.returnDue', run: () => returnDueSpots(core) },
      { name: 'backups.look', run: () => backups.look() },
      { name: 'reports.look', run: () => lookAtReports(core, reports) },
      { name: 'updates.look', run: () => updates.look() },
      { name: 'watching.look', run: () => watching.look() },
    ],
    handlers: aroundClosings(
      {
        ...statusRoutes(core, {
          screen,
          queue,
          version,
          diskLow,
          chainBroken: () => started.brokenTail || watch.state().fault !== null,
          care: () => ({
            uncleanStop: started.uncleanStop,
            diskFree: surroundings.diskFree?.() ?? null,
            ...backups.care(),
          }),
          sync: () => {
            const { state, waiting, oldestAt, trouble } = sync.view();
            const aside = countAside(core.db);
            return { state, waiting, oldestAt, trouble: trouble?.code ?? null, aside };
          },
        }),
        ...setupRoutes(core, surroundings.papersFolder),
        ...accessRoutes(core, screen, given, (input) => subjectOf(core, input)),
        ...peopleRoutes(core, ports),
        ...settingsRoutes(core),
        ...tariffsRoutes(core, agreementUses),
        ...siteRoutes(core, surroundings.dialogs),
        ...parkingRoutes(core, { ...ports, ...stayRecords, debtOf }),
        ...shiftsRoutes(core, ports),
        ...paymentsRoutes(core, ports),
        ...simulationRoutes(core),
        ...closingsRoutes(core),
        ...conflictsRoutes(core),
        ...auditRoutes(core, { dialogs: surroundings.dialogs, watch, exporter }),
        ...receiptsRoutes(core, queue, surroundings.systemPrinters),
        ...backupsRoutes(core, home, backups, surroundings.dialogs),
        ...reportsRoutes(core, results, reports, surroundings.dialogs),
        ...kioskRoutes(core, kiosk),
        ...syncRoutes(core, syncHome, sync),
        ...messagesRoutes(core),
        ...updatesRoutes(version, updates),
        ...supportRoutes(core, { ...surroundings, queue, sync, watching }),
      },
      backups,
    ),
    stop: async () => {
      watch.stop();
      watching.stop();
      exporter.cancel();
      await Promise.all([
        queue.stop(),
        sync.stop(),
        backups.stop(),
        reports.stop(),
        exporter.idle(),
      ]);
    },
  };
}

function backupHome(core: Core, { version, backups, started }: Surroundings): BackupHome {
  return {
    folder: backupsBeside(core.db.$client.name),
    tasks: inlineTasks,
    freeBytes,
    program: version,
    automatic: false,
    cutOff: started?.uncleanStop ?? false,
    restored: null,
    restart: () => {},
    ...backups,
  };
}

function updateHome(core: Core, { updates }: Surroundings): UpdateHome {
  const folder = dirname(core.db.$client.name);
  const platform = process.platform === 'win32' ? 'win32-x64' : 'linux-x64';
  return { updater: null, releaseKey: null, platform, folder, ...updates };
}
