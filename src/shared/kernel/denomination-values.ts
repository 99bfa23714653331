/** Chilean notes and coins in circulation, largest first, in pesos. */
export const DENOMINATIONS = [20000, 10000, 5000, 2000, 1000, 500, 100, 50, 10] as const;

export type Denomination = (typeof DENOMINATIONS)[number];
