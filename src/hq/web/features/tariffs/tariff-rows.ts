import type { Catalogue } from '@shared/hq/catalogue';
import type { CataloguePart } from '@shared/sync/parts';
import { HQ_OWNER } from '@shared/sync/parts';

type Tariff = Catalogue['classes'][number]['tariffs'][number];

export interface TariffRow extends Tariff {
  readonly className: string;
}

const STATES: readonly Tariff['state'][] = ['current', 'scheduled', 'past', 'withdrawn'];

/** Every tariff of a site: what holds first, then what will, then what did; classes in their order. */
export function tariffRows({ classes }: Catalogue): TariffRow[] {
  const ofClasses = classes
    .toSorted((a, b) => a.position - b.position)
    .flatMap((it) => it.tariffs.map((tariff): TariffRow => ({ ...tariff, className: it.name })));
  const rank = (it: TariffRow) => STATES.indexOf(it.state);
  // Sorting is stable: within a state the classes keep their order.
  return ofClasses.toSorted((a, b) => rank(a) - rank(b));
}

/** Whether HQ says what a part of the catalogue is. */
export function isOwnedByHq({ parts }: Catalogue, part: CataloguePart): boolean {
  return parts.some((it) => it.part === part && it.owner === HQ_OWNER);
}
