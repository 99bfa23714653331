import type { Catalogue } from '@shared/hq/catalogue';
import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import { instantOf } from '@hq/web/features/catalogue/when';
import type { When } from '@hq/web/features/catalogue/when';

export interface TariffDraft extends When {
  readonly vehicleClass: string;
  /** As typed: pesos per hour. */
  readonly dayRate: string;
  readonly nightRate: string;
}

/** Whole pesos of what was typed, with or without points; `null` when it is not an amount. */
export function pesosOf(text: string): number | null {
  const digits = text.trim().replaceAll('.', '').replace(/^\$/, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null;
}

/** The change for HQ, or `null` while something is missing. */
export function changeOf(draft: TariffDraft, zone: string): CatalogueChange | null {
  const dayRate = pesosOf(draft.dayRate);
  const nightRate = pesosOf(draft.nightRate);
  const validFrom = instantOf(draft, zone);
  if (dayRate === null || nightRate === null || draft.vehicleClass === '') return null;
  if (validFrom === undefined) return null;
  return { kind: 'tariff', vehicleClass: draft.vehicleClass, dayRate, nightRate, validFrom };
}

/** The rates that hold now, to begin with. */
export function ratesNow(vehicleClass: Catalogue['classes'][number] | undefined) {
  const now = vehicleClass?.tariffs.find((it) => it.state === 'current');
  return { dayRate: String(now?.dayRate ?? ''), nightRate: String(now?.nightRate ?? '') };
}
