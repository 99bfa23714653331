import { LOGIN_PATH, LOGOUT_PATH, REFRESH_PATH, signedInSchema } from '@shared/hq/auth';
import type { SignedIn } from '@shared/hq/auth';
import { create } from 'zustand';
import { readAnswer, send } from './http';
import { Refusal } from './refusal';

type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'out'; readonly ended: boolean }
  | ({ readonly phase: 'in' } & SignedIn);

/**
 * Who is signed in. The access token lives here, in memory, and nowhere else; what outlives a reload is
 * the refresh token in a cookie that no script can read.
 */
export const useSession = create<Session>()(() => ({ phase: 'starting' }) as Session);

const become = (session: Session): void => useSession.setState(session, true);

/** Goes on with what HQ answered: another person, another token. */
export const takeSession = (signedIn: SignedIn): void => become({ phase: 'in', ...signedIn });

/** Throws `Refusal`: CREDENTIALS_WRONG, RATE_LIMITED, NO_ANSWER… */
export async function signIn(username: string, password: string): Promise<void> {
  const response = await send(LOGIN_PATH, { method: 'POST', body: { username, password } });
  takeSession(await readAnswer(response, signedInSchema));
}

/** Ends the session here at once, whatever HQ says; a lost answer leaves a cookie that soon expires. */
export async function signOut(): Promise<void> {
  const session = useSession.getState();
  const token = session.phase === 'in' ? session.accessToken : null;
  become({ phase: 'out', ended: false });
  await send(LOGOUT_PATH, { method: 'POST', body: {}, token }).catch(() => undefined);
}

/** HQ no longer knows this session. */
export function sessionEnded(): void {
  const { phase } = useSession.getState();
  become({ phase: 'out', ended: phase === 'in' });
}

let refreshing: Promise<string> | null = null;

/**
 * A new access token by the cookie, asked for once whoever waits for it. Tabs take turns where the browser
 * lets them (locks exist on HTTPS and localhost): a refresh token that two use at once looks stolen.
 * Throws `Refusal`; NO_ANSWER leaves the session as it is.
 */
export function refresh(): Promise<string> {
  refreshing ??= inTurn(renew).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

async function inTurn(work: () => Promise<string>): Promise<string> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request('coipo.refresh', work);
}

async function renew(): Promise<string> {
  try {
    const response = await send(REFRESH_PATH, { method: 'POST', body: {} });
    const signedIn = await readAnswer(response, signedInSchema);
    takeSession(signedIn);
    return signedIn.accessToken;
  } catch (error) {
    if (error instanceof Refusal && error.code !== 'NO_ANSWER') sessionEnded();
    throw error;
  }
}

/** At the start: whoever was signed in in this browser still is. */
export async function resume(): Promise<void> {
  try {
    await refresh();
  } catch {
    if (useSession.getState().phase === 'starting') become({ phase: 'out', ended: false });
  }
}
