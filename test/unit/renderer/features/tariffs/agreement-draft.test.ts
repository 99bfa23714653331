import { scanCodeSchema } from '@shared/contracts/agreements';
import type { AgreementDetails } from '@shared/contracts/agreements';
import {
  draftOf,
  NEW_AGREEMENT,
  newScanCode,
  problemsOf,
  termsOf,
} from '@renderer/features/tariffs/agreement-draft';
import { describe, expect, test } from 'vitest';

const ZONE = 'America/Santiago';
const GOOD = { ...NEW_AGREEMENT, name: 'Librería Norte', code: 'NORTE', value: '20' };

describe('the dates of an agreement', () => {
  test('are whole days of the site, the last one included', () => {
    const terms = termsOf({ ...GOOD, validFrom: '2026-12-01', validTo: '2026-12-31' }, ZONE);
    expect(new Date(terms.validFrom ?? 0).toISOString()).toBe('2026-12-01T03:00:00.000Z');
    expect(new Date(terms.validTo ?? 0).toISOString()).toBe('2027-01-01T03:00:00.000Z');
  });

  test('come back as they were typed, over a clock change', () => {
    const typed = { ...GOOD, validFrom: '2026-04-04', validTo: '2026-09-05', maxUses: '3' };
    const kept: AgreementDetails = {
      ...termsOf(typed, ZONE),
      agreementId: '01a1f941-c700-7595-a928-0a8815fdb88a',
      code: 'NORTE',
      discount: { kind: 'percent', value: 20 },
      scanCode: null,
      active: true,
      uses: 0,
      usesToday: 0,
      standing: 'usable',
    };
    expect(draftOf(kept, ZONE)).toEqual(typed);
  });
});

test.each([
  [{ name: 'X' }, { name: 'required' }],
  [{ code: 'a b' }, { code: 'code' }],
  [{ value: '' }, { value: 'value' }],
  [{ value: '0' }, { value: 'value' }],
  [{ value: '101' }, { value: 'value' }],
  [{ kind: 'minutes', value: '120' }, {}],
  [{ scanCode: 'A-1' }, { scanCode: 'scanCode' }],
  [{ maxUses: '0' }, { maxUses: 'uses' }],
  [{ validFrom: '2026-12-02', validTo: '2026-12-01' }, { validTo: 'validTo' }],
  [{ validFrom: '2026-12-01', validTo: '2026-12-01' }, {}],
] as const)('%j: %j', (change, problems) => {
  expect(problemsOf({ ...GOOD, ...change })).toEqual(problems);
});

test('a code that is made can be scanned', () => {
  const code = newScanCode((count) => new Uint8Array(count).fill(255));
  expect(code).toMatch(/^CV[A-Z2-9]{8}$/);
  expect(scanCodeSchema.parse(code)).toBe(code);
});
