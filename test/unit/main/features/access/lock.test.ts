import { expect, test } from 'vitest';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';

async function lockedBooth(): Promise<TestBooth> {
  const booth = await openDemoBooth({ shift: false });
  await booth.call('access.lock', {});
  return booth;
}

async function changePin(booth: TestBooth, displayName: string, pin: string): Promise<void> {
  const { hashPin } = await import('@main/features/access/index');
  booth.core.db.$client
    .prepare('UPDATE users SET pin_hash = ? WHERE display_name = ?')
    .run(await hashPin(pin), displayName);
}

test('the screen keeps who was working and shows the state of the world', async () => {
  const booth = await lockedBooth();
  await expect(booth.call('app.state', {})).resolves.toMatchObject({
    locked: true,
    signedIn: { displayName: 'Marcela Fuentes' },
  });
  await expect(booth.call('parking.board', {})).rejects.toMatchObject({ code: 'SCREEN_LOCKED' });
  await booth.call('access.unlock', { pin: '2580' });
  await expect(booth.call('parking.board', {})).resolves.toMatchObject({ counts: { free: 40 } });
  expect(booth.screen.person()?.displayName).toBe('Marcela Fuentes');
});

test('another person’s PIN does not unlock it', async () => {
  const booth = await openDemoBooth({ shift: false });
  await changePin(booth, 'Rodrigo Soto', '9641');
  await booth.call('access.lock', {});
  await expect(booth.call('access.unlock', { pin: '9641' })).rejects.toMatchObject({
    code: 'PIN_WRONG',
  });
  expect(booth.screen.locked()).toBe(true);
});

test('wrong PINs delay the unlocking too', async () => {
  const booth = await lockedBooth();
  for (let i = 0; i < 3; i += 1) {
    await expect(booth.call('access.unlock', { pin: '1111' })).rejects.toThrow('PIN_WRONG');
  }
  await expect(booth.call('access.unlock', { pin: '2580' })).rejects.toMatchObject({
    code: 'PIN_DELAYED',
  });
});

test('nobody gets past it by signing in as another; signing out first is the way', async () => {
  const booth = await lockedBooth();
  await expect(signInAs(booth, 'Rodrigo Soto')).rejects.toMatchObject({ code: 'SCREEN_LOCKED' });
  expect(booth.screen.person()?.displayName).toBe('Marcela Fuentes');
  await booth.call('access.signOut', {});
  await signInAs(booth, 'Rodrigo Soto');
  expect(booth.screen.person()?.displayName).toBe('Rodrigo Soto');
});

test('who signs out while the PIN is being checked is not brought back', async () => {
  const booth = await lockedBooth();
  const unlocking = booth.call('access.unlock', { pin: '2580' });
  await booth.call('access.signOut', {});
  await expect(unlocking).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  expect(booth.screen.person()).toBeNull();
});

test('nobody signed in, nothing to lock', async () => {
  const booth = await openDemoBooth({ shift: false });
  await booth.call('access.signOut', {});
  for (const name of ['access.lock', 'access.signOut'] as const) {
    await expect(booth.call(name, {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  }
  booth.screen.lock();
  expect(booth.screen.locked()).toBe(false);
});
