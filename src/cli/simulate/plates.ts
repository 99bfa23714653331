import type { Random } from './random';

export interface Visitor {
  readonly plate: string;
  readonly vehicleClass: string;
}

// The letters of current Chilean plates: no vowels, and none that is read as another.
const CURRENT = 'BCDFGHJKLPRSTVWXYZ';
const OLDER = 'ABCDEFGHJKLNPRSTUVXYZ';
const ANY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const letters = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[random.int(0, alphabet.length - 1)]).join('');

const digits = (random: Random, length: number): string =>
  String(random.int(0, 10 ** length - 1)).padStart(length, '0');

function carPlate(random: Random): string {
  const make = random.weighted<() => string>([
    [() => letters(random, CURRENT, 4) + digits(random, 2), 78],
    [() => letters(random, CURRENT, 5) + random.int(0, 9), 8],
    [() => letters(random, OLDER, 2) + digits(random, 4), 9],
    // Argentina (current and older), Brazil, and a plate of some other country.
    [() => letters(random, ANY, 2) + digits(random, 3) + letters(random, ANY, 2), 2.5],
    [() => letters(random, ANY, 3) + digits(random, 3), 1],
    [
      () =>
        letters(random, ANY, 3) + random.int(0, 9) + letters(random, ANY, 1) + digits(random, 2),
      1,
    ],
    [() => digits(random, 4) + letters(random, ANY, 3), 0.5],
  ]);
  return make();
}

function motorcyclePlate(random: Random): string {
  return random.chance(0.6)
    ? letters(random, CURRENT, 3) + digits(random, 2)
    : letters(random, CURRENT, 4) + random.int(0, 9);
}

/** A vehicle that was never here. */
export function newVisitor(random: Random): Visitor {
  const vehicleClass = random.weighted([
    ['car', 87],
    ['motorcycle', 7],
    ['ev', 4],
    ['truck', 2],
  ]);
  const plate = vehicleClass === 'motorcycle' ? motorcyclePlate(random) : carPlate(random);
  return { plate, vehicleClass };
}

/** What a hurried finger makes of a plate: two neighbours swapped. */
export function mistyped(plate: string): string {
  const [a = '', b = ''] = plate;
  return a === b ? `${plate}0` : b + a + plate.slice(2);
}
