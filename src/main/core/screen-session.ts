import type { SignedIn } from '@shared/contracts/access';

/** Who is signed in at this screen, and whether it is locked. Kept in main; the screen cannot set it. */
export interface ScreenSession {
  person(): SignedIn | null;
  locked(): boolean;
  signIn(person: SignedIn): void;
  /** The same person as of now: name, role and permissions may have changed meanwhile. */
  renew(person: SignedIn): void;
  lock(): void;
  unlock(): void;
  signOut(): void;
}

export function screenSession(): ScreenSession {
  let person: SignedIn | null = null;
  let locked = false;
  return {
    person: () => person,
    locked: () => locked,
    signIn: (signedIn) => {
      person = signedIn;
      locked = false;
    },
    renew: (asOfNow) => {
      if (person?.userId === asOfNow.userId) person = asOfNow;
    },
    lock: () => {
      locked = person !== null;
    },
    unlock: () => {
      locked = false;
    },
    signOut: () => {
      person = null;
      locked = false;
    },
  };
}
