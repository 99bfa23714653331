import type { DayDifference } from '@hq/db/schema/index';
import type { DayTotals } from '@shared/contracts/closings';
import { canonicalJson } from '@shared/kernel/canonical-json';

/** Fields shown of one day; more than these are not read by anybody. */
const SHOWN = 100;

/** Every total that booth and HQ count differently, by its path: `sales.total`, `byMethod.cash.amount`. */
export function differencesOf(booth: DayTotals, hq: DayTotals): DayDifference[] {
  const here = leavesOf(booth);
  const there = leavesOf(hq);
  const fields = [...new Set([...here.keys(), ...there.keys()])].toSorted();
  return fields
    .filter(
      (field) => canonicalJson(here.get(field) ?? null) !== canonicalJson(there.get(field) ?? null),
    )
    .slice(0, SHOWN)
    .map((field) => ({ field, booth: here.get(field) ?? null, hq: there.get(field) ?? null }));
}

/** Rows of a list are called by what they are about, so that a missing one does not shift the others. */
function nameOf(item: unknown, index: number): string {
  const { method, number } = item as { readonly method?: string; readonly number?: number };
  return String(method ?? number ?? index);
}

function leavesOf(totals: unknown, path = ''): Map<string, unknown> {
  if (totals === null || typeof totals !== 'object') return new Map([[path, totals]]);
  const members = Array.isArray(totals)
    ? totals.map((item, index) => [nameOf(item, index), item] as const)
    : Object.entries(totals);
  return new Map(
    members
      // A person's name is no total, and may have been changed since.
      .filter(([name]) => name !== 'userName')
      .flatMap(([name, value]) => [...leavesOf(value, path === '' ? name : `${path}.${name}`)]),
  );
}
