/** A username that a name suggests: `Rosa Peña Díaz` → `rosa.pena`. */
export function usernameOf(displayName: string): string {
  const words = displayName
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words
    .slice(0, 2)
    .join('.')
    .replace(/^[^a-z]+/, '')
    .slice(0, 30);
}
