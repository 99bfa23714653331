import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

const PIN = '7194';

/** Ana, the administrator, at the booth. */
async function administration() {
  const booth = await openDemoBooth({ shift: false });
  await signInAs(booth, 'Ana Rivas');
  const roles = await booth.call('roles.list', {});
  const roleId = (name: string) => roles.find((it) => it.name === name)?.roleId ?? '';
  const person = async (displayName: string) => {
    const found = (await booth.call('users.list', {})).find((it) => it.displayName === displayName);
    if (!found) throw new Error(`nobody is called ${displayName}`);
    return found;
  };
  const create = (change: Partial<{ username: string; pin: string; roleId: string }> = {}) =>
    booth.call('users.create', {
      username: 'jperez',
      displayName: 'Juana Pérez',
      roleId: roleId('operator'),
      pin: PIN,
      ...change,
    });
  return { booth, roleId, person, create };
}

function lastAudit(booth: TestBooth, action: string) {
  return booth.core.db.$client
    .prepare(
      `SELECT a.entity_id AS id, a.details, u.display_name AS by, o.kind AS told FROM audit_log a
       JOIN users u ON u.id = a.user_id
       LEFT JOIN outbox o ON o.kind = a.action AND json_extract(o.payload, '$.id') = a.entity_id
       WHERE a.action = ? ORDER BY a.seq DESC LIMIT 1`,
    )
    .get(action) as { id: string; details: string; by: string; told: string } | undefined;
}

/** The file says nothing is wrong with it. */
const expectSound = (booth: TestBooth) => expect([...verify(booth.core.db)]).toEqual([]);

describe('a new person', () => {
  test('is in the list and the audit, and signs in with the PIN', async () => {
    const { booth, create, person } = await administration();
    const { userId } = await create();
    expect(await person('Juana Pérez')).toEqual({
      userId,
      username: 'jperez',
      displayName: 'Juana Pérez',
      roleId: expect.any(String),
      role: 'operator',
      status: 'active',
      hasBadge: false,
      lastAccessAt: null,
    });
    expect(lastAudit(booth, 'user.created')).toMatchObject({
      id: userId,
      by: 'Ana Rivas',
      told: 'user.created',
    });
    expect(lastAudit(booth, 'user.created')?.details).not.toContain(PIN);
    expectSound(booth);
    await booth.call('access.signIn', { userId, pin: PIN });
    await signInAs(booth, 'Ana Rivas');
    expect((await person('Juana Pérez')).lastAccessAt).toBe(booth.clock.now());
  });

  test.each(['1111', '1234', '8765'])('with the PIN %s is refused', async (pin) => {
    const { booth, create } = await administration();
    expect(await refusalOf(booth, () => create({ pin }))).toMatchObject({ code: 'PIN_TOO_WEAK' });
  });

  test('with a user name somebody has, or a role nobody knows, is refused', async () => {
    const { booth, create } = await administration();
    expect(await refusalOf(booth, () => create({ username: 'mfuentes' }))).toMatchObject({
      code: 'USERNAME_TAKEN',
      details: { username: 'mfuentes' },
    });
    expect(await refusalOf(booth, () => create({ roleId: crypto.randomUUID() }))).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('names and role', () => {
  test('change together; the audit keeps old and new', async () => {
    const { booth, roleId, person } = await administration();
    const { userId } = await person('Marcela Fuentes');
    await booth.call('users.change', {
      userId,
      username: 'mfuentes2',
      displayName: 'Marcela Fuentes Soto',
      roleId: roleId('supervisor'),
    });
    expect(await person('Marcela Fuentes Soto')).toMatchObject({
      username: 'mfuentes2',
      role: 'supervisor',
    });
    expect(JSON.parse(lastAudit(booth, 'user.changed')?.details ?? '')).toEqual({
      username: 'mfuentes2',
      displayName: 'Marcela Fuentes Soto',
      role: 'supervisor',
      before: { username: 'mfuentes', displayName: 'Marcela Fuentes', role: 'operator' },
    });
    expectSound(booth);
  });

  test('that are the same leave no trace; a taken user name is refused', async () => {
    const { booth, person } = await administration();
    const { userId, username, displayName, roleId } = await person('Marcela Fuentes');
    await booth.call('users.change', { userId, username, displayName, roleId });
    expect(lastAudit(booth, 'user.changed')).toBeUndefined();
    const taken = { userId, username: 'rsoto', displayName, roleId };
    expect(await refusalOf(booth, () => booth.call('users.change', taken))).toMatchObject({
      code: 'USERNAME_TAKEN',
    });
  });
});

describe('somebody suspended', () => {
  test('has no tile and cannot enter until reactivated', async () => {
    const { booth, person } = await administration();
    const { userId } = await person('Rodrigo Soto');
    await booth.call('users.suspend', { userId });
    await booth.call('users.suspend', { userId });
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'user.suspended'"),
    ).toBe(1);
    expect((await booth.call('access.tiles', {})).map((it) => it.userId)).not.toContain(userId);
    expectSound(booth);
    await booth.call('users.reactivate', { userId });
    expect((await booth.call('access.tiles', {})).map((it) => it.userId)).toContain(userId);
    expectSound(booth);
  });

  test('is never oneself', async () => {
    const { booth, person } = await administration();
    const { userId } = await person('Ana Rivas');
    expect(await refusalOf(booth, () => booth.call('users.suspend', { userId }))).toMatchObject({
      code: 'OWN_ACCOUNT',
    });
  });

  test('while signed in is out at the next call, with the screen back at the tiles', async () => {
    const { booth, person } = await administration();
    const { userId } = await person('Ana Rivas');
    booth.core.db.$client.prepare("UPDATE users SET status = 'suspended' WHERE id = ?").run(userId);
    await expect(booth.call('users.list', {})).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
    expect(await booth.call('app.state', {})).toMatchObject({ signedIn: null });
  });
});

describe('the last administrator', () => {
  test('is not suspended by another who only manages people until then', async () => {
    const { booth, create, person } = await administration();
    const { roleId: managers } = await booth.call('roles.create', {
      name: 'Encargada de personas',
      permissions: ['users:manage'],
    });
    const { userId } = await create({ roleId: managers });
    const ana = await person('Ana Rivas');
    await booth.call('access.signIn', { userId, pin: PIN });
    await booth.call('users.suspend', { userId: ana.userId });
    // Now the other is the last: neither by role nor by the role's permissions.
    const self = await person('Juana Pérez');
    const demoted = { ...pick(self), roleId: ana.roleId };
    await booth.call('users.change', demoted);
    const operator = (await booth.call('roles.list', {})).find((it) => it.name === 'operator');
    const lost = { ...pick(self), roleId: operator?.roleId ?? '' };
    expect(await refusalOf(booth, () => booth.call('users.change', lost))).toMatchObject({
      code: 'LAST_ADMIN',
    });
  });

  test('does not demote herself', async () => {
    const { booth, person, roleId } = await administration();
    const ana = await person('Ana Rivas');
    const demoted = { ...pick(ana), roleId: roleId('supervisor') };
    expect(await refusalOf(booth, () => booth.call('users.change', demoted))).toMatchObject({
      code: 'LAST_ADMIN',
    });
  });

  test('does not lose it through the permissions of the role', async () => {
    const { booth, create, person } = await administration();
    const own = await booth.call('roles.create', { name: 'Dueña', permissions: ['users:manage'] });
    const { userId } = await create(own);
    await booth.call('access.signIn', { userId, pin: PIN });
    await booth.call('users.suspend', { userId: (await person('Ana Rivas')).userId });
    const without = { roles: [{ ...own, permissions: ['reports:view' as const] }] };
    expect(await refusalOf(booth, () => booth.call('roles.grant', without))).toMatchObject({
      code: 'LAST_ADMIN',
    });
  });
});

const pick = ({
  userId,
  username,
  displayName,
}: {
  userId: string;
  username: string;
  displayName: string;
}) => ({
  userId,
  username,
  displayName,
});

test('a new PIN takes the place of the old one; a weak one is refused', async () => {
  const { booth, person } = await administration();
  const { userId } = await person('Rodrigo Soto');
  const weak = () => booth.call('users.resetPin', { userId, pin: '2222' });
  expect(await refusalOf(booth, weak)).toMatchObject({ code: 'PIN_TOO_WEAK' });
  await booth.call('users.resetPin', { userId, pin: PIN });
  expect(lastAudit(booth, 'user.pin_reset')?.details).not.toContain(PIN);
  expectSound(booth);
  const old = booth.call('access.signIn', { userId, pin: '2580' });
  await expect(old).rejects.toMatchObject({ code: 'PIN_WRONG' });
  await expect(booth.call('access.signIn', { userId, pin: PIN })).resolves.toMatchObject({
    userId,
  });
});

test('every one of these is refused to a supervisor, and nothing is written', async () => {
  const { booth, roleId, person } = await administration();
  const { userId } = await person('Marcela Fuentes');
  await signInAs(booth, 'Rodrigo Soto');
  const attempts = [
    () => booth.call('users.list', {}),
    () => booth.call('users.suspend', { userId }),
    () => booth.call('users.resetPin', { userId, pin: PIN }),
    () => booth.call('users.issueBadge', { userId }),
    () => booth.call('roles.grant', { roles: [{ roleId: roleId('operator'), permissions: [] }] }),
  ];
  for (const attempt of attempts) {
    expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'FORBIDDEN' });
  }
});
