/** What is typed of a person before it is saved. */
export interface PersonDraft {
  readonly displayName: string;
  readonly username: string;
  readonly roleId: string;
}

export interface PinDraft {
  readonly pin: string;
  readonly again: string;
}

export const NO_PIN: PinDraft = { pin: '', again: '' };

/** Main refuses the rest; this is only said earlier. */
export const isName = (text: string): boolean => text.trim().length >= 2;
export const isUsername = (text: string): boolean => /^[a-z][a-z0-9._-]{1,29}$/.test(text);

/** A whole PIN, typed twice the same. */
export const isPinReady = ({ pin, again }: PinDraft): boolean => pin.length >= 4 && pin === again;

/** Only once the second is as long as the first: nobody is corrected while typing. */
export const pinsDiffer = ({ pin, again }: PinDraft): boolean =>
  again.length >= Math.max(4, pin.length) && pin !== again;

export const digits = (text: string): string => text.replace(/\D/g, '').slice(0, 8);

/** As main takes it: names trimmed. */
export const trimmed = (draft: PersonDraft): PersonDraft => ({
  ...draft,
  displayName: draft.displayName.trim(),
});

export function isChanged(draft: PersonDraft, saved: PersonDraft): boolean {
  const { displayName, username, roleId } = trimmed(draft);
  return (
    displayName !== saved.displayName || username !== saved.username || roleId !== saved.roleId
  );
}
