import type { AgreementTerms } from '@main/features/tariffs/agreement-rules';
import { refuseUnusable, standingOf } from '@main/features/tariffs/agreement-rules';
import type { AppError } from '@shared/kernel/errors';
import { expect, test } from 'vitest';

const OPEN = {
  name: 'Sol',
  active: true,
  validFrom: null,
  validTo: null,
  maxUses: null,
  maxUsesPerDay: null,
};
const USED = { total: 5, today: 2 };

function refusal(terms: AgreementTerms): string | null {
  try {
    refuseUnusable(terms, USED, 100);
    return null;
  } catch (error) {
    return (error as AppError).code;
  }
}

test.each([
  [{}, 'usable'],
  [{ validFrom: 100 }, 'usable'],
  [{ validFrom: 0 }, 'usable'],
  [{ validFrom: 101 }, 'not_yet'],
  [{ validTo: 101 }, 'usable'],
  [{ validTo: 100 }, 'expired'],
  [{ maxUses: 6, maxUsesPerDay: 3 }, 'usable'],
  [{ maxUses: 5 }, 'used_up'],
  [{ maxUsesPerDay: 2 }, 'used_up_today'],
  [{ active: false, validTo: 1 }, 'ended'],
] as const)('%j at 100 is %s', (terms, standing) => {
  expect(standingOf({ ...OPEN, ...terms }, USED, 100)).toBe(standing);
  expect(refusal({ ...OPEN, ...terms })).toBe(
    standing === 'usable' ? null : `AGREEMENT_${standing.toUpperCase()}`,
  );
});

test.each([
  [{ active: false }, {}],
  [{ validFrom: 101 }, { from: 101 }],
  [{ validTo: 100 }, {}],
  [{ maxUses: 5 }, { limit: 5 }],
  [{ maxUsesPerDay: 2 }, { limit: 2 }],
] as const)('the refusal of %j names the agreement and %j', (terms, more) => {
  expect(() => refuseUnusable({ ...OPEN, ...terms }, USED, 100)).toThrow(
    expect.objectContaining({ details: { agreement: 'Sol', ...more } }),
  );
});
