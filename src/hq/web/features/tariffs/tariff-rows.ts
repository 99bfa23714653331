import type { Catalogue } from '@shared/hq/catalogue';

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
