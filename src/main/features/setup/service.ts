import { DEMO_PIN } from '@shared/kernel/demo';
import type { FirstRun } from '@shared/contracts/setup';
import type { BuiltInRole } from '@shared/contracts/permissions';
import { PERMISSIONS } from '@shared/contracts/permissions';
import { AppError } from '@shared/kernel/errors';
import { isWeakPin } from '@shared/kernel/pin';
import { checkPolicy } from '@shared/kernel/policy';
import type { Actor } from '@main/core/actor';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { terminals } from '@main/db/schema/index';
import type { Tx } from '@main/db/transaction';
import { createUser, hashPin, installRoles } from '@main/features/access/index';
import { createSpots } from '@main/features/parking/index';
import { DEFAULT_IDLE_LOCK_MINUTES, isSetUp, writeSetting } from '@main/features/settings/index';
import {
  changePolicy,
  changeTariff,
  createAgreement,
  createClass,
} from '@main/features/tariffs/index';
import { DEMO_AGREEMENTS, DEMO_PEOPLE, demoSite } from './demo-site';
import { generateSpots, refuseTwins } from './domain';

interface Person {
  readonly username: string;
  readonly displayName: string;
  readonly role: BuiltInRole;
  readonly pinHash: string;
}

/**
 * The first run: company, site, terminal, first administrator, tariffs, policy, spots and printer, all
 * or nothing. Throws ALREADY_SET_UP, PIN_TOO_WEAK, POLICY_… {article}, CONFLICT.
 */
export async function completeFirstRun(core: Core, site: FirstRun): Promise<void> {
  refuseSetUp(core);
  checkPolicy(site.policy);
  if (site.policy.zone !== site.site.zone) {
    throw new AppError('POLICY_INVALID', { field: 'zone' });
  }
  refuseTwins(site.classes);
  if (isWeakPin(site.admin.pin)) throw new AppError('PIN_TOO_WEAK');
  const { pin, ...admin } = site.admin;
  const pinHash = await hashPin(pin);
  install(core, site, [{ ...admin, role: 'admin', pinHash }], () => {});
}

/**
 * One click: 40 spots, three users, tariffs and agreements, marked DEMO on screen and paper. `hash` is
 * given by simulations, whose rows are the same for the same seed.
 */
export async function loadDemoSite(
  core: Core,
  papersFolder: string,
  hash: (pin: string) => Promise<string> = hashPin,
): Promise<void> {
  refuseSetUp(core);
  const pinHash = await hash(DEMO_PIN);
  const people = DEMO_PEOPLE.map((person) => ({ ...person, pinHash }));
  install(core, demoSite(papersFolder), people, (tx, actor, now) => {
    for (const agreement of DEMO_AGREEMENTS) createAgreement(core, tx, actor, agreement, now);
  });
}

function refuseSetUp(core: Core): void {
  if (isSetUp(core.db)) throw new AppError('ALREADY_SET_UP');
}

function install(
  core: Core,
  site: FirstRun,
  people: readonly Person[],
  more: (tx: Tx, actor: Actor, now: number) => void,
): void {
  write(core, ['app.changed', 'settings.changed', 'spots.changed'], (tx) => {
    refuseSetUp(core);
    const now = core.clock.now();
    tx.insert(terminals)
      .values({ ...site.terminal, id: core.ids.next(now), isSelf: true, epoch: 1, createdAt: now })
      .run();
    installRoles(core, tx, now);
    const actor = createPeople(core, tx, people, now);
    installSettings(core, tx, actor, site, now);
    changePolicy(core, tx, actor, { policy: site.policy, validFrom: null }, now);
    for (const [position, { dayRate, nightRate, ...vehicleClass }] of site.classes.entries()) {
      createClass(core, tx, actor, vehicleClass, position, now);
      const rates = { dayRate, nightRate };
      const tariff = { vehicleClass: vehicleClass.code, rates, validFrom: now };
      changeTariff(core, tx, actor, tariff, now);
    }
    createSpots(core, tx, actor, generateSpots(site.spots));
    more(tx, actor, now);
  });
}

/** The administrator is the one who acts in everything that follows. */
function createPeople(core: Core, tx: Tx, people: readonly Person[], now: number): Actor {
  let admin: Actor | null = null;
  for (const person of people.toSorted((a) => (a.role === 'admin' ? -1 : 1))) {
    const userId = createUser(core, tx, admin, person, now);
    admin ??= { userId, displayName: person.displayName, permissions: new Set(PERMISSIONS) };
  }
  if (!admin) throw new AppError('INVALID_INPUT', { people: 0 });
  return admin;
}

function installSettings(core: Core, tx: Tx, actor: Actor, site: FirstRun, now: number): void {
  writeSetting(core, tx, actor, 'company', site.company, now);
  writeSetting(core, tx, actor, 'site', site.site, now);
  const texts = { ticketHeader: '', ticketFooter: '', receiptFooter: '', claimsContact: '' };
  writeSetting(core, tx, actor, 'texts', texts, now);
  const screen = { idleLockMinutes: DEFAULT_IDLE_LOCK_MINUTES };
  writeSetting(core, tx, actor, 'screen', screen, now);
  writeSetting(core, tx, actor, 'printer', site.printer, now);
}
