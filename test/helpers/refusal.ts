import { AppError } from '@shared/kernel/errors';
import { isDeepStrictEqual } from 'node:util';
import type { TestBooth } from './booth';
import { dump } from './dump';

/** How a call was refused, after checking that it left every row as it was. */
export async function refusalOf(
  booth: TestBooth,
  attempt: () => Promise<unknown>,
): Promise<AppError> {
  const before = dump(booth.core.db);
  const outcome = await attempt().catch((error: unknown) => error);
  if (!(outcome instanceof AppError)) throw new Error('it was not refused', { cause: outcome });
  if (!isDeepStrictEqual(dump(booth.core.db), before)) {
    throw new Error(`refused with ${outcome.code}, but something was written`);
  }
  return outcome;
}
