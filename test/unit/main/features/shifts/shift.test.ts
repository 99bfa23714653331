import { describe, expect, test } from 'vitest';
import { checkIn, openDemoBooth, openTestBooth, payCash, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

const FLOAT = { '10000': 4, '1000': 10 };

/** Closes the open shift with exactly what the drawer holds. */
async function closeEven(booth: TestBooth, amount = 50_000) {
  await booth.call('shifts.submitCount', { count: { '1000': amount / 1000 } });
  return booth.call('shifts.close', { explanation: '' });
}

describe('a shift', () => {
  test('opens with its counted float', async () => {
    const booth = await openDemoBooth({ shift: false });
    expect(await booth.call('shifts.current', {})).toBeNull();
    const shift = await booth.call('shifts.open', { float: FLOAT });
    expect(shift).toMatchObject({
      number: 1,
      float: 50_000,
      userName: 'Marcela Fuentes',
      counted: false,
    });
    expect(await booth.call('shifts.current', {})).toEqual(shift);
  });

  test('is not opened over another, whoever asks; it says whose that is', async () => {
    const booth = await openDemoBooth();
    await signInAs(booth, 'Rodrigo Soto');
    expect(await refusalOf(booth, () => booth.call('shifts.open', { float: {} }))).toMatchObject({
      code: 'SHIFT_ALREADY_OPEN',
      details: { userName: 'Marcela Fuentes' },
    });
  });

  test('must be open to charge; letting in needs none', async () => {
    const booth = await openDemoBooth({ shift: false });
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(30);
    expect(await refusalOf(booth, () => payCash(booth, stay.sessionId))).toMatchObject({
      code: 'SHIFT_NOT_OPEN',
    });
    for (const attempt of [
      () => booth.call('shifts.submitCount', { count: {} }),
      () => booth.call('shifts.countResult', {}),
      () => booth.call('shifts.close', { explanation: 'x' }),
    ]) {
      expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'SHIFT_NOT_OPEN' });
    }
  });

  test('with more cash than any drawer holds is a slip of the fingers', async () => {
    const booth = await openDemoBooth({ shift: false });
    expect(
      await refusalOf(booth, () => booth.call('shifts.open', { float: { '20000': 60_000 } })),
    ).toMatchObject({
      code: 'AMOUNT_TOO_LARGE',
    });
  });
});

describe('closing', () => {
  test('is blind: nothing expected is told before a count was handed in', async () => {
    const booth = await openDemoBooth();
    expect(await booth.call('shifts.countResult', {})).toBeNull();
    expect(
      await refusalOf(booth, () => booth.call('shifts.close', { explanation: 'apuro' })),
    ).toMatchObject({
      code: 'COUNT_REQUIRED',
    });
    await booth.call('shifts.submitCount', { count: { '1000': 49 } });
    expect(await booth.call('shifts.current', {})).toMatchObject({ counted: true });
    expect(await booth.call('shifts.countResult', {})).toMatchObject({
      counted: 49_000,
      expected: 50_000,
      difference: -1000,
    });
  });

  test('with a difference needs an explanation, blanks are none', async () => {
    const booth = await openDemoBooth();
    await booth.call('shifts.submitCount', { count: { '1000': 51 } });
    for (const explanation of ['', '   ']) {
      expect(
        await refusalOf(booth, () => booth.call('shifts.close', { explanation })),
      ).toMatchObject({
        code: 'EXPLANATION_REQUIRED',
        details: { difference: 1000 },
      });
    }
    const closed = await booth.call('shifts.close', { explanation: ' billete olvidado ' });
    expect(closed).toMatchObject({
      zNumber: 1,
      counted: 51_000,
      expected: 50_000,
      difference: 1000,
    });
    expect(value(booth.core.db, 'SELECT explanation FROM shifts')).toBe('billete olvidado');
  });

  test('keeps every count handed in; the last one counts', async () => {
    const booth = await openDemoBooth();
    await booth.call('shifts.submitCount', { count: { '1000': 1 } });
    const closed = await closeEven(booth);
    expect(closed.difference).toBe(0);
    expect(value(booth.core.db, 'SELECT count(*) FROM shift_counts')).toBe(2);
  });

  test('numbers the Zs consecutively, also after one that failed', async () => {
    const booth = await openDemoBooth();
    expect(await closeEven(booth)).toMatchObject({ number: 1, zNumber: 1 });
    await booth.call('shifts.open', { float: FLOAT });
    await booth.call('shifts.submitCount', { count: {} });
    await expect(booth.call('shifts.close', { explanation: '' })).rejects.toThrow('EXPLANATION');
    expect(await closeEven(booth)).toMatchObject({ number: 2, zNumber: 2 });
    const closed = await booth.call('shifts.closed', {});
    expect(closed.map((shift) => shift.zNumber)).toEqual([2, 1]);
    expect(new Set(closed.map((shift) => shift.documentId)).size).toBe(2);
  });

  test('is final: the shift never changes again and takes no more', async () => {
    const booth = await openDemoBooth();
    await closeEven(booth);
    for (const column of ['counted_amount', 'explanation', 'z_number', 'closed_at', 'updated_at']) {
      expect(() => booth.core.db.$client.exec(`UPDATE shifts SET ${column} = 7`)).toThrow(
        'a closed shift never changes',
      );
    }
    const requestId = crypto.randomUUID();
    const late = { kind: 'paid_in', amount: 1, reason: 'tarde', requestId } as const;
    expect(await refusalOf(booth, () => booth.call('shifts.moveCash', late))).toMatchObject({
      code: 'SHIFT_NOT_OPEN',
    });
  });

  test('a crash between the count and the close loses nothing', async () => {
    const booth = await openDemoBooth();
    const { stay } = await checkIn(booth, 'KRTV62');
    booth.passMinutes(60);
    await payCash(booth, stay.sessionId);
    const counted = await booth.call('shifts.submitCount', { count: { '1000': 51 } });
    const reopened = openTestBooth(booth.databasePath);
    reopened.clock.set(booth.clock.now());
    await signInAs(reopened, 'Marcela Fuentes');
    expect(await reopened.call('shifts.current', {})).toMatchObject({ counted: true });
    expect(await reopened.call('shifts.countResult', {})).toEqual(counted);
    await expect(
      reopened.call('shifts.close', { explanation: 'faltan monedas' }),
    ).resolves.toMatchObject({ zNumber: 1, difference: -800 });
  });
});

describe('a half-typed count', () => {
  test('survives closing the program; each purpose has its own', async () => {
    const booth = await openDemoBooth();
    await booth.call('shifts.saveDraft', { purpose: 'count', count: { '500': 3 } });
    await booth.call('shifts.saveDraft', { purpose: 'count', count: { '500': 4 } });
    const reopened = openTestBooth(booth.databasePath);
    await signInAs(reopened, 'Marcela Fuentes');
    expect(await reopened.call('shifts.draft', { purpose: 'count' })).toEqual({ '500': 4 });
    expect(await reopened.call('shifts.draft', { purpose: 'float' })).toEqual({});
  });

  test('is gone once the shift it was for is opened or closed', async () => {
    const booth = await openDemoBooth({ shift: false });
    await booth.call('shifts.saveDraft', { purpose: 'float', count: FLOAT });
    await booth.call('shifts.open', { float: FLOAT });
    expect(await booth.call('shifts.draft', { purpose: 'float' })).toEqual({});
    await booth.call('shifts.saveDraft', { purpose: 'count', count: FLOAT });
    await booth.call('shifts.submitCount', { count: FLOAT });
    expect(await booth.call('shifts.draft', { purpose: 'count' })).toEqual(FLOAT);
    await booth.call('shifts.close', { explanation: '' });
    expect(await booth.call('shifts.draft', { purpose: 'count' })).toEqual({});
  });
});
