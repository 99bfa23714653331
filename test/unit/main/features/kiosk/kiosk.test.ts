import type { KioskSettings } from '@shared/contracts/kiosk';
import { describe, expect, test } from 'vitest';
import { noKiosk } from '@main/features/kiosk/index';
import { approvalFor, openDemoBooth, signInAs } from '@test/helpers/booth';
import { refusalOf } from '@test/helpers/refusal';

const LOCKED: KioskSettings = {
  locked: true,
  startWithSystem: false,
  customerDisplay: 'off',
  customerLanguage: 'es',
  customerMessage: '',
};

async function lockedBooth() {
  const port = noKiosk();
  const booth = await openDemoBooth({ shift: false, surroundings: { kiosk: port } });
  await signInAs(booth, 'Ana Rivas');
  await booth.call('kiosk.configure', { settings: LOCKED });
  return { booth, port };
}

const actions = (booth: Awaited<ReturnType<typeof openDemoBooth>>) =>
  booth.core.db.$client
    .prepare<[], { user: string; by: string | null }>(
      `SELECT u.display_name AS user, b.display_name AS by FROM audit_log a
       JOIN users u ON u.id = a.user_id LEFT JOIN users b ON b.id = a.authorised_by
       WHERE a.action = 'kiosk.left'`,
    )
    .all();

describe('the locked-down screen', () => {
  test('is locked as soon as the setting says so, and again at every start', async () => {
    const { booth, port } = await lockedBooth();
    expect(port.locked()).toBe(true);
    expect(await booth.call('kiosk.state', {})).toEqual({ locked: true, customerDisplay: 'off' });
  });

  test('is not left by an operator alone', async () => {
    const { booth, port } = await lockedBooth();
    await signInAs(booth, 'Marcela Fuentes');
    const leave = () => booth.call('kiosk.leave', { to: 'desktop', reason: 'actualizar Windows' });
    expect((await refusalOf(booth, leave)).code).toBe('APPROVAL_REQUIRED');
    expect(port.locked()).toBe(true);
    expect(actions(booth)).toEqual([]);
  });

  test('is left with a supervisor’s approval, and both names are kept', async () => {
    const { booth, port } = await lockedBooth();
    await signInAs(booth, 'Marcela Fuentes');
    const input = { to: 'desktop', reason: 'actualizar Windows' } as const;
    await booth.call('kiosk.leave', input, await approvalFor(booth, 'kiosk.leave', input));
    expect(port.locked()).toBe(false);
    expect(actions(booth)).toEqual([{ user: 'Marcela Fuentes', by: 'Rodrigo Soto' }]);
  });

  test('cannot be left where nothing is locked', async () => {
    const booth = await openDemoBooth({ shift: false });
    await signInAs(booth, 'Rodrigo Soto');
    const leave = () => booth.call('kiosk.leave', { to: 'quit', reason: 'fin del día' });
    expect((await refusalOf(booth, leave)).code).toBe('CONFLICT');
  });

  test('is configured by the administration only', async () => {
    const booth = await openDemoBooth({ shift: false });
    const configure = () => booth.call('kiosk.configure', { settings: LOCKED });
    expect((await refusalOf(booth, configure)).code).toBe('FORBIDDEN');
  });
});
