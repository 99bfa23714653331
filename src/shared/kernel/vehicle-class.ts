/** Most characters of the code of a class. */
const LONGEST = 30;

/** `Camión 3/4` → `camion_3_4`: what the class is called in data, made from its name. */
export function codeFromName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
  const code = plain.replace(/[^a-z0-9]+/g, '_').replace(/^[^a-z]+|_+$/g, '');
  return (code || 'class').slice(0, LONGEST);
}

/** The code, or with the first number behind it that none of the taken ones has. */
export function freeCode(code: string, taken: readonly string[]): string {
  if (!taken.includes(code)) return code;
  for (let number = 2; ; number += 1) {
    const numbered = `${code.slice(0, LONGEST - 4)}_${number}`;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** Two names that differ in case or accents alone are the same to whoever reads them. */
export const isSameName = (a: string, b: string): boolean =>
  a.localeCompare(b, 'es', { sensitivity: 'base' }) === 0;
