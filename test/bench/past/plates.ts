const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** How many other letters or digits can stand in each place. */
const radix = (char: string): number => (/\d/.test(char) ? 10 : LETTERS.length);
const digit = (char: string): number => (/\d/.test(char) ? Number(char) : LETTERS.indexOf(char));

/** The plate so many further in the row of all plates of its form. */
function advance(plate: string, by: number): string {
  let carry = by;
  let result = '';
  for (const char of [...plate].toReversed()) {
    const value = digit(char) + carry;
    const base = radix(char);
    const left = value % base;
    carry = Math.floor(value / base);
    result = (base === 10 ? String(left) : (LETTERS[left] ?? 'A')) + result;
  }
  return result;
}

/** Plates of the same form for other cars, each once. A prime step keeps neighbours apart. */
export function plateGiver(taken: Iterable<string>): (like: string) => string {
  const used = new Set(taken);
  return (like) => {
    let plate = advance(like, 7919);
    while (used.has(plate)) plate = advance(plate, 7919);
    used.add(plate);
    return plate;
  };
}
