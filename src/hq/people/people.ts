import { keepAudit } from '@hq/audit/keep';
import { hashPassword } from '@hq/auth/password-hash';
import { endSignIns } from '@hq/auth/sign-in';
import type { PersonRow } from '@hq/auth/sign-in';
import type { HqTx } from '@hq/db/database';
import { people, sites } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import type { NewPerson, PersonChange } from '@shared/hq/people';
import { and, asc, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { generatePassword } from './generated-password';

/** Any number, the same for every process of a database. */
const LOCK = 7_203_417;

/** Everybody, active first, by name. */
export async function listPeople(hq: Hq): Promise<PersonRow[]> {
  return hq.db.select().from(people).orderBy(asc(people.status), asc(people.displayName));
}

/**
 * Adds a person with a password to hand over, told once. An administrator sees all sites whatever is
 * asked. Throws `USERNAME_TAKEN {username}`, `NOT_FOUND` (a site).
 */
export async function addPerson(
  hq: Hq,
  by: PersonCaller,
  asked: NewPerson,
): Promise<{ readonly person: PersonRow; readonly password: string }> {
  const password = generatePassword();
  const now = hq.now();
  const person: PersonRow = {
    ...asked,
    siteIds: asked.role === 'admin' ? null : asked.siteIds,
    id: hq.ids.next(now),
    status: 'active',
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
    createdAt: now,
    lastAccessAt: null,
  };
  await hq.db.transaction(async (tx) => {
    await requireSites(tx, person.siteIds);
    const added = await tx
      .insert(people)
      .values(person)
      .onConflictDoNothing({ target: people.username })
      .returning({ id: people.id });
    const { username, displayName, role, siteIds } = person;
    if (added.length === 0) throw new HqError('USERNAME_TAKEN', { username });
    const details = { username, role, siteIds };
    await keepAudit(hq, tx, {
      action: 'person.created',
      by,
      subject: person.id,
      subjectName: displayName,
      details,
    });
  });
  return { person, password };
}

async function requireSites(tx: HqTx, siteIds: readonly string[] | null): Promise<void> {
  if (siteIds === null) return;
  const wanted = [...new Set(siteIds)];
  const [found] = await tx
    .select({ sites: count() })
    .from(sites)
    .where(inArray(sites.siteId, wanted));
  if (found?.sites !== wanted.length) throw new HqError('NOT_FOUND', { what: 'site' });
}

/**
 * Changes a person; whoever is suspended is out at once. Throws `NOT_FOUND`, `OWN_ACCOUNT` (own role,
 * status or sites), `LAST_ADMIN`.
 */
export async function changePerson(
  hq: Hq,
  by: PersonCaller,
  personId: string,
  change: PersonChange,
): Promise<PersonRow> {
  return hq.db.transaction(async (tx) => {
    // One change at a time: two administrators who demote each other must not both be right.
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`);
    const before = await lockPerson(tx, personId);
    const after = withChange(before, change);
    const powers = ['role', 'status', 'siteIds'] as const;
    const changesPower = powers.some((it) => String(before[it]) !== String(after[it]));
    if (before.id === by.id && changesPower) throw new HqError('OWN_ACCOUNT');
    await requireSites(tx, after.siteIds);
    if (isAdmin(before) && !isAdmin(after)) await requireAnotherAdmin(tx, personId);
    const { displayName, role, siteIds, status } = after;
    await tx
      .update(people)
      .set({ displayName, role, siteIds, status })
      .where(eq(people.id, personId));
    if (status === 'suspended') await endSignIns(hq, tx, personId);
    await keepAudit(hq, tx, {
      action: 'person.changed',
      by,
      subject: personId,
      subjectName: displayName,
      details: { before: shown(before), after: shown(after) },
    });
    return after;
  });
}

function withChange(before: PersonRow, change: PersonChange): PersonRow {
  const role = change.role ?? before.role;
  const siteIds = change.siteIds === undefined ? before.siteIds : change.siteIds;
  return {
    ...before,
    role,
    displayName: change.displayName ?? before.displayName,
    status: change.status ?? before.status,
    siteIds: role === 'admin' ? null : siteIds,
  };
}

const shown = ({ displayName, role, siteIds, status }: PersonRow) => ({
  displayName,
  role,
  siteIds,
  status,
});

const isAdmin = ({ role, status }: PersonRow): boolean => role === 'admin' && status === 'active';

async function lockPerson(tx: HqTx, personId: string): Promise<PersonRow> {
  const [person] = await tx.select().from(people).where(eq(people.id, personId)).for('update');
  if (!person) throw new HqError('NOT_FOUND');
  return person;
}

async function requireAnotherAdmin(tx: HqTx, personId: string): Promise<void> {
  const others = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.role, 'admin'), eq(people.status, 'active'), ne(people.id, personId)))
    .limit(1);
  if (others.length === 0) throw new HqError('LAST_ADMIN');
}

/**
 * Gives a person a new password to hand over; every session of theirs ends. Throws `NOT_FOUND`,
 * `OWN_ACCOUNT`: one's own is changed by whoever knows it.
 */
export async function resetPassword(
  hq: Hq,
  by: PersonCaller,
  personId: string,
): Promise<{ readonly person: PersonRow; readonly password: string }> {
  if (personId === by.id) throw new HqError('OWN_ACCOUNT');
  const password = generatePassword();
  const changed = { passwordHash: await hashPassword(password), mustChangePassword: true };
  return hq.db.transaction(async (tx) => {
    const person = await lockPerson(tx, personId);
    await tx.update(people).set(changed).where(eq(people.id, personId));
    await endSignIns(hq, tx, personId);
    await keepAudit(hq, tx, {
      action: 'person.password-reset',
      by,
      subject: personId,
      subjectName: person.displayName,
    });
    return { person: { ...person, ...changed }, password };
  });
}
