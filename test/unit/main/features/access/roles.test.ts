import { BUILT_IN_ROLES, PERMISSIONS } from '@shared/contracts/permissions';
import { describe, expect, test } from 'vitest';
import { verify } from '@main/features/verify/index';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { value } from '@test/helpers/dump';
import { refusalOf } from '@test/helpers/refusal';

async function administration() {
  const booth = await openDemoBooth({ shift: false });
  await signInAs(booth, 'Ana Rivas');
  const role = async (name: string) => {
    const found = (await booth.call('roles.list', {})).find((it) => it.name === name);
    if (!found) throw new Error(`no role is called ${name}`);
    return found;
  };
  const give = async (displayName: string, roleId: string) => {
    const people = await booth.call('users.list', {});
    const person = people.find((it) => it.displayName === displayName);
    const { userId = '', username = '' } = person ?? {};
    await booth.call('users.change', { userId, username, displayName, roleId });
  };
  const expectSound = () => expect([...verify(booth.core.db)]).toEqual([]);
  return { booth, role, give, expectSound };
}

test('the built-in roles come first, with what the program gives them and how many have them', async () => {
  const { booth } = await administration();
  const roles = await booth.call('roles.list', {});
  expect(roles.map((it) => [it.name, it.people])).toEqual([
    ['operator', 1],
    ['supervisor', 1],
    ['admin', 1],
    ['manager', 0],
    ['client', 0],
  ]);
  for (const { name, permissions } of roles) {
    const given: readonly string[] = BUILT_IN_ROLES[name as keyof typeof BUILT_IN_ROLES];
    expect(permissions.toSorted()).toEqual(given.toSorted());
  }
});

describe('a role of the site', () => {
  test('is created, given to somebody, renamed; its name is what the screen shows', async () => {
    const { booth, role, give, expectSound } = await administration();
    const { roleId } = await booth.call('roles.create', {
      name: 'Jefa de patio',
      permissions: ['sessions:view', 'sessions:void'],
    });
    await give('Marcela Fuentes', roleId);
    await booth.call('roles.rename', { roleId, name: 'Jefatura de patio' });
    expect(await role('Jefatura de patio')).toMatchObject({ builtIn: false, people: 1 });
    expectSound();
    await signInAs(booth, 'Marcela Fuentes');
    expect(booth.screen.person()).toMatchObject({
      role: 'Jefatura de patio',
      permissions: ['sessions:view', 'sessions:void'],
    });
  });

  test('is removed only when nobody has it', async () => {
    const { booth, role, give, expectSound } = await administration();
    const own = await booth.call('roles.create', { name: 'Temporada', permissions: [] });
    await give('Marcela Fuentes', own.roleId);
    expect(await refusalOf(booth, () => booth.call('roles.remove', own))).toMatchObject({
      code: 'ROLE_IN_USE',
      details: { people: 1 },
    });
    await give('Marcela Fuentes', (await role('operator')).roleId);
    await booth.call('roles.remove', own);
    await expect(role('Temporada')).rejects.toThrow('no role');
    expectSound();
  });

  test.each(['Supervisor', ' operator ', 'Temporada', 'témporada'])(
    'is not called %s when one is already',
    async (name) => {
      const { booth } = await administration();
      await booth.call('roles.create', { name: 'Temporada', permissions: [] });
      const again = () => booth.call('roles.create', { name, permissions: [] });
      expect(await refusalOf(booth, again)).toMatchObject({ code: 'ROLE_NAME_TAKEN' });
    },
  );
});

test('a built-in role is neither renamed nor removed', async () => {
  const { booth, role } = await administration();
  const { roleId } = await role('client');
  for (const attempt of [
    () => booth.call('roles.rename', { roleId, name: 'Otra' }),
    () => booth.call('roles.remove', { roleId }),
  ]) {
    expect(await refusalOf(booth, attempt)).toMatchObject({ code: 'ROLE_BUILT_IN' });
  }
});

describe('permissions', () => {
  test('of several roles change together; each keeps what was given and withdrawn', async () => {
    const { booth, role, expectSound } = await administration();
    const operator = await role('operator');
    const manager = await role('manager');
    await booth.call('roles.grant', {
      roles: [
        { roleId: operator.roleId, permissions: [...operator.permissions, 'payments:void'] },
        { roleId: manager.roleId, permissions: ['reports:view'] },
      ],
    });
    expect((await role('operator')).permissions).toContain('payments:void');
    expect((await role('manager')).permissions).toEqual(['reports:view']);
    const changes = booth.core.db.$client
      .prepare("SELECT details FROM audit_log WHERE action = 'role.granted' ORDER BY seq")
      .pluck()
      .all() as string[];
    expect(changes.map((it) => JSON.parse(it) as unknown)).toMatchObject([
      { name: 'operator', added: ['payments:void'], withdrawn: [] },
      { name: 'manager', added: [] },
    ]);
    expectSound();
  });

  test('that stay the same leave no trace', async () => {
    const { booth, role } = await administration();
    const { roleId, permissions } = await role('operator');
    await booth.call('roles.grant', { roles: [{ roleId, permissions }] });
    expect(
      value(booth.core.db, "SELECT count(*) FROM audit_log WHERE action = 'role.granted'"),
    ).toBe(0);
  });

  test('of which one is refused change none of them', async () => {
    const { booth, role } = await administration();
    const { roleId } = await role('operator');
    const admin = await role('admin');
    const without = PERMISSIONS.filter((it) => it !== 'users:manage');
    const roles = [
      { roleId, permissions: [...PERMISSIONS] },
      { roleId: admin.roleId, permissions: without },
    ];
    expect(await refusalOf(booth, () => booth.call('roles.grant', { roles }))).toMatchObject({
      code: 'LAST_ADMIN',
    });
  });

  test('hold at the next call of who is signed in, without signing in again', async () => {
    const { booth, role } = await administration();
    const { roleId } = await role('operator');
    await booth.call('access.signOut', {});
    await signInAs(booth, 'Marcela Fuentes');
    await expect(booth.call('users.list', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const { grant } = await import('@main/features/access/roles');
    const ana = { userId: anaOf(booth), displayName: 'Ana Rivas', permissions: new Set<never>() };
    let heard = 0;
    booth.core.events.subscribe((event) => {
      if (event === 'app.changed' || event === 'people.changed') heard += 1;
    });
    grant(booth.core, ana, [{ roleId, permissions: ['users:manage'] }]);
    expect(heard).toBe(2);
    await expect(booth.call('users.list', {})).resolves.toHaveLength(3);
    await expect(booth.call('parking.board', {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // What the screen is told is what main checks.
    expect((await booth.call('app.state', {})).signedIn?.permissions).toEqual(['users:manage']);
  });
});

function anaOf(booth: Awaited<ReturnType<typeof openDemoBooth>>): string {
  return String(value(booth.core.db, "SELECT id FROM users WHERE display_name = 'Ana Rivas'"));
}
