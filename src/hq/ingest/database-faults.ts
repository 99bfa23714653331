/** What PostgreSQL says of a failed statement, however the driver and Drizzle wrapped it. */
function sqlState(error: unknown): { code: string; message: string } | null {
  for (let it = error; it instanceof Error; it = it.cause) {
    if ('code' in it && typeof it.code === 'string' && /^[0-9A-Z]{5}$/.test(it.code)) {
      return { code: it.code, message: it.message };
    }
  }
  return null;
}

/** Why the database refused the values themselves (classes 22 and 23); `null`: something else went wrong. */
export function dataFault(error: unknown): string | null {
  const state = sqlState(error);
  if (!state || !/^2[23]/.test(state.code)) return null;
  return `${state.code}: ${state.message}`.slice(0, 500);
}

/** Whether the same transaction may well succeed when it is tried again: deadlock, serialisation. */
export function isPassing(error: unknown): boolean {
  const state = sqlState(error);
  return state !== null && (state.code === '40P01' || state.code === '40001');
}
