import { changeOf, pesosOf } from '@hq/web/features/tariffs/tariff-draft';
import { describe, expect, test } from 'vitest';

const DRAFT = {
  vehicleClass: 'car',
  dayRate: '1.800',
  nightRate: '$900',
  when: 'later',
  local: '2026-12-01T00:00',
} as const;
const ZONE = 'America/Santiago';

test('pesos are typed with or without points', () => {
  expect(pesosOf('1.800')).toBe(1800);
  expect(pesosOf(' $900 ')).toBe(900);
  for (const text of ['', '-5', '1,5', 'x', '12345678']) expect(pesosOf(text)).toBeNull();
});

describe('the change that HQ is asked for', () => {
  test('begins by the clock of the sites', () => {
    expect(changeOf(DRAFT, ZONE)).toEqual({
      kind: 'tariff',
      vehicleClass: 'car',
      dayRate: 1800,
      nightRate: 900,
      validFrom: Date.parse('2026-12-01T03:00:00Z'),
    });
  });

  test('begins at once without an instant', () => {
    expect(changeOf({ ...DRAFT, when: 'now', local: '' }, ZONE)).toMatchObject({ validFrom: null });
  });

  test('is none while something is missing', () => {
    expect(changeOf({ ...DRAFT, local: '' }, ZONE)).toBeNull();
    expect(changeOf({ ...DRAFT, dayRate: 'mucho' }, ZONE)).toBeNull();
    expect(changeOf({ ...DRAFT, vehicleClass: '' }, ZONE)).toBeNull();
  });
});
