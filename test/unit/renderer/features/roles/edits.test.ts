import type { Role } from '@shared/contracts/people';
import { expect, test } from 'vitest';
import { allowed, differences, toggled } from '@renderer/features/roles/edits';

const role = (change: Partial<Role>): Role => ({
  roleId: 'o',
  name: 'operator',
  builtIn: true,
  permissions: ['sessions:view', 'sessions:open'],
  people: 1,
  ...change,
});
const OPERATOR = role({});
const ADMIN = role({ roleId: 'a', name: 'admin', permissions: ['users:manage'] });

test('what is given or taken is told role by role', () => {
  let edits = toggled(OPERATOR, 'payments:void', {});
  edits = toggled(OPERATOR, 'sessions:open', edits);
  expect(allowed(OPERATOR, edits)).toEqual(['sessions:view', 'payments:void']);
  expect(allowed(ADMIN, edits)).toEqual(['users:manage']);
  expect(differences([OPERATOR, ADMIN], edits)).toEqual([
    { role: OPERATOR, gains: ['payments:void'], loses: ['sessions:open'] },
  ]);
});

test('what is back where it was is no change, whatever the order', () => {
  let edits = toggled(OPERATOR, 'sessions:view', {});
  edits = toggled(OPERATOR, 'sessions:view', edits);
  expect(edits).toEqual({});
  expect(differences([OPERATOR], edits)).toEqual([]);
});

test('the administrator keeps the people; a role of the site called the same does not', () => {
  expect(toggled(ADMIN, 'users:manage', {})).toEqual({});
  const own = role({ ...ADMIN, builtIn: false });
  expect(toggled(own, 'users:manage', {})).toEqual({ a: [] });
});
