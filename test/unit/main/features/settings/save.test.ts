import type { Hours } from '@shared/contracts/settings';
import { describe, expect, test } from 'vitest';
import { ALWAYS_OPEN } from '@main/features/settings/schemas';
import { verify } from '@main/features/verify/index';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

const texts = (ticketFooter: string) => ({
  ticketHeader: '',
  ticketFooter,
  receiptFooter: '',
  claimsContact: '',
});

async function adminBooth() {
  const booth = await openDemoBooth();
  await signInAs(booth, 'Ana Rivas');
  return booth;
}

describe('settings', () => {
  test('that belong together are saved together, with old and new value in the audit', async () => {
    const booth = await adminBooth();
    const { company, versions } = await booth.call('settings.get', {});
    await booth.call('settings.save', {
      changes: [
        { key: 'company', version: versions.company, value: { ...company, rut: '76.123.456-0' } },
        { key: 'site', version: versions.site, value: { name: 'Sede Norte', address: 'Calle 1' } },
        { key: 'screen', version: versions.screen, value: { idleLockMinutes: 3 } },
      ],
      terminalName: 'Caja norte',
    });
    const saved = await booth.call('settings.get', {});
    expect(saved).toMatchObject({
      company: { rut: '76123456-0' },
      site: { name: 'Sede Norte', zone: 'America/Santiago', demo: true },
      screen: { idleLockMinutes: 3 },
      terminal: { name: 'Caja norte' },
    });
    expect(await booth.call('app.state', {})).toMatchObject({ idleLockMinutes: 3 });
    const [newest, first] = await booth.call('settings.history', { key: 'company' });
    expect(newest).toMatchObject({
      by: 'Ana Rivas',
      before: company,
      after: { rut: '76123456-0' },
      current: true,
      restorable: false,
    });
    expect(first).toMatchObject({ current: false, restorable: true });
    expect(
      value(booth.core.db, "SELECT count(*) FROM outbox WHERE kind = 'terminal.renamed'"),
    ).toBe(1);
    expect([...verify(booth.core.db)]).toEqual([]);
    booth.core.db.$client.exec("UPDATE terminals SET name = 'Otra'");
    expect([...verify(booth.core.db)].map(({ check }) => check)).toContain(
      'terminals.name_recorded',
    );
  });

  test('changed meanwhile by another: refused, none of them is saved', async () => {
    const booth = await adminBooth();
    const { versions } = await booth.call('settings.get', {});
    const change = (version: number, idleLockMinutes: number) =>
      booth.call('settings.save', {
        changes: [
          { key: 'texts', version: versions.texts, value: texts('Gracias') },
          { key: 'screen', version, value: { idleLockMinutes } },
        ],
      });
    await booth.call('settings.save', {
      changes: [{ key: 'screen', version: versions.screen, value: { idleLockMinutes: 1 } }],
    });
    const refused = await refusalOf(booth, () => change(versions.screen, 2));
    expect(refused).toMatchObject({ code: 'CONFLICT', details: { key: 'screen' } });
  });

  test('an earlier version is restored as a new one', async () => {
    const booth = await adminBooth();
    for (const text of ['Uno', 'Dos']) {
      const { versions } = await booth.call('settings.get', {});
      await booth.call('settings.save', {
        changes: [{ key: 'texts', version: versions.texts, value: texts(text) }],
      });
    }
    const history = await booth.call('settings.history', { key: 'texts' });
    const one = history[1];
    const { versions } = await booth.call('settings.get', {});
    const restore = { key: 'texts', seq: one?.seq ?? 0, version: versions.texts } as const;
    await booth.call('settings.restore', restore);
    expect((await booth.call('settings.get', {})).texts.ticketFooter).toBe('Uno');
    expect(await booth.call('settings.history', { key: 'texts' })).toHaveLength(4);
    expect((await refusalOf(booth, () => booth.call('settings.restore', restore))).code).toBe(
      'CONFLICT',
    );
    const now = (await booth.call('settings.get', {})).versions.texts;
    const other = { key: 'texts', seq: 1, version: now } as const;
    expect((await refusalOf(booth, () => booth.call('settings.restore', other))).code).toBe(
      'NOT_FOUND',
    );
    expect([...verify(booth.core.db)]).toEqual([]);
  });

  test('a wrong RUT, too long a text and hours that overlap are refused', async () => {
    const booth = await adminBooth();
    const { company, versions } = await booth.call('settings.get', {});
    const save = (change: Parameters<typeof booth.call<'settings.save'>>[1]['changes'][number]) =>
      refusalOf(booth, () => booth.call('settings.save', { changes: [change] }));
    const rut = { ...company, rut: '76.123.456-7' };
    expect((await save({ key: 'company', version: versions.company, value: rut })).code).toBe(
      'RUT_INVALID',
    );
    const long = { ...texts('línea\n'.repeat(20)) };
    expect((await save({ key: 'texts', version: versions.texts, value: long })).code).toBe(
      'INVALID_INPUT',
    );
    const night = [{ from: '20:00', to: '04:00' }];
    const hours: Hours = {
      ...ALWAYS_OPEN,
      weekdays: { ...ALWAYS_OPEN.weekdays, mon: night, tue: [{ from: '03:00', to: '12:00' }] },
    };
    expect((await save({ key: 'hours', version: versions.hours, value: hours })).code).toBe(
      'INVALID_INPUT',
    );
  });

  test('are for who may manage them', async () => {
    const booth = await openDemoBooth();
    const { versions } = await booth.call('settings.get', {});
    const attempt = () =>
      booth.call('settings.save', {
        changes: [{ key: 'screen', version: versions.screen, value: { idleLockMinutes: 0 } }],
      });
    expect((await refusalOf(booth, attempt)).code).toBe('FORBIDDEN');
  });
});

test('outside the opening hours the check-in says so and goes on', async () => {
  const booth = await adminBooth();
  const { versions } = await booth.call('settings.get', {});
  const hours: Hours = {
    ...ALWAYS_OPEN,
    weekdays: { ...ALWAYS_OPEN.weekdays, sat: [{ from: '09:00', to: '14:00' }], sun: [] },
    closed: [{ date: '2026-11-20', name: 'Aniversario' }],
  };
  await booth.call('settings.save', {
    changes: [{ key: 'hours', version: versions.hours, value: hours }],
  });
  await signInAs(booth, 'Marcela Fuentes');
  expect(await booth.call('sessions.lookup', { text: 'KRTV62' })).toMatchObject({
    kind: 'outside',
    // Saturday 9:00 in Santiago.
    closed: { name: 'Aniversario', opensAt: Date.parse('2026-11-21T12:00:00Z') },
  });
  const entered = await booth.call('sessions.checkIn', {
    plate: 'KRTV62',
    vehicleClass: 'car',
    spotId: null,
    requestId: crypto.randomUUID(),
  });
  expect(entered.stay.spotCode).toBe('A1');
});
