import { write } from '@main/core/core';
import { changeTariff, createAgreement, tariffAt } from '@main/features/tariffs/index';
import { describe, expect, test } from 'vitest';
import { MINUTE, MORNING, openDemoBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

const change = (booth: TestBooth, dayRate: number, validFrom: number) =>
  write(booth.core, [], (tx) => {
    const rates = { dayRate, nightRate: 100 };
    return changeTariff(booth.core, tx, null, { vehicleClass: 'car', rates, validFrom }, MORNING);
  });

describe('changing a tariff', () => {
  test('closes the current one and opens the next: no gap, no overlap', async () => {
    const booth = await openDemoBooth({ shift: false });
    const from = MORNING + 60 * MINUTE;
    change(booth, 2000, from);
    change(booth, 2500, from + 1);
    const rate = (at: number) => tariffAt(booth.core.db, 'car', at).dayRate;
    expect([rate(MORNING), rate(from - 1), rate(from), rate(from + 1)]).toEqual([
      1800, 1800, 2000, 2500,
    ]);
    expect(value(booth.core.db, "SELECT count(*) FROM tariffs WHERE vehicle_class = 'car'")).toBe(
      3,
    );
  });

  test('is announced ahead without changing today', async () => {
    const booth = await openDemoBooth({ shift: false });
    change(booth, 2000, MORNING + 60 * MINUTE);
    const today = async () => {
      const tariffs = await booth.call('tariffs.current', {});
      return tariffs.find((it) => it.vehicleClass.code === 'car')?.dayRate;
    };
    expect(await today()).toBe(1800);
    booth.passMinutes(60);
    expect(await today()).toBe(2000);
  });

  test.each([MORNING, MORNING - 1])('into the past is refused whole', async (validFrom) => {
    const booth = await openDemoBooth({ shift: false });
    const before = dump(booth.core.db);
    expect(() => change(booth, 2000, validFrom)).toThrow('TARIFF_OVERLAP');
    expect(dump(booth.core.db)).toEqual(before);
  });

  test.each([-1, 0.5, Number.NaN])('to a rate of %s is refused', async (rate) => {
    const booth = await openDemoBooth({ shift: false });
    expect(() => change(booth, rate, MORNING + 1)).toThrow('must be whole pesos');
  });
});

test.each([
  ['percent', 101],
  ['percent', -1],
  ['minutes', 1.5],
] as const)('an agreement of %s %s is refused', async (kind, amount) => {
  const booth = await openDemoBooth({ shift: false });
  const agreement = { code: 'X', name: 'X', discount: { kind, value: amount } };
  const create = () =>
    write(booth.core, [], (tx) => createAgreement(booth.core, tx, null, agreement, MORNING));
  expect(create).toThrow(expect.objectContaining({ code: 'DISCOUNT_INVALID' }));
});
