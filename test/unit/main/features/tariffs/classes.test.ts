import { verify } from '@main/features/verify/index';
import { codeFromName, freeCode } from '@shared/kernel/vehicle-class';
import { expect, test } from 'vitest';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';

const RATES = { dayRate: 3000, nightRate: 2000 };

async function administered(): Promise<TestBooth> {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

const names = async (booth: TestBooth) =>
  (await booth.call('tariffs.current', {})).map((it) => it.vehicleClass.name);

test('a class added is offered at once, last, with its tariff', async () => {
  const booth = await administered();
  const bus = { name: 'Bus', spotKind: 'truck', ...RATES } as const;
  expect(await booth.call('classes.create', bus)).toEqual({ code: 'bus' });
  expect((await names(booth)).at(-1)).toBe('Bus');
  const stay = { plate: 'KRTV62', vehicleClass: 'bus', spotId: null };
  await booth.call('sessions.checkIn', { ...stay, requestId: crypto.randomUUID() });
  expect([...verify(booth.core.db)]).toEqual([]);
});

test('a class is renamed and keeps its stays; a name another one has is refused', async () => {
  const booth = await administered();
  await booth.call('classes.change', { code: 'ev', name: 'Eléctrico', spotKind: 'ev' });
  expect(await names(booth)).toContain('Eléctrico');
  const twin = () => booth.call('classes.change', { code: 'ev', name: 'MOTO', spotKind: 'ev' });
  expect(await refusalOf(booth, twin)).toMatchObject({ code: 'CLASS_TWICE' });
  const again = () => booth.call('classes.create', { name: 'auto', spotKind: 'car', ...RATES });
  expect(await refusalOf(booth, again)).toMatchObject({ code: 'CLASS_TWICE' });
});

test('classes are put in another order, each of them once', async () => {
  const booth = await administered();
  await booth.call('classes.order', { codes: ['truck', 'ev', 'motorcycle', 'car'] });
  expect((await names(booth))[0]).toBe('Camioneta de carga');
  for (const codes of [['car'], ['car', 'car', 'ev', 'truck']]) {
    const act = () => booth.call('classes.order', { codes });
    expect(await refusalOf(booth, act)).toMatchObject({ code: 'CONFLICT' });
  }
});

test('the code of a class is made from its name and is never taken twice', () => {
  expect(codeFromName('Camión 3/4')).toBe('camion_3_4');
  expect(freeCode('bus', ['car'])).toBe('bus');
  expect(freeCode('bus', ['bus', 'bus_2'])).toBe('bus_3');
});
