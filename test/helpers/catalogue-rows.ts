import type { UploadedRow } from '@shared/sync/catalogue';
import type { FeedRow } from '@shared/sync/feed';
import { DEFAULT_CHARGING_POLICY } from '@shared/kernel/policy';

const SINCE = Date.parse('2026-01-01T03:00:00Z');
const id = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const rowId = id;

const held = {
  createdAt: SINCE,
  createdBy: null,
  withdrawnAt: null,
  withdrawnBy: null,
  withdrawnReason: null,
};

export function classRow(code: string, position = 0): UploadedRow {
  const body: FeedRow<'class'> = { code, name: code, spotKind: 'car', position, createdAt: SINCE };
  return { kind: 'class', key: code, body };
}

export function tariffRow(
  n: number,
  vehicleClass: string,
  dayRate: number,
  validFrom = SINCE,
): UploadedRow {
  const body: FeedRow<'tariff'> = {
    id: id(n),
    vehicleClass,
    dayRate,
    nightRate: dayRate / 2,
    validFrom,
    ...held,
  };
  return { kind: 'tariff', key: body.id, body };
}

export function policyRow(n: number, validFrom = SINCE): UploadedRow {
  const body: FeedRow<'policy'> = {
    id: id(n),
    policy: DEFAULT_CHARGING_POLICY,
    validFrom,
    ...held,
  };
  return { kind: 'policy', key: body.id, body };
}

/** The tariffs of a small site: one class, one rate, one policy. */
export const TARIFFS: readonly UploadedRow[] = [
  policyRow(30),
  tariffRow(20, 'car', 1200),
  classRow('car'),
];
