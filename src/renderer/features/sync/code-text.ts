const QR = /^coipo-enrol:/i;

/** A code as it is typed, in groups: `ABCDEFGH` → `ABCD-EFGH`. What a scanner wrote stays as it is. */
export function groupCode(typed: string): string {
  if (QR.test(typed.trim())) return typed;
  const characters = typed.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  // Longer than a code: something else was pasted, which is left for the answer to refuse.
  if (characters.length > 11) return typed;
  return (characters.match(/.{1,4}/g) ?? []).join('-');
}

/** A QR holds the address too. */
export const holdsAddress = (typed: string): boolean => QR.test(typed.trim());
