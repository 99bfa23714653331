import { keepAudit } from '@hq/audit/keep';
import { hashPassword, verifyPassword } from '@hq/auth/password-hash';
import { endSignIns } from '@hq/auth/sign-in';
import type { HqTx } from '@hq/db/database';
import { people, secrets } from '@hq/db/schema/index';
import type { Hq } from '@hq/hq';
import { count, eq, sql } from 'drizzle-orm';
import { generatePassword } from './generated-password';

/** Any number, the same for every process of a database that starts. */
const LOCK = 7_203_416;
const APPLIED = 'admin-password';

/**
 * Makes the first administrator where there is nobody. A password of the environment (HQ_ADMIN_PASSWORD)
 * counts once: then, and whenever it is another than the last time, which is the way back in for whoever
 * was locked out. Either way it must be changed at the first sign-in.
 *
 * @param tell for whoever started HQ, and no log: a password that HQ made is told once
 */
export async function ensureAdministrator(hq: Hq, tell: (words: string) => void): Promise<void> {
  const told = await hq.db.transaction(async (tx) => {
    await tx.execute(sql`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`);
    const [found] = await tx.select({ people: count() }).from(people);
    const given = hq.config.adminPassword;
    if (given !== null) {
      if (await wasApplied(tx, given)) return null;
      await keepApplied(tx, given);
    } else if (found?.people !== 0) return null;
    const password = given ?? generatePassword();
    await putAdministrator(hq, tx, password);
    return given === null ? password : null;
  });
  if (told === null) return;
  tell(
    `First administrator of HQ: ${hq.config.adminUsername}\nPassword: ${told}\n` +
      'It is shown this once, and must be changed at the first sign-in.',
  );
}

async function wasApplied(tx: HqTx, password: string): Promise<boolean> {
  const [kept] = await tx.select().from(secrets).where(eq(secrets.name, APPLIED));
  return kept !== undefined && (await verifyPassword(password, kept.value));
}

async function keepApplied(tx: HqTx, password: string): Promise<void> {
  const value = await hashPassword(password);
  await tx
    .insert(secrets)
    .values({ name: APPLIED, value })
    .onConflictDoUpdate({ target: secrets.name, set: { value } });
}

async function putAdministrator(hq: Hq, tx: HqTx, password: string): Promise<void> {
  const now = hq.now();
  const username = hq.config.adminUsername;
  const powers = {
    role: 'admin' as const,
    siteIds: null,
    status: 'active' as const,
    passwordHash: await hashPassword(password),
    mustChangePassword: true,
  };
  const [known] = await tx.select().from(people).where(eq(people.username, username));
  const [person] = await tx
    .insert(people)
    .values({
      ...powers,
      id: hq.ids.next(now),
      username,
      displayName: 'Administrador',
      createdAt: now,
    })
    .onConflictDoUpdate({ target: people.username, set: powers })
    .returning();
  if (!person) throw new Error('no administrator was made');
  await endSignIns(hq, tx, person.id);
  await keepAudit(hq, tx, {
    action: known ? 'person.password-reset' : 'person.created',
    by: null,
    subject: person.id,
    subjectName: person.displayName,
    details: { username, role: 'admin', atStart: true },
  });
}
