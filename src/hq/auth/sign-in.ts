import { keepAudit } from '@hq/audit/keep';
import { people, signIns } from '@hq/db/schema/index';
import type { HqReader } from '@hq/db/database';
import { HqError } from '@hq/http/error';
import type { Hq } from '@hq/hq';
import { and, eq, isNull, lt, ne } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { forgetAttempts, placeOf, sweepAttempts, takeAttempt, takeBackAttempt } from './attempts';
import type { Allowance } from './attempts';
import { NOBODYS_HASH, verifyPassword } from './password-hash';
import { makeRefreshToken, readRefreshToken, rotate } from './refresh-token';

export type PersonRow = typeof people.$inferSelect;

const DAY_MS = 86_400_000;
/** However busy: then the password is asked for again. */
export const SIGN_IN_MS = 30 * DAY_MS;
/** Without a refresh. */
export const IDLE_MS = 7 * DAY_MS;

const BY_ADDRESS: Allowance = {
  name: 'sign-in from',
  free: 30,
  firstWaitMs: 1000,
  longestWaitMs: 5 * 60_000,
  forgetAfterMs: 3_600_000,
};
const BY_USERNAME: Allowance = {
  name: 'sign-in as',
  free: 5,
  firstWaitMs: 2000,
  longestWaitMs: 5 * 60_000,
  forgetAfterMs: 3_600_000,
};

/** Where somebody signs in from. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

export interface Opened {
  readonly person: PersonRow;
  readonly signInId: string;
  readonly refreshToken: string;
}

/**
 * Signs a person in. The same answer, after the same work, for an unknown name, a wrong password and a
 * suspended person. Throws `CREDENTIALS_WRONG`, `RATE_LIMITED {retryAfterSeconds}`.
 */
export async function signIn(
  hq: Hq,
  { username, password }: { readonly username: string; readonly password: string },
  visitor: Visitor,
): Promise<Opened> {
  const place = placeOf(visitor.address);
  await takeAttempt(hq, BY_ADDRESS, place);
  const person = await checkPassword(hq, username.toLowerCase(), password, place);
  await takeBackAttempt(hq, BY_ADDRESS, place);
  await sweepAttempts(hq);
  return open(hq, person, visitor);
}

/**
 * Whoever guesses at one name from many places is slowed down together; places where that person was
 * signed in before count by themselves, so that a stranger cannot keep the person out.
 */
export async function checkPassword(
  hq: Hq,
  username: string,
  password: string,
  place: string,
): Promise<PersonRow> {
  const [person] = await hq.db.select().from(people).where(eq(people.username, username));
  const who = (await hasBeenAt(hq, person?.id, place)) ? `${username}\n${place}` : username;
  await takeAttempt(hq, BY_USERNAME, who);
  const right = await verifyPassword(password, person?.passwordHash ?? NOBODYS_HASH);
  if (!person || !right || person.status !== 'active') throw new HqError('CREDENTIALS_WRONG');
  await forgetAttempts(hq.db, BY_USERNAME, who);
  return person;
}

async function hasBeenAt(hq: Hq, personId: string | undefined, place: string): Promise<boolean> {
  const its = and(eq(signIns.personId, personId ?? ''), eq(signIns.reused, false));
  const places = await hq.db.selectDistinct({ address: signIns.address }).from(signIns).where(its);
  return places.some(({ address }) => placeOf(address) === place);
}

async function open(hq: Hq, person: PersonRow, visitor: Visitor): Promise<Opened> {
  const now = hq.now();
  const { token, signInId, hash } = makeRefreshToken(randomUUID());
  await hq.db.transaction(async (tx) => {
    await tx.update(people).set({ lastAccessAt: now }).where(eq(people.id, person.id));
    // What ended long ago tells nobody anything any more.
    await tx.delete(signIns).where(lt(signIns.expiresAt, now - SIGN_IN_MS));
    await tx.insert(signIns).values({
      id: signInId,
      personId: person.id,
      liveHashes: [hash],
      createdAt: now,
      lastUsedAt: now,
      expiresAt: now + SIGN_IN_MS,
      address: visitor.address,
      userAgent: visitor.userAgent,
      reused: false,
    });
  });
  return { person, signInId, refreshToken: token };
}

/**
 * Exchanges a refresh token for the next one. Throws `NOT_SIGNED_IN`, `TOKEN_EXPIRED`, and
 * `TOKEN_REUSED` after ending the session when the token was used before.
 */
export async function refresh(hq: Hq, token: string): Promise<Opened> {
  const shown = readRefreshToken(token);
  if (shown === null) throw new HqError('NOT_SIGNED_IN');
  const now = hq.now();
  const next = makeRefreshToken(shown.signInId);
  const done = await hq.db.transaction(async (tx): Promise<PersonRow | 'reused'> => {
    const [found] = await tx
      .select({ signIn: signIns, person: people })
      .from(signIns)
      .innerJoin(people, eq(people.id, signIns.personId))
      .where(eq(signIns.id, shown.signInId))
      .for('update', { of: signIns });
    if (!found || found.signIn.endedAt !== null || found.person.status !== 'active') {
      throw new HqError('NOT_SIGNED_IN');
    }
    const { signIn: it, person } = found;
    if (it.expiresAt <= now || it.lastUsedAt + IDLE_MS <= now) throw new HqError('TOKEN_EXPIRED');
    const family = rotate(it, shown.hash, next.hash, now);
    if (family === null) {
      await tx
        .update(signIns)
        .set({ endedAt: now, reused: true, liveHashes: [] })
        .where(eq(signIns.id, it.id));
      await keepAudit(hq, tx, {
        action: 'person.token-reused',
        by: null,
        subject: person.id,
        subjectName: person.displayName,
        details: { address: it.address, userAgent: it.userAgent },
      });
      return 'reused';
    }
    await tx
      .update(signIns)
      .set({ ...family, liveHashes: [...family.liveHashes], lastUsedAt: now })
      .where(eq(signIns.id, it.id));
    return person;
  });
  if (done === 'reused') throw new HqError('TOKEN_REUSED');
  return { person: done, signInId: shown.signInId, refreshToken: next.token };
}

/** Ends the session a refresh token is of; nothing happens when there is none. */
export async function signOut(hq: Hq, token: string): Promise<void> {
  const shown = readRefreshToken(token);
  if (shown === null) return;
  await hq.db
    .update(signIns)
    .set({ endedAt: hq.now(), liveHashes: [] })
    .where(and(eq(signIns.id, shown.signInId), isNull(signIns.endedAt)));
}

/** Ends every session of a person, but for one when it is told. */
export async function endSignIns(
  hq: Pick<Hq, 'now'>,
  db: HqReader,
  personId: string,
  except: string | null = null,
): Promise<void> {
  const others = except === null ? undefined : ne(signIns.id, except);
  await db
    .update(signIns)
    .set({ endedAt: hq.now(), liveHashes: [] })
    .where(and(eq(signIns.personId, personId), isNull(signIns.endedAt), others));
}
