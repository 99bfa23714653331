import type { FeedRow } from '@shared/sync/feed';
import { eq } from 'drizzle-orm';
import { chargingPolicies, tariffs, vehicleClasses } from '@main/db/schema/index';
import { planLine } from '@main/features/sync/apply/line';
import type { HerePeriod, LinePlan } from '@main/features/sync/apply/line';
import type { Part } from '@main/features/sync/apply/part';

/** Why a row of this booth is out of use: the owner's line goes on without it. */
const DISPLACED = 'catalogue.displaced';

type Withdrawal = Pick<
  typeof tariffs.$inferSelect,
  'withdrawnAt' | 'withdrawnBy' | 'withdrawnReason'
>;

/** Classes, their tariffs, the charging policies. Stays keep what held for them when they entered. */
export function applyTariffs(part: Part): void {
  for (const row of part.rows('class')) applyClass(part, row);
  const told = Map.groupBy(part.rows('tariff'), ({ vehicleClass }) => vehicleClass);
  const classes = part.tx.select({ code: vehicleClasses.code }).from(vehicleClasses).all();
  for (const { code } of classes) applyRates(part, code, told.get(code) ?? []);
  applyPolicies(part, part.rows('policy'));
  part.changed.add('settings.changed');
}

function applyClass(part: Part, row: FeedRow<'class'>): void {
  const { tx } = part;
  const { code, name, spotKind, position } = row;
  const here = tx.select().from(vehicleClasses).where(eq(vehicleClasses.code, code)).get();
  if (!here) {
    tx.insert(vehicleClasses).values(row).run();
    part.made('class', code);
    return part.note('class.created', 'vehicle_classes', code, { name, spotKind });
  }
  if (here.name === name && here.spotKind === spotKind && here.position === position) {
    return undefined;
  }
  tx.update(vehicleClasses)
    .set({ name, spotKind, position })
    .where(eq(vehicleClasses.code, code))
    .run();
  const before = { code, name: here.name, spotKind: here.spotKind };
  const details = { before, after: { name, spotKind, position } };
  return part.note('class.changed', 'vehicle_classes', code, details);
}

/** What the two kinds of lines differ in. */
interface Line<Row> {
  readonly kind: 'tariff' | 'policy';
  readonly entity: 'tariffs' | 'charging_policies';
  here(): (HerePeriod & Withdrawal)[];
  /** What the audit says of a row besides its place on the line. */
  readonly about: Readonly<Record<string, unknown>>;
  set(id: string, values: Partial<Withdrawal & { validTo: number | null }>): void;
  add(row: Row, values: Withdrawal & { validTo: number | null }): void;
}

interface Told extends Withdrawal {
  readonly id: string;
  readonly validFrom: number;
  readonly withdrawnAt: number | null;
}

function applyRates(part: Part, code: string, told: readonly FeedRow<'tariff'>[]): void {
  const { tx } = part;
  follow(part, told, {
    kind: 'tariff',
    entity: 'tariffs',
    here: () => tx.select().from(tariffs).where(eq(tariffs.vehicleClass, code)).all(),
    about: { vehicleClass: code },
    set: (id, values) => void tx.update(tariffs).set(values).where(eq(tariffs.id, id)).run(),
    add: (row, values) => {
      const { id, vehicleClass, dayRate, nightRate, validFrom, createdAt } = row;
      const fixed = { id, vehicleClass, dayRate, nightRate, validFrom, createdAt };
      tx.insert(tariffs)
        .values({ ...fixed, ...values, createdBy: null })
        .run();
      const details = { vehicleClass, dayRate, nightRate, validFrom, createdBy: row.createdBy };
      part.note('tariff.changed', 'tariffs', id, details);
    },
  });
}

function applyPolicies(part: Part, told: readonly FeedRow<'policy'>[]): void {
  const { tx } = part;
  follow(part, told, {
    kind: 'policy',
    entity: 'charging_policies',
    here: () => tx.select().from(chargingPolicies).all(),
    about: {},
    set: (id, values) =>
      void tx.update(chargingPolicies).set(values).where(eq(chargingPolicies.id, id)).run(),
    add: ({ id, policy, validFrom, createdAt, createdBy }, values) => {
      const fixed = { id, policy, validFrom, createdAt };
      tx.insert(chargingPolicies)
        .values({ ...fixed, ...values, createdBy: null })
        .run();
      part.note('policy.changed', 'charging_policies', id, { policy, validFrom, createdBy });
    },
  });
}

/** Makes a line of this booth the owner's: nothing is edited, rows are closed, withdrawn, put out of use, added. */
function follow<Row extends Told>(part: Part, told: readonly Row[], line: Line<Row>): void {
  const plan: LinePlan<Row> | null = planLine(told, line.here());
  if (!plan) return;
  for (const row of plan.displaced) displace(part, line, row);
  for (const row of plan.withdrawn) withdraw(part, line, row);
  for (const { row, validTo } of plan.ends) {
    const here = line.here().find(({ id }) => id === row.id);
    if (here && here.validTo !== validTo) line.set(row.id, { validTo });
  }
  for (const { row, validTo } of plan.added) {
    // Who it was is a person of elsewhere: the name stands in the audit.
    const { withdrawnAt, withdrawnReason } = row;
    const reason = withdrawnAt === null ? null : (withdrawnReason ?? '');
    line.add(row, { validTo, withdrawnAt, withdrawnBy: null, withdrawnReason: reason });
    part.made(line.kind, row.id);
    if (withdrawnAt !== null) noteWithdrawal(part, line, row.id, row.withdrawnBy);
  }
}

function displace<Row>(part: Part, line: Line<Row>, { id, withdrawnAt }: HerePeriod): void {
  if (part.isDisplaced(line.kind, id)) return;
  part.displace(line.kind, id);
  if (withdrawnAt !== null) return;
  line.set(id, { withdrawnAt: part.now, withdrawnBy: null, withdrawnReason: DISPLACED });
  noteWithdrawal(part, line, id, null);
}

function withdraw<Row extends Told>(part: Part, line: Line<Row>, row: Row): void {
  const { id, withdrawnAt, withdrawnReason, withdrawnBy } = row;
  line.set(id, { withdrawnAt, withdrawnBy: null, withdrawnReason: withdrawnReason ?? '' });
  noteWithdrawal(part, line, id, withdrawnBy);
}

function noteWithdrawal<Row>(part: Part, line: Line<Row>, id: string, by: string | null): void {
  const here = line.here().find((it) => it.id === id);
  if (!here) return;
  const { validFrom, validTo, withdrawnAt, withdrawnBy, withdrawnReason } = here;
  const withdrawal = { withdrawnAt, withdrawnBy, withdrawnReason, withdrawnByName: by };
  const details = { ...line.about, validFrom, validTo, ...withdrawal };
  part.note(`${line.kind}.withdrawn`, line.entity, id, details);
}
