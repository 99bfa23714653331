import type { CallInput, CallName, CallOutput } from '@shared/contracts/index';
import { AppError } from '@shared/kernel/errors';
import { randomIds } from '@shared/kernel/ids';
import type { PrinterConfig } from '@shared/kernel/printer-config';
import { join } from 'node:path';
import { manualClock } from '@main/core/clock';
import { lastRecordedInstant } from '@main/core/clock-start';
import { noDialogs } from '@main/core/file-dialogs';
import { noKiosk } from '@main/features/kiosk/index';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { composeBooth } from '@main/features/compose';
import type { Printer } from '@main/features/receipts/index';
import { isSetUp } from '@main/features/settings/index';
import { loadDemoSite } from '@main/features/setup/index';
import { DEMO_PIN } from '@shared/kernel/demo';
import { callRouter } from '@main/ipc/router';

const MINUTE = 60_000;
const FORTY_DAYS = 40 * 24 * 60 * MINUTE;

/** A site being lived on a clock that stands where it is put: every row is made by the real services. */
export interface PastSite {
  /** Puts the clock so many minutes before now; it never goes back. */
  minutesAgo(minutes: number): void;
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>;
  signIn(displayName: string): Promise<void>;
  spotId(code: string): Promise<string>;
  checkIn(plate: string, options?: CheckInOptions): Promise<CallOutput<'sessions.checkIn'>>;
  /** Charges a stay by the given method (cash exactly as due). */
  pay(plate: string, method?: 'cash' | 'debit' | 'credit'): Promise<CallOutput<'payments.pay'>>;
  /** How the booth reaches its printer from now on; needs the administrator. */
  printTo(printer: PrinterConfig): Promise<void>;
}

export interface CheckInOptions {
  readonly spot?: string;
  readonly vehicleClass?: string;
}

/** Papers of the past were printed then. */
const takesEverything: Printer = { print: () => Promise.resolve() };

/**
 * Lets `live` happen at the site of a data folder, all of it before `now` (epoch ms), and closes the
 * file, ready for the program. A folder without a site gets the demonstration site first, forty days
 * before.
 */
export async function livePast(
  folder: string,
  now: number,
  live: (site: PastSite) => Promise<void>,
): Promise<void> {
  const { db } = openMigrated(join(folder, 'coipo.db'), { durability: 'off' });
  const clock = manualClock(Math.max(lastRecordedInstant(db), now - FORTY_DAYS));
  const core = { db, clock, ids: randomIds(), log: silentLogger(), events: eventHub() };
  const booth = composeBooth(core, {
    printer: takesEverything,
    systemPrinters: () => Promise.resolve([]),
    papersFolder: join(folder, 'papers'),
    version: '0.0.0-test',
    diskLow: () => false,
    dialogs: noDialogs,
    kiosk: noKiosk(),
    logsFolder: join(folder, 'logs'),
  });
  const route = callRouter({ ...booth, log: core.log });

  const call: PastSite['call'] = async (name, input) => {
    const result = await route(name, input);
    await booth.queue.idle();
    if (result.ok) return result.data as CallOutput<typeof name>;
    throw new AppError(result.error.code, result.error.details, result.error.message);
  };
  const spotIds = new Map<string, string>();
  const spotId = async (code: string): Promise<string> => {
    if (spotIds.size === 0) {
      const { zones } = await call('parking.board', {});
      for (const spot of zones.flatMap((zone) => zone.spots)) spotIds.set(spot.code, spot.spotId);
    }
    const id = spotIds.get(code);
    if (id === undefined) throw new Error(`there is no spot ${code}`);
    return id;
  };
  const site: PastSite = {
    minutesAgo: (minutes) => {
      const at = now - minutes * MINUTE;
      if (at < clock.now()) throw new Error(`the past is lived in order, not ${minutes} min ago`);
      clock.set(at);
    },
    call,
    signIn: async (displayName) => {
      const tiles = await call('access.tiles', {});
      const tile = tiles.find((person) => person.displayName === displayName);
      if (!tile) throw new Error(`nobody here is called ${displayName}`);
      await call('access.signIn', { userId: tile.userId, pin: DEMO_PIN });
    },
    spotId,
    checkIn: async (plate, { spot, vehicleClass = 'car' } = {}) =>
      call('sessions.checkIn', {
        plate,
        vehicleClass,
        spotId: spot === undefined ? null : await spotId(spot),
        requestId: crypto.randomUUID(),
      }),
    pay: async (plate, method = 'cash') => {
      const lookup = await call('sessions.lookup', { text: plate });
      if (lookup.kind !== 'inside') throw new Error(`${plate} is not inside`);
      const { sessionId } = lookup.stay;
      const charge = await call('payments.quote', { sessionId, agreementId: null });
      return call('payments.pay', {
        requestId: crypto.randomUUID(),
        sessionId,
        quotedAt: charge.quotedAt,
        agreementId: null,
        tenders: tendersFor(method, charge),
        lostTicket: null,
      });
    },
    printTo: async (printer) => {
      await call('printing.configure', { printer });
    },
  };

  try {
    if (!isSetUp(db)) await loadDemoSite(core, join(folder, 'papers'));
    await live(site);
    await booth.queue.idle();
  } finally {
    await booth.queue.stop();
    db.$client.close();
  }
}

function tendersFor(
  method: 'cash' | 'debit' | 'credit',
  { amount, cashAmount }: { readonly amount: number; readonly cashAmount: number },
): CallInput<'payments.pay'>['tenders'] {
  if (amount === 0) return [];
  if (method === 'cash') return [{ method, received: cashAmount }];
  return [{ method, amount, reference: '' }];
}
