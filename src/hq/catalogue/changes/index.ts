import type { CatalogueChange } from '@shared/hq/catalogue-changes';
import type { CataloguePart } from '@shared/sync/parts';
import {
  addAgreement,
  addMessage,
  changeAgreement,
  changeSetting,
  withdrawMessage,
} from './others';
import { addPerson, changePerson } from './people';
import type { Making, NewRow, SitePart } from './site';
import { addRole, changeRole, removeRole } from './roles';
import { addSpots, addZone, changeSpot, changeZone, removeSpots, removeZone } from './spots';
import {
  addClass,
  changeClass,
  changePolicy,
  changeTariff,
  withdrawPolicy,
  withdrawTariff,
} from './tariffs';

type Kind = CatalogueChange['kind'];
type Work<K extends Kind> = (
  part: SitePart,
  change: Extract<CatalogueChange, { kind: K }>,
  making: Making,
) => NewRow[];

/** Every change: the part it is of, and the rows it makes at one site by the rules of the booths. */
const CHANGES: { readonly [K in Kind]: { readonly part: CataloguePart; readonly work: Work<K> } } =
  {
    tariff: { part: 'tariffs', work: changeTariff },
    withdraw_tariff: { part: 'tariffs', work: withdrawTariff },
    class: { part: 'tariffs', work: addClass },
    change_class: { part: 'tariffs', work: changeClass },
    policy: { part: 'tariffs', work: changePolicy },
    withdraw_policy: { part: 'tariffs', work: withdrawPolicy },
    agreement: { part: 'agreements', work: addAgreement },
    change_agreement: { part: 'agreements', work: changeAgreement },
    person: { part: 'people', work: addPerson },
    change_person: { part: 'people', work: changePerson },
    role: { part: 'people', work: addRole },
    change_role: { part: 'people', work: changeRole },
    remove_role: { part: 'people', work: removeRole },
    zone: { part: 'spots', work: addZone },
    change_zone: { part: 'spots', work: changeZone },
    remove_zone: { part: 'spots', work: removeZone },
    spots: { part: 'spots', work: addSpots },
    change_spot: { part: 'spots', work: changeSpot },
    remove_spots: { part: 'spots', work: removeSpots },
    message: { part: 'messages', work: addMessage },
    withdraw_message: { part: 'messages', work: withdrawMessage },
    texts: { part: 'messages', work: changeSetting },
    company: { part: 'company', work: changeSetting },
    site: { part: 'company', work: changeSetting },
    hours: { part: 'company', work: changeSetting },
  };

export const partOfChange = ({ kind }: CatalogueChange): CataloguePart => CHANGES[kind].part;

/** The rows that a change makes at one site. Throws the refusals of the booths' own rules (AppError). */
export function rowsOfChange(part: SitePart, change: CatalogueChange, making: Making): NewRow[] {
  const work = CHANGES[change.kind].work as Work<Kind>;
  return work(part, change, making);
}

export { sitePart } from './site';
export type { Making, NewRow, SitePart } from './site';
