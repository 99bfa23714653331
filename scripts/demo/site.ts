import { AFTERNOON, MINUTE, networkPrinter } from '@test/e2e/helpers/afternoon';
import { livePast } from '@test/helpers/past-site';
import type { PastSite } from '@test/helpers/past-site';
import { chance } from './chance';
import type { Chance } from './chance';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** The shift of the demo: from 07:58 until 22:04 of the same Friday. */
export const MORNING = AFTERNOON - (8 * HOUR_MINUTES + 44) * MINUTE;
export const EVENING = AFTERNOON + (5 * HOUR_MINUTES + 22) * MINUTE;

/** Earlier shifts, three a day: the demo's own is number 118. */
const EARLIER_SHIFTS = 117;
const SHIFT_MINUTES = 8 * HOUR_MINUTES - 1;

/** Cars that stayed over night, and who stands where before the day begins: minutes before 07:58. */
const OVERNIGHT = [
  { plate: 'XKV56', spot: 'M1', vehicleClass: 'motorcycle', since: 18 * HOUR_MINUTES + 24 },
  { plate: 'LLJH39', spot: 'A9', vehicleClass: 'car', since: 21 * HOUR_MINUTES + 7 },
  { plate: 'RGJD52', spot: 'A16', vehicleClass: 'car', since: 11 * HOUR_MINUTES },
] as const;

/** Papers of a copy of the site go to a folder as PDF. */
export function pdfPrinter(folder: string): (site: PastSite) => Promise<void> {
  return async (site) => {
    site.minutesAgo(0);
    await site.signIn('Ana Rivas');
    await site.printTo({ ...networkPrinter(9100), kind: 'pdf', folder });
  };
}

/** Thirty-nine days in which nothing special happened, and the night before the demo's day. */
export async function liveUntilMorning(folder: string, printerPort: number): Promise<void> {
  await livePast(folder, MORNING, async (site) => {
    await site.signIn('Ana Rivas');
    await site.printTo(networkPrinter(printerPort));
    await site.signIn('Rodrigo Soto');
    for (let shift = EARLIER_SHIFTS; shift > 0; shift -= 1) {
      site.minutesAgo(DAY_MINUTES + shift * SHIFT_MINUTES);
      await site.call('shifts.open', { float: { '1000': 30 } });
      site.minutesAgo(DAY_MINUTES + (shift - 1) * SHIFT_MINUTES + 12);
      await site.call('shifts.submitCount', { count: { '1000': 30 } });
      await site.call('shifts.close', { explanation: '' });
    }
    for (const { plate, spot, vehicleClass, since } of OVERNIGHT.toSorted(
      (a, b) => b.since - a.since,
    )) {
      site.minutesAgo(since);
      await site.checkIn(plate, { spot, vehicleClass });
    }
    site.minutesAgo(30);
    await takeOut(site, 'A13', 'Mantención');
    await takeOut(site, 'B4', 'Filtración en el techo');
  });
}

async function takeOut(site: PastSite, code: string, reason: string): Promise<void> {
  const spotId = await site.spotId(code);
  await site.call('spots.takeOutOfService', { spotId, reason });
}

interface Visit {
  readonly plate: string;
  readonly vehicleClass: string;
  readonly spot?: string;
  /** Minutes after midnight, by the site's clock. */
  readonly from: number;
  readonly until: number;
}

const NOW = 16 * HOUR_MINUTES + 42;
const at = (hour: number, minute: number): number => hour * HOUR_MINUTES + minute;

/** Whom the pictures look at; they are still inside at 16:42. */
const KNOWN: readonly Visit[] = [
  { plate: 'KRTV62', vehicleClass: 'car', spot: 'A7', from: at(14, 28), until: Infinity },
  { plate: 'CKYZ46', vehicleClass: 'car', spot: 'A4', from: at(14, 10), until: Infinity },
  { plate: 'VPVW20', vehicleClass: 'car', spot: 'A15', from: at(13, 7), until: Infinity },
  { plate: 'KFRH37', vehicleClass: 'car', spot: 'B3', from: at(14, 16), until: Infinity },
  { plate: 'BBCL71', vehicleClass: 'ev', spot: 'B13', from: at(15, 22), until: Infinity },
  { plate: 'TRCK4', vehicleClass: 'truck', spot: 'B15', from: at(11, 20), until: Infinity },
  { plate: 'AB123CD', vehicleClass: 'car', spot: 'A1', from: at(15, 40), until: Infinity },
];

/** A Friday's coming and going until 16:42: who leaves pays, about two in five in cash. */
export async function liveTheDay(folder: string): Promise<void> {
  const random = chance(118);
  const visits = [...KNOWN, ...usualVisits(random)];
  const moves = visits
    .flatMap((visit) => [
      { minute: visit.from, run: (site: PastSite) => enter(site, visit) },
      { minute: visit.until, run: (site: PastSite) => leave(site, visit, random) },
    ])
    .filter(({ minute }) => minute < NOW)
    .toSorted((a, b) => a.minute - b.minute);
  await livePast(folder, AFTERNOON, async (site) => {
    await site.signIn('Marcela Fuentes');
    for (const { minute, run } of moves) {
      site.minutesAgo(NOW - minute);
      await run(site);
    }
  });
}

/** Places turn over through the day; at 16:42 most of them are taken. */
function usualVisits(random: Chance): readonly Visit[] {
  const places: readonly { readonly spots: readonly string[]; readonly vehicleClass: string }[] = [
    { spots: ['A2', 'A3', 'A5', 'A6', 'A8', 'A10', 'A11', 'A12', 'A14'], vehicleClass: 'car' },
    { spots: ['B1', 'B2', 'B5', 'B6', 'B7', 'B8', 'B9', 'B10', 'B12'], vehicleClass: 'car' },
    { spots: ['M2', 'M3', 'M5', 'M6'], vehicleClass: 'motorcycle' },
  ];
  return places.flatMap(({ spots, vehicleClass }) =>
    spots.flatMap((spot) => visitsOf(random, spot, vehicleClass)),
  );
}

function visitsOf(random: Chance, spot: string, vehicleClass: string): Visit[] {
  const visits: Visit[] = [];
  let from = at(8, 0) + random.upTo(40);
  while (from < NOW - 4) {
    const until = from + 22 + random.upTo(random.oneIn(3) ? 220 : 80);
    visits.push({ plate: plateFor(random, vehicleClass), vehicleClass, spot, from, until });
    from = until + 2 + random.upTo(16);
  }
  return visits;
}

const LETTERS = 'BCDFGHJKLPRSTVWXYZ';

function plateFor(random: Chance, vehicleClass: string): string {
  const letters = vehicleClass === 'motorcycle' ? 3 : 4;
  const word = Array.from({ length: letters }, () => random.of(LETTERS)).join('');
  return `${word}${10 + random.upTo(90)}`;
}

async function enter(site: PastSite, { plate, vehicleClass, spot }: Visit): Promise<void> {
  await site.checkIn(plate, { vehicleClass, ...(spot !== undefined && { spot }) });
}

async function leave(site: PastSite, { plate }: Visit, random: Chance): Promise<void> {
  await site.pay(plate, random.of(['cash', 'cash', 'debit', 'debit', 'credit'] as const));
}
