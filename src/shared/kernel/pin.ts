/** `1111`, `1234`, `4321`: the first ones anybody tries. */
export function isWeakPin(pin: string): boolean {
  const steps = new Set<number>();
  for (let i = 1; i < pin.length; i += 1) steps.add(Number(pin[i]) - Number(pin[i - 1]));
  const [only] = steps;
  return steps.size === 1 && (only === 0 || only === 1 || only === -1);
}

/** scrypt's cost of a PIN: 16 MiB and some 40 ms on a kiosk PC. */
export const PIN_COST = { N: 2 ** 14, r: 8, p: 1 } as const;
export const PIN_KEY_BYTES = 32;

/**
 * How a hash of a PIN is kept, the same wherever it is made: `scrypt$N$r$p$salt$key`, salt and key in
 * base64, so that the cost can grow without breaking older hashes.
 */
export function pinHashText(salt: string, key: string): string {
  return ['scrypt', PIN_COST.N, PIN_COST.r, PIN_COST.p, salt, key].join('$');
}
