import { describe, expect, test } from 'vitest';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import type { DemoPerson, TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';

const PIN = '2580';

async function userIdOf(booth: TestBooth, name: DemoPerson): Promise<string> {
  const tiles = await booth.call('access.tiles', {});
  return tiles.find((tile) => tile.displayName === name)?.userId ?? '';
}

async function somebody(): Promise<{ booth: TestBooth; userId: string; enter: Enter }> {
  const booth = await openDemoBooth({ shift: false });
  await booth.call('access.signOut', {});
  const userId = await userIdOf(booth, 'Rodrigo Soto');
  return { booth, userId, enter: (pin) => booth.call('access.signIn', { userId, pin }) };
}
type Enter = (pin: string) => Promise<unknown>;

/** Tries on the record, refused ones during a delay not being any. */
const triesOf = (booth: TestBooth, userId: string) =>
  value(booth.core.db, 'SELECT count(*) FROM login_attempts WHERE user_id = ?', userId);

const wrong = (attemptsLeft: number, seconds: number) => ({
  code: 'PIN_WRONG',
  details: { attemptsLeft, seconds },
});

describe('a wrong PIN', () => {
  test('says how many tries are left, then delays longer and longer', async () => {
    const { booth, enter } = await somebody();
    await expect(enter('1111')).rejects.toMatchObject(wrong(2, 0));
    await expect(enter('1111')).rejects.toMatchObject(wrong(1, 0));
    await expect(enter('1111')).rejects.toMatchObject(wrong(0, 5));
    booth.clock.set(booth.clock.now() + 5000);
    await expect(enter('1111')).rejects.toMatchObject(wrong(0, 10));
    booth.clock.set(booth.clock.now() + 10_000);
    await expect(enter('1111')).rejects.toMatchObject(wrong(0, 20));
  });

  test('while a delay runs the right PIN is not even looked at', async () => {
    const { booth, userId, enter } = await somebody();
    for (let i = 0; i < 3; i += 1) await expect(enter('1111')).rejects.toThrow('PIN_WRONG');
    booth.clock.set(booth.clock.now() + 4000);
    await expect(enter(PIN)).rejects.toMatchObject({
      code: 'PIN_DELAYED',
      details: { seconds: 1 },
    });
    expect(triesOf(booth, userId)).toBe(3);
    booth.clock.set(booth.clock.now() + 1000);
    await expect(enter(PIN)).resolves.toMatchObject({ displayName: 'Rodrigo Soto' });
  });

  test('is forgotten after a good one', async () => {
    const { booth, enter } = await somebody();
    for (let i = 0; i < 3; i += 1) await expect(enter('1111')).rejects.toThrow('PIN_WRONG');
    booth.passMinutes(1);
    await enter(PIN);
    await expect(enter('1111')).rejects.toMatchObject(wrong(2, 0));
  });

  test('of one person delays nobody else', async () => {
    const { booth, enter } = await somebody();
    for (let i = 0; i < 3; i += 1) await expect(enter('1111')).rejects.toThrow('PIN_WRONG');
    await signInAs(booth, 'Ana Rivas');
    expect(booth.screen.person()?.displayName).toBe('Ana Rivas');
  });

  test('is remembered after the program was closed and opened', async () => {
    const { booth, userId, enter } = await somebody();
    for (let i = 0; i < 3; i += 1) await expect(enter('1111')).rejects.toThrow('PIN_WRONG');
    const { openTestBooth } = await import('@test/helpers/booth');
    const reopened = openTestBooth(booth.databasePath);
    await expect(reopened.call('access.signIn', { userId, pin: PIN })).rejects.toMatchObject({
      code: 'PIN_DELAYED',
    });
  });

  test('many at once do not outrun the delay', async () => {
    const { booth, userId, enter } = await somebody();
    const burst = await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => enter(String(3000 + i))),
    );
    expect(burst.every((it) => it.status === 'rejected')).toBe(true);
    for (let i = 0; i < 30; i += 1) await expect(enter(String(4000 + i))).rejects.toThrow('PIN_');
    expect(triesOf(booth, userId)).toBe(3);
  });
});

test('every try is in the audit, without the PIN', async () => {
  const { booth, userId, enter } = await somebody();
  await expect(enter('1397')).rejects.toThrow('PIN_WRONG');
  await enter(PIN);
  const actions = booth.core.db.$client
    .prepare('SELECT action, details FROM audit_log WHERE entity_id = ? ORDER BY seq DESC LIMIT 2')
    .all(userId);
  expect(actions).toEqual([
    { action: 'user.signed_in', details: '{}' },
    { action: 'user.pin_refused', details: '{}' },
  ]);
});

test('who is suspended has no tile and cannot sign in, not even knowing the PIN', async () => {
  const { booth, userId, enter } = await somebody();
  booth.core.db.$client.prepare("UPDATE users SET status = 'suspended' WHERE id = ?").run(userId);
  const tiles = await booth.call('access.tiles', {});
  expect(tiles.map((tile) => tile.userId)).not.toContain(userId);
  await expect(enter(PIN)).rejects.toMatchObject({ code: 'USER_SUSPENDED' });
});

test('nobody by that id is NOT_FOUND', async () => {
  const { booth } = await somebody();
  const nobody = { userId: crypto.randomUUID(), pin: PIN };
  await expect(booth.call('access.signIn', nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
