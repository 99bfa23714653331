/** Two names with the same key are the same name to whoever reads them. */
export function roleNameKey(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
