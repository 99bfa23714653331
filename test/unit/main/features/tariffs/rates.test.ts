import { write } from '@main/core/core';
import { changeTariff, tariffAt } from '@main/features/tariffs/index';
import { describe, expect, test } from 'vitest';
import { MINUTE, MORNING, openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';
import { verify } from '@main/features/verify/index';

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

  test.each([
    [MORNING, 'TARIFF_OVERLAP'],
    [MORNING - 1, 'CHANGE_IN_THE_PAST'],
  ])('from %s is refused whole: %s', async (validFrom, code) => {
    const booth = await openDemoBooth({ shift: false });
    const before = dump(booth.core.db);
    expect(() => change(booth, 2000, validFrom)).toThrow(code);
    expect(dump(booth.core.db)).toEqual(before);
  });

  test.each([-1, 0.5, Number.NaN])('to a rate of %s is refused', async (rate) => {
    const booth = await openDemoBooth({ shift: false });
    expect(() => change(booth, rate, MORNING + 1)).toThrow('must be whole pesos');
  });
});

describe('withdrawing a scheduled tariff', () => {
  const FROM = MORNING + 60 * MINUTE;
  const withdraw = (tariffId: string) => ({ tariffId, reason: 'se posterga el alza' });

  async function administered(): Promise<TestBooth> {
    const booth = await openDemoBooth({ shift: false });
    await signInAs(booth, 'Ana Rivas');
    return booth;
  }

  const schedule = (booth: TestBooth, validFrom: number | null, dayRate = 2000) =>
    booth.call('tariffs.schedule', { vehicleClass: 'car', dayRate, nightRate: 100, validFrom });

  const rate = (booth: TestBooth, at: number) => tariffAt(booth.core.db, 'car', at).dayRate;

  test('lets the one before it go on, keeps its row, and tells audit and outbox', async () => {
    const booth = await administered();
    const { tariffId } = await schedule(booth, FROM);
    await booth.call('tariffs.withdraw', withdraw(tariffId));
    expect([rate(booth, FROM - 1), rate(booth, FROM), rate(booth, FROM * 2)]).toEqual([
      1800, 1800, 1800,
    ]);
    const history = await booth.call('tariffs.history', {});
    const [taken, current] = history[0]?.tariffs ?? [];
    expect(taken).toMatchObject({
      tariffId,
      state: 'withdrawn',
      createdBy: 'Ana Rivas',
      withdrawn: { at: MORNING, by: 'Ana Rivas', reason: 'se posterga el alza' },
    });
    expect(current).toMatchObject({ state: 'current', validTo: null });
    const last = 'SELECT kind FROM outbox ORDER BY seq DESC LIMIT 1';
    expect(value(booth.core.db, last)).toBe('tariff.withdrawn');
    expect(value(booth.core.db, 'SELECT action FROM audit_log ORDER BY seq DESC LIMIT 1')).toBe(
      'tariff.withdrawn',
    );
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('from between two others leaves no gap', async () => {
    const booth = await administered();
    const { tariffId } = await schedule(booth, FROM);
    await schedule(booth, FROM + 1000, 3000);
    await booth.call('tariffs.withdraw', withdraw(tariffId));
    expect([rate(booth, FROM), rate(booth, FROM + 999), rate(booth, FROM + 1000)]).toEqual([
      1800, 1800, 3000,
    ]);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('gives its instant back, again and again', async () => {
    const booth = await administered();
    for (const dayRate of [2000, 2100, 2200]) {
      const { tariffId } = await schedule(booth, FROM, dayRate);
      await booth.call('tariffs.withdraw', withdraw(tariffId));
    }
    await schedule(booth, FROM, 2300);
    expect(rate(booth, FROM)).toBe(2300);
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('is refused once it holds, and the second time', async () => {
    const booth = await administered();
    const { tariffId } = await schedule(booth, FROM);
    const other = await schedule(booth, FROM + 10 * MINUTE);
    await booth.call('tariffs.withdraw', withdraw(other.tariffId));
    const again = () => booth.call('tariffs.withdraw', withdraw(other.tariffId));
    expect(await refusalOf(booth, again)).toMatchObject({ code: 'CONFLICT' });
    booth.passMinutes(60);
    const begun = () => booth.call('tariffs.withdraw', withdraw(tariffId));
    expect(await refusalOf(booth, begun)).toMatchObject({ code: 'CHANGE_BEGUN' });
  });

  test('two for the same instant, or before one already scheduled, are refused whole', async () => {
    const booth = await administered();
    await schedule(booth, FROM);
    for (const from of [FROM, FROM - 1, null]) {
      expect(await refusalOf(booth, () => schedule(booth, from))).toMatchObject({
        code: 'TARIFF_OVERLAP',
        details: { scheduledFrom: FROM },
      });
    }
    expect(await refusalOf(booth, () => schedule(booth, MORNING - 1))).toMatchObject({
      code: 'CHANGE_IN_THE_PAST',
    });
  });

  test('is not for the supervisor', async () => {
    const booth = await administered();
    const { tariffId } = await schedule(booth, FROM);
    await signInAs(booth, 'Rodrigo Soto');
    for (const act of [
      () => booth.call('tariffs.withdraw', withdraw(tariffId)),
      () => schedule(booth, FROM * 2),
      () => booth.call('tariffs.history', {}),
    ]) {
      expect(await refusalOf(booth, act)).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  test.each([
    ['after it began', 'withdrawn_at = valid_from'],
    ['without a name', 'withdrawn_at = valid_from - 1, withdrawn_reason = 1'],
    [
      'and given another end',
      "withdrawn_at = 1, withdrawn_by = created_by, withdrawn_reason = 'x', valid_to = valid_from + 1",
    ],
    ['by opening the one before it', 'valid_to = NULL'],
  ])('%s is refused by the file itself', async (_how, edit) => {
    const booth = await administered();
    await schedule(booth, FROM);
    const row = edit.startsWith('valid_to')
      ? "valid_to IS NOT NULL AND vehicle_class = 'car'"
      : `valid_from = ${FROM}`;
    const sql = `UPDATE tariffs SET ${edit} WHERE ${row}`;
    expect(() => booth.core.db.$client.exec(sql)).toThrow('closed, never edited');
  });
});
