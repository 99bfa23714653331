import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { noting } from './noting';
import type { Made } from './noting';

/** A person of a site's own role, from her first day to her last. */
export default async function everyCall(made: Made): Promise<void> {
  const booth = await openDemoBooth({ shift: false });
  await signInAs(booth, 'Ana Rivas');
  const call = noting(booth, made);
  const role = await call('roles.create', { name: 'Patio', permissions: ['sessions:view'] });
  await call('roles.rename', { ...role, name: 'Jefatura de patio' });
  await call('roles.grant', {
    roles: [{ ...role, permissions: ['sessions:view', 'sessions:move'] }],
  });
  const person = { username: 'jperez', displayName: 'Juana Pérez', ...role };
  const { userId } = await call('users.create', { ...person, pin: '7194' });
  await call('users.issueBadge', { userId });
  await call('users.withdrawBadge', { userId });
  await call('users.resetPin', { userId, pin: '8305' });
  await call('users.suspend', { userId });
  await call('users.reactivate', { userId });
  const operator = (await call('roles.list', {})).find((it) => it.name === 'operator');
  await call('users.change', { ...person, userId, roleId: operator?.roleId ?? '' });
  await call('roles.remove', role);
  await call('users.list', {});
}
