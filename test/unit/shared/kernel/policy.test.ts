import { describe, expect, test } from 'vitest';

import {
  checkDiscount,
  checkPolicy,
  checkRates,
  DEFAULT_CHARGING_POLICY,
  preparePolicy,
  refuseBackwards,
} from '@shared/kernel/policy';

const policy = { ...DEFAULT_CHARGING_POLICY };
const tranche = { ...policy, mode: 'tranche' };
const refusal = (code: string, details: object) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) });

describe('a charging policy', () => {
  test.each([
    ['the default', policy],
    ['the shortest tranches the law allows', { ...tranche, firstTranche: 30, nextTranche: 10 }],
    ['a window across midnight', { ...policy, dayFrom: '20:00', dayTo: '06:00' }],
    ['a whole day of day', { ...policy, dayFrom: '00:00', dayTo: '00:00' }],
    ['short tranches that are not used', { ...policy, firstTranche: 0, nextTranche: 0 }],
    ['a cap', { ...policy, dailyCap: 9000 }],
    ['a cap of nothing', { ...policy, dailyCap: 0 }],
  ])('accepts %s', (_name, value) => {
    expect(() => checkPolicy(value)).not.toThrow();
  });

  const article = 'Ley 19.496 art. 15 A';
  test.each([29, 0])('refuses a first tranche of %d minutes, naming the law', (firstTranche) => {
    expect(() => checkPolicy({ ...tranche, firstTranche })).toThrow(
      refusal('POLICY_FIRST_TRANCHE_TOO_SHORT', { article, minimum: 30 }),
    );
  });

  test.each([9, 0])('refuses following tranches of %d minutes, naming the law', (nextTranche) => {
    expect(() => checkPolicy({ ...tranche, nextTranche })).toThrow(
      refusal('POLICY_NEXT_TRANCHE_TOO_SHORT', { article, minimum: 10 }),
    );
  });

  test.each([
    ['mode', 'hourly'],
    ['mode', undefined],
    ['dayFrom', '8:00'],
    ['dayTo', '24:00'],
    ['dayTo', null],
    ['firstTranche', 30.5],
    ['firstTranche', '30'],
    ['nextTranche', -10],
    ['nextTranche', NaN],
    ['freeMinutes', -1],
    ['freeMinutes', null],
    ['dailyCap', -1],
    ['dailyCap', 1.5],
    ['dailyCap', undefined],
    ['dailyCap', 2 ** 53],
  ])('refuses %s = %s', (field, value) => {
    expect(() => checkPolicy({ ...policy, [field]: value })).toThrow(
      refusal('POLICY_INVALID', { field }),
    );
  });

  test.each(['America/Nowhere', '-03:00', '', 7, undefined])('refuses the zone %s', (zone) => {
    expect(() => checkPolicy({ ...policy, zone })).toThrow(refusal('ZONE_UNKNOWN', { zone }));
  });

  test('is prepared as minutes of the day', () => {
    expect(preparePolicy({ ...policy, dayFrom: '20:15', dayTo: '06:00' })).toEqual({
      from: 1215,
      to: 360,
    });
  });
});

describe('a discount', () => {
  test.each([
    ['percent', 0],
    ['percent', 100],
    ['minutes', 0],
    ['minutes', 100_000],
    ['amount', 101],
  ])('accepts %s %d', (kind, value) => {
    expect(() => checkDiscount({ kind, value })).not.toThrow();
  });

  test.each([
    ['percent', 101, 'value'],
    ['percent', -1, 'value'],
    ['percent', 12.5, 'value'],
    ['minutes', -1, 'value'],
    ['minutes', 1.5, 'value'],
    ['amount', -1, 'value'],
    ['amount', '100', 'value'],
    ['amount', undefined, 'value'],
    ['coupon', 1, 'kind'],
    [undefined, 1, 'kind'],
  ])('refuses %s %s', (kind, value, field) => {
    expect(() => checkDiscount({ kind, value })).toThrow(refusal('DISCOUNT_INVALID', { field }));
  });
});

describe('rates', () => {
  test('accepts whole pesos and 0', () => {
    expect(() => checkRates({ dayRate: 1200, nightRate: 0 })).not.toThrow();
  });

  test.each([-1, 0.5, NaN, '600', null, undefined, 2 ** 53])('refuses %s', (value) => {
    expect(() => checkRates({ dayRate: value, nightRate: 0 })).toThrow(
      refusal('RATES_INVALID', { field: 'dayRate' }),
    );
    expect(() => checkRates({ dayRate: 0, nightRate: value })).toThrow(
      refusal('RATES_INVALID', { field: 'nightRate' }),
    );
  });
});

test.each([
  [null, null],
  [1, null],
  [null, 0],
  [1, 2],
])('what is valid from %j until %j ends after it begins', (validFrom, validTo) => {
  expect(() => refuseBackwards({ validFrom, validTo })).not.toThrow();
});

test.each([
  [2, 2],
  [2, 1],
])('what is valid from %j until %j is refused', (validFrom, validTo) => {
  expect(() => refuseBackwards({ validFrom, validTo })).toThrow(
    refusal('INVALID_INPUT', { fields: ['validTo'] }),
  );
});
