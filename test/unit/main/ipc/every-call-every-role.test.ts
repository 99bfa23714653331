import { contracts } from '@shared/contracts/index';
import type { CallName } from '@shared/contracts/index';
import { BUILT_IN_ROLES } from '@shared/contracts/permissions';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDemoBooth, openTestBooth } from '@test/helpers/booth';
import type { TestBooth } from '@test/helpers/booth';
import { dump, value } from '@test/helpers/dump';

/** Read from the contracts themselves: a call added later is walked without touching this test. */
const NAMES = Object.keys(contracts) as CallName[];

/** Refusals of who asks, as opposed to what is asked. */
const REFUSALS: readonly string[] = [
  'FORBIDDEN',
  'APPROVAL_REQUIRED',
  'APPROVAL_DENIED',
  'APPROVAL_USED',
  'NOT_SIGNED_IN',
  'SCREEN_LOCKED',
  // A fault of the program is no admission either.
  'INTERNAL',
];

/** A role of the site that may do nothing at all. */
const NOTHING = 'Sin permisos';
const ROLES = [...Object.keys(BUILT_IN_ROLES), NOTHING];

const granted = (role: string): readonly string[] =>
  role in BUILT_IN_ROLES ? BUILT_IN_ROLES[role as keyof typeof BUILT_IN_ROLES] : [];

/** No contract takes any of these, so a call that is let in stops at its shape. */
const JUNK = [null, undefined, 7, '', [], { junk: true }, { sessionId: 'x', reason: '' }] as const;

const LET_IN = 'let in';

/** What the contract says of who holds these permissions, before anything is looked at. */
function due(name: CallName, held: readonly string[]): string {
  const { access, approvable } = contracts[name];
  if (access === 'public' || access === 'signed_in' || held.includes(access)) return LET_IN;
  return approvable ? 'APPROVAL_REQUIRED' : 'FORBIDDEN';
}

/** How the router took a call: let in, or the code that kept it out. */
async function taken(booth: TestBooth, name: CallName, ...rest: unknown[]): Promise<string> {
  const [input, approvalId] = rest;
  const answer = await booth.route(name, input, approvalId);
  return answer.ok || !REFUSALS.includes(answer.error.code) ? LET_IN : answer.error.code;
}

/** Somebody signed in with each of the roles in turn; a role of no permissions is there too. */
async function everybody() {
  const booth = await openDemoBooth();
  const { $client } = booth.core.db;
  const userId = booth.screen.person()?.userId ?? '';
  const id = crypto.randomUUID();
  $client
    .prepare(
      `INSERT INTO roles (id, code, name, built_in, created_at, updated_at)
       VALUES (?, ?, ?, 0, 0, 0)`,
    )
    .run(id, id, NOTHING);
  const become = (role: string) => {
    $client
      .prepare('UPDATE users SET role_id = (SELECT id FROM roles WHERE name = ?) WHERE id = ?')
      .run(role, userId);
  };
  return { booth, become };
}

describe.each(ROLES)('the role %s', (role) => {
  test('is let in for exactly what its permissions say, whatever it sends', async () => {
    const { booth, become } = await everybody();
    become(role);
    const before = dump(booth.core.db);
    for (const name of NAMES) {
      for (const junk of JUNK) {
        expect([name, await taken(booth, name, junk)]).toEqual([name, due(name, granted(role))]);
      }
    }
    expect(dump(booth.core.db)).toEqual(before);
  });

  test('gets nothing by an approval that was never given', async () => {
    const { booth, become } = await everybody();
    become(role);
    const before = dump(booth.core.db);
    for (const name of NAMES.filter((it) => due(it, granted(role)) !== LET_IN)) {
      const answer = await booth.route(name, {}, crypto.randomUUID());
      expect([name, answer.ok]).toEqual([name, false]);
    }
    expect(dump(booth.core.db)).toEqual(before);
  });
});

test('nobody signed in is let in for public calls only', async () => {
  const { booth } = await everybody();
  booth.screen.signOut();
  for (const name of NAMES) {
    const expected = contracts[name].access === 'public' ? LET_IN : 'NOT_SIGNED_IN';
    for (const junk of JUNK) {
      expect([name, await taken(booth, name, junk)]).toEqual([name, expected]);
    }
  }
});

test('on a locked screen the administrator too is let in for nothing but unlocking', async () => {
  const { booth, become } = await everybody();
  become('admin');
  booth.screen.lock();
  for (const name of NAMES) {
    const expected = contracts[name].whileLocked ? LET_IN : 'SCREEN_LOCKED';
    expect([name, await taken(booth, name, null)]).toEqual([name, expected]);
  }
  expect(booth.screen.locked()).toBe(true);
});

test('who is suspended is nobody, in every call', async () => {
  const { booth } = await everybody();
  const person = booth.screen.person();
  if (!person) throw new Error('nobody is signed in');
  booth.core.db.$client
    .prepare("UPDATE users SET status = 'suspended' WHERE id = ?")
    .run(person.userId);
  for (const name of NAMES.filter((it) => contracts[it].access !== 'public')) {
    booth.screen.signIn(person);
    expect([name, await taken(booth, name, {})]).toEqual([name, 'NOT_SIGNED_IN']);
    expect(booth.screen.person()).toBeNull();
  }
});

test('before the first run nobody is let in for anything but setting up', async () => {
  const booth = openTestBooth();
  for (const name of NAMES.filter((it) => contracts[it].access !== 'public')) {
    expect([name, await taken(booth, name, {})]).toEqual([name, 'NOT_SIGNED_IN']);
  }
});

test('generated permissions: a role is let in for a call exactly when it holds its own', async () => {
  const { booth, become } = await everybody();
  become(NOTHING);
  const { $client } = booth.core.db;
  const roleId = value(booth.core.db, 'SELECT id FROM roles WHERE name = ?', NOTHING);
  const codes = $client.prepare('SELECT code FROM permissions').pluck().all() as string[];
  const put = $client.prepare('INSERT INTO role_permissions VALUES (?, ?)');
  await fc.assert(
    fc.asyncProperty(fc.subarray(codes), fc.constantFrom(...NAMES), async (held, name) => {
      $client.prepare('DELETE FROM role_permissions WHERE role_id = ?').run(roleId);
      for (const code of held) put.run(roleId, code);
      expect(await taken(booth, name, null)).toBe(due(name, held));
    }),
    { numRuns: 300 },
  );
});
