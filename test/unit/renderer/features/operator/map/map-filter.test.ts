import {
  NO_FILTER,
  filterZones,
  kindsOf,
  lookOf,
  nextChoice,
} from '@renderer/features/operator/map/map-filter';
import { spotNumber, stayOf, zoneOf } from '@test/unit/renderer/features/operator/stays';
import { expect, test } from 'vitest';

const long = { ...stayOf('XCKV56', 3), minutes: 1441 };
const zones = [
  zoneOf(1, [
    spotNumber(1),
    spotNumber(2, { state: 'occupied', stay: stayOf('KRTV62', 2) }),
    spotNumber(3, { state: 'occupied', stay: long, kind: 'motorcycle' }),
  ]),
  zoneOf(2, [spotNumber(4, { kind: 'ev' })]),
];
const codes = (filter: Partial<typeof NO_FILTER>) =>
  filterZones(zones, { ...NO_FILTER, ...filter }).map((zone) => zone.spots.map((it) => it.code));

test('without a filter the zones are the same ones, so that nothing is drawn again', () => {
  expect(filterZones(zones, NO_FILTER)).toBe(zones);
});

test('filters by state, kind and zone; empty zones are left out', () => {
  expect(codes({ state: 'free' })).toEqual([['A1'], ['A4']]);
  expect(codes({ state: 'occupied' })).toEqual([['A2', 'A3']]);
  expect(codes({ state: 'overnight' })).toEqual([['A3']]);
  expect(codes({ kind: 'ev' })).toEqual([['A4']]);
  expect(codes({ zoneId: zones[0]?.zoneId ?? '' })).toEqual([['A1', 'A2', 'A3']]);
  expect(codes({ state: 'reserved' })).toEqual([]);
});

test('a stay of 24 hours is not yet over 24 hours', () => {
  const day = spotNumber(3, { state: 'occupied', stay: { ...long, minutes: 1440 } });
  expect(lookOf(day)).toBe('occupied');
  expect(lookOf({ ...day, stay: long })).toBe('overnight');
});

test('kinds are those of the site, in the usual order', () => {
  expect(kindsOf(zones)).toEqual(['car', 'motorcycle', 'ev']);
});

test('one key walks through the choices and back to all', () => {
  expect(nextChoice(['car', 'ev'], null)).toBe('car');
  expect(nextChoice(['car', 'ev'], 'car')).toBe('ev');
  expect(nextChoice(['car', 'ev'], 'ev')).toBeNull();
});
