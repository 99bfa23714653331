import type { Db } from '@main/db/connection';
import { rowsOf } from './finding';
import type { Check, Found } from './finding';

/** A spot as an audit entry tells it; only saved plans tell where it is drawn. */
interface Told {
  readonly code: string;
  readonly zone: string;
  readonly kind: string;
  readonly x?: number | null;
  readonly y?: number | null;
}

interface Moved {
  readonly before: Told;
  readonly after: Told;
}

interface Saved {
  readonly spots?: readonly Told[];
  readonly added?: readonly Told[];
  readonly changed?: readonly Moved[];
  readonly revived?: readonly Moved[];
  readonly retired?: readonly Told[];
  readonly deleted?: readonly Told[];
}

const KEY = 'spots';

const words = ({ zone, kind, x, y }: Told, retired: boolean): string =>
  [zone, kind, x ?? '', y ?? '', retired ? 'retired' : 'on the plan'].join(' · ');

/** The plan that the audit's entries make, one after the other: what each spot should be, by its code. */
function recordedPlan(db: Db): ReadonlyMap<string, string> {
  const plan = new Map<string, string>();
  const entries = rowsOf<{ details: string }>(
    db,
    `SELECT details FROM audit_log WHERE entity = '${KEY}' AND entity_id = 'all' ORDER BY seq`,
  );
  for (const { details } of entries) apply(plan, JSON.parse(details) as Saved);
  return plan;
}

function apply(plan: Map<string, string>, saved: Saved): void {
  const moved = [...(saved.changed ?? []), ...(saved.revived ?? [])];
  for (const { before } of moved) plan.delete(before.code);
  for (const { code } of saved.deleted ?? []) plan.delete(code);
  for (const spot of saved.retired ?? []) plan.set(spot.code, words(spot, true));
  const here = [...(saved.spots ?? []), ...(saved.added ?? []), ...moved.map(({ after }) => after)];
  for (const spot of here) plan.set(spot.code, words(spot, false));
}

interface SpotRow extends Told {
  readonly id: string;
  readonly retired: number;
}

const SPOTS = `SELECT s.id, s.code, z.name AS zone, s.kind, s.grid_x AS x, s.grid_y AS y,
    s.retired_at IS NOT NULL AS retired
  FROM spots s LEFT JOIN zones z ON z.id = s.zone_id`;

/** Every spot is what the saved plans made of it, and none that they left is gone. */
export const planRecorded: Check = {
  name: 'spots.plan_recorded',
  table: 'spots',
  find: function* find(db): Generator<Found> {
    const plan = recordedPlan(db);
    const seen = new Set<string>();
    for (const row of rowsOf<SpotRow>(db, SPOTS)) {
      seen.add(row.code);
      const now = words(row, row.retired === 1);
      const told = plan.get(row.code) ?? 'nothing';
      if (told !== now) {
        yield { id: row.id, message: `${row.code} is ${now}; the audit recorded ${told}` };
      }
    }
    for (const code of plan.keys()) {
      if (!seen.has(code)) yield { id: code, message: 'is on the recorded plan and gone' };
    }
  },
};
