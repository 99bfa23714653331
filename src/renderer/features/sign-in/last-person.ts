const KEY = 'coipo.last-person';

/** Who signed in last on this PC: the PIN can be typed at once. A view preference, never an identity. */
export function lastPerson(): string | null {
  return localStorage.getItem(KEY);
}

export function rememberPerson(userId: string): void {
  localStorage.setItem(KEY, userId);
}
