import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import { expect, test } from 'vitest';
import type { Made } from './every-call/noting';

/** Each part makes the calls of its area on a booth of its own: a new area adds a file. */
const parts = import.meta.glob<(made: Made) => Promise<void>>(
  ['./every-call/*.ts', '!./every-call/noting.ts'],
  { eager: true, import: 'default' },
);

// A booth for each area, with the work of its PIN hashes.
test('every call of the contract answers what the contract says', { timeout: 60_000 }, async () => {
  const made = new Set<CallName>();
  for (const part of Object.values(parts)) await part(made);
  // The other first run, which has its own test.
  const others = Object.keys(contracts).filter((name) => name !== 'setup.complete');
  expect([...made].toSorted()).toEqual(others.toSorted());
});
