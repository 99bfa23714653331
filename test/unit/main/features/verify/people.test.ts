import { afterAll, describe, expect, test } from 'vitest';
import { openDemoBooth, signInAs } from '@test/helpers/booth';
import { findingsOf, tamper } from '@test/helpers/history';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'coipo-people-'));
const original = join(folder, 'original.db');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A site whose people and roles were changed in every way the program knows. */
async function changedPeople(): Promise<void> {
  if (existsSync(original)) return;
  const booth = await openDemoBooth({ shift: false });
  await signInAs(booth, 'Ana Rivas');
  const { roleId } = await booth.call('roles.create', {
    name: 'Patio',
    permissions: ['sessions:view'],
  });
  const gone = await booth.call('roles.create', { name: 'Temporada', permissions: [] });
  await booth.call('roles.remove', gone);
  await booth.call('roles.rename', { roleId, name: 'Jefatura de patio' });
  const person = { username: 'jperez', displayName: 'Juana Pérez', roleId };
  const { userId } = await booth.call('users.create', { ...person, pin: '7194' });
  await booth.call('users.resetPin', { userId, pin: '8305' });
  await booth.call('users.issueBadge', { userId });
  await booth.call('users.change', { ...person, userId, displayName: 'Juana Soto' });
  const operator = (await booth.call('roles.list', {})).find((it) => it.name === 'operator');
  await booth.call('roles.grant', {
    roles: [{ roleId: operator?.roleId ?? '', permissions: ['sessions:view'] }],
  });
  await booth.call('users.suspend', { userId });
  await booth.core.db.$client.backup(original);
}

async function noticed(sql: string): Promise<string[]> {
  await changedPeople();
  const path = join(folder, 'one.db');
  copyFileSync(original, path);
  tamper(path, (sqlite) => expect(sqlite.prepare(sql).run().changes).toBeGreaterThan(0));
  return [...new Set(findingsOf(path).map((finding) => finding.check))];
}

describe('of people and roles', () => {
  test('what the program did is in order', async () => {
    await changedPeople();
    expect(findingsOf(original)).toEqual([]);
  });

  test.each([
    ['users.recorded', "UPDATE users SET display_name = 'Otra' WHERE username = 'jperez'"],
    ['users.recorded', "UPDATE users SET username = 'otra' WHERE username = 'mfuentes'"],
    [
      'users.role_recorded',
      "UPDATE users SET role_id = (SELECT id FROM roles WHERE code = 'admin') WHERE username = 'jperez'",
    ],
    ['users.status_recorded', "UPDATE users SET status = 'active' WHERE username = 'jperez'"],
    ['users.status_recorded', "UPDATE users SET status = 'suspended' WHERE username = 'rsoto'"],
    [
      'users.pin_recorded',
      "UPDATE users SET pin_hash = (SELECT pin_hash FROM users WHERE username = 'rsoto') WHERE username = 'jperez'",
    ],
    ['users.badge_recorded', "UPDATE users SET badge_hash = 'x' WHERE username = 'arivas'"],
    ['users.badge_recorded', "UPDATE users SET badge_hash = 'x' WHERE username = 'jperez'"],
    ['users.badge_recorded', "UPDATE users SET badge_hash = NULL WHERE username = 'jperez'"],
    ['roles.recorded', "UPDATE roles SET name = 'Otro' WHERE built_in = 0"],
    ['roles.recorded', 'UPDATE roles SET built_in = 1 WHERE built_in = 0'],
    [
      'roles.recorded',
      "INSERT INTO role_permissions SELECT id, 'payments:void' FROM roles WHERE built_in = 0",
    ],
    [
      'roles.recorded',
      "INSERT INTO role_permissions SELECT id, 'payments:void' FROM roles WHERE code = 'operator'",
    ],
    [
      'roles.recorded',
      "DELETE FROM role_permissions WHERE permission_code = 'audit:view' AND role_id = (SELECT id FROM roles WHERE code = 'manager')",
    ],
    [
      'roles.recorded',
      "INSERT INTO roles SELECT id || 'x', code || 'x', 'Otro', 0, 0, 0 FROM roles WHERE built_in = 0",
    ],
    ['roles.not_removed', 'DELETE FROM roles WHERE built_in = 0'],
    [
      'documents.as_issued',
      "UPDATE documents SET content = replace(content, 'Juana', 'Otra') WHERE kind = 'badge'",
    ],
    ['numbers.badge', "UPDATE documents SET number = 'B-000009' WHERE kind = 'badge'"],
  ])('%s notices: %s', async (check, sql) => {
    expect(await noticed(sql)).toContain(check);
  });
});
