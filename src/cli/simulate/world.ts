import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import type { BuiltInRole } from '@shared/contracts/permissions';
import type { Agreement } from '@shared/contracts/tariffs';
import { seededIds } from '@shared/kernel/ids';
import type { Actor } from '@main/core/actor';
import { manualClock } from '@main/core/clock';
import { write } from '@main/core/core';
import type { Core } from '@main/core/core';
import { eventHub } from '@main/core/event-hub';
import { silentLogger } from '@main/core/logger';
import { openMigrated } from '@main/db/migrate';
import { createUser, signInTiles } from '@main/features/access/index';
import { boothPorts } from '@main/features/compose';
import { createSpots } from '@main/features/parking/index';
import { readSetting, writeSetting } from '@main/features/settings/index';
import { loadDemoSite } from '@main/features/setup/index';
import { agreementUses } from '@main/features/payments/index';
import { usableAgreements } from '@main/features/tariffs/index';
import { createAgenda } from './agenda';
import type { Agenda } from './agenda';
import type { Visitor } from './plates';
import { seededRandom } from './random';
import type { Random } from './random';

/** The booth that is being played, and who works in it. */
export interface World {
  readonly core: Core & { readonly clock: ReturnType<typeof manualClock> };
  readonly ports: ReturnType<typeof boothPorts>;
  readonly random: Random;
  readonly agenda: Agenda;
  readonly zone: string;
  readonly operators: readonly [Actor, ...Actor[]];
  readonly supervisor: Actor;
  readonly admin: Actor;
  readonly agreements: readonly Agreement[];
  /** Everybody who came before, to come again. */
  readonly known: Visitor[];
  readonly inside: Set<string>;
  /** The shift that is open, and the cash its drawer holds. */
  shift: { readonly operator: Actor; readonly number: number; drawer: number } | null;
  /** What waits for somebody to be in the booth again. */
  readonly waiting: (() => void)[];
  turnedAway: number;
}

/** The demonstration site's PIN with a fixed salt: a random one would make every history differ. */
const PIN_HASH =
  'scrypt$16384$8$1$c2ltdWxhdGlvbi1zYWx0IQ==$gHsu5xYNMdgCvBF0u7wuYdzugzHP95ertHB1bCRwJ7s=';

const MORE_OPERATORS = [
  { username: 'icontreras', displayName: 'Iván Contreras' },
  { username: 'pmunoz', displayName: 'Paula Muñoz' },
];

/** Spots of the demonstration site; a busier one gets a basement. */
const DEMO_SPOTS = 40;
const SPOTS_PER_DAILY_CAR = 0.36;

export interface WorldOptions {
  readonly path: string;
  readonly start: number;
  readonly perDay: number;
  readonly seed: number;
}

/** Sets the demonstration site up in a new file, through the same services as the first run. */
export async function createWorld({ path, start, perDay, seed }: WorldOptions): Promise<World> {
  const { db } = openMigrated(path, { durability: 'off' });
  const random = seededRandom(seed);
  // Ids draw from their own source, so that one id more does not change what people do.
  const idBytes = seededRandom(seed ^ 0x5bd1e995);
  const core = {
    db,
    clock: manualClock(start),
    ids: seededIds(() => idBytes.int(0, 255)),
    log: silentLogger(),
    events: eventHub(),
  };
  await loadDemoSite(core, 'papers', () => Promise.resolve(PIN_HASH));
  const admin = peopleOf(core, 'admin')[0];
  if (!admin) throw new Error('the demonstration site has no administrator');
  furnish(core, admin, Math.ceil(perDay * SPOTS_PER_DAILY_CAR) - DEMO_SPOTS);
  const [operator, ...others] = peopleOf(core, 'operator');
  const [supervisor] = peopleOf(core, 'supervisor');
  if (!operator || !supervisor) throw new Error('the demonstration site has nobody to work in it');
  return {
    core,
    ports: boothPorts(core),
    random,
    agenda: createAgenda(),
    zone: readSetting(db, 'site').zone,
    operators: [operator, ...others],
    supervisor,
    admin,
    agreements: usableAgreements(db, agreementUses, start),
    known: [],
    inside: new Set(),
    shift: null,
    waiting: [],
    turnedAway: 0,
  };
}

/** More operators, room for more cars, and no printer: there is nobody to take the papers. */
function furnish(core: Core, admin: Actor, moreSpots: number): void {
  write(core, [], (tx) => {
    const now = core.clock.now();
    for (const person of MORE_OPERATORS) {
      createUser(core, tx, admin, { ...person, pinHash: PIN_HASH, role: 'operator' }, now);
    }
    const { columns, codepage, cut } = readSetting(tx, 'printer');
    const printer = { kind: 'none', columns, codepage, cut, drawer: 'none' } as const;
    writeSetting(core, tx, admin, 'printer', printer, now);
    if (moreSpots <= 0) return;
    const basement = Array.from({ length: moreSpots }, (_, index) => ({
      zone: 'Subterráneo S',
      code: `S${index + 1}`,
      kind: index % 12 === 11 ? ('motorcycle' as const) : ('car' as const),
    }));
    createSpots(core, tx, admin, basement);
  });
}

function peopleOf(core: Core, role: BuiltInRole): Actor[] {
  return signInTiles(core)
    .filter((person) => person.role === role)
    .map(({ userId, displayName }) => ({
      userId,
      displayName,
      permissions: new Set(BUILT_IN_ROLES[role]),
    }));
}

/** Lets so many seconds go by, as the work of a person does. */
export function pass(world: World, seconds: number): void {
  world.core.clock.set(world.core.clock.now() + seconds * 1000);
}

/** Does it now when somebody is in the booth, else soon after the next shift opens. */
export function whenManned(world: World, act: (operator: Actor) => void): void {
  if (world.shift) act(world.shift.operator);
  else world.waiting.push(() => whenManned(world, act));
}
