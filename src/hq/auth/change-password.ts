import { keepAudit } from '@hq/audit/keep';
import { people } from '@hq/db/schema/index';
import type { PersonCaller } from '@hq/http/callers';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { eq } from 'drizzle-orm';
import { placeOf } from './attempts';
import { hashPassword } from './password-hash';
import { PASSWORD_LENGTH, passwordFault } from './password-rules';
import { checkPassword, endSignIns } from './sign-in';
import type { PersonRow } from './sign-in';

/**
 * Changes somebody's own password; the session that asks goes on, the others end. Throws
 * `CREDENTIALS_WRONG` (the current one), `PASSWORD_TOO_WEAK {reason}`, `RATE_LIMITED`.
 * @param address where it is asked from
 */
export async function changePassword(
  hq: Hq,
  by: PersonCaller,
  { current, next }: { readonly current: string; readonly next: string },
  address: string,
): Promise<PersonRow> {
  const [person] = await hq.db.select().from(people).where(eq(people.id, by.id));
  if (!person) throw new HqError('NOT_SIGNED_IN');
  await checkPassword(hq, person.username, current, placeOf(address));
  requireStrong(next, person.username);
  if (next === current) throw new HqError('PASSWORD_TOO_WEAK', { reason: 'same' });
  const changed = { passwordHash: await hashPassword(next), mustChangePassword: false };
  await hq.db.transaction(async (tx) => {
    await tx.update(people).set(changed).where(eq(people.id, person.id));
    await endSignIns(hq, tx, person.id, by.signInId);
    await keepAudit(hq, tx, {
      action: 'person.password-changed',
      by,
      subject: person.id,
      subjectName: person.displayName,
    });
  });
  return { ...person, ...changed };
}

/** Throws `PASSWORD_TOO_WEAK {reason, length}`. */
export function requireStrong(password: string, username: string): void {
  const reason = passwordFault(password, username);
  if (reason !== null) throw new HqError('PASSWORD_TOO_WEAK', { reason, length: PASSWORD_LENGTH });
}
