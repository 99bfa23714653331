import { isAppError } from '@shared/kernel/errors';
import type { Db } from '@main/db/connection';
import { toDatabaseError } from '@main/db/failures';
import { refuseNewer } from '@main/db/migrate';
import { auditChain, chainChecks, outboxChain } from './chains';
import { chargeCheck } from './charges';
import { dateChecks } from './dates';
import { dayChecks } from './days';
import { exceptionChecks } from './exceptions';
import { fileChecks } from './file';
import type { Check, Finding } from './finding';
import { numberChecks } from './numbers';
import { paperChecks } from './papers';
import { paymentChecks } from './payments';
import { recordedChecks } from './recorded';
import { schemaCheck } from './schema';
import { peopleChecks } from './people';
import { shiftChecks } from './shifts';
import { siteChecks } from './site';
import { stayChecks } from './stays';
import { syncChecks } from './sync';
import { tariffChecks } from './tariffs';

export type { Finding } from './finding';

/** Every law of the data, the file and its schema first. */
export const CHECKS: readonly Check[] = [
  ...fileChecks,
  schemaCheck,
  ...siteChecks,
  ...peopleChecks,
  ...chainChecks,
  ...recordedChecks,
  ...paymentChecks,
  chargeCheck,
  ...exceptionChecks,
  ...stayChecks,
  ...tariffChecks,
  ...shiftChecks,
  ...numberChecks,
  ...dateChecks,
  ...dayChecks,
  ...paperChecks,
  ...syncChecks,
];

/** What a copy must pass before it is called a backup: the file and both hash chains. */
const COPY_CHECKS: readonly Check[] = [...fileChecks, auditChain, outboxChain];

/**
 * Checks a database against every law of the data; reads only. Throws `DATABASE_NEWER`: what a later
 * program wrote cannot be judged by this one.
 */
export function* verify(db: Db, checks: readonly Check[] = CHECKS): Generator<Finding> {
  refuseNewer(db.$client);
  for (const check of checks) yield* findingsOf(db, check);
}

/** The first thing wrong with the file itself, whatever its chains say; `null` when it is whole. */
export function fileFault(db: Db): Finding | null {
  for (const finding of verify(db, fileChecks)) return finding;
  return null;
}

/** The first thing wrong with a copy; `null` when it is sound. */
export function faultOfCopy(db: Db): Finding | null {
  for (const finding of verify(db, COPY_CHECKS)) return finding;
  return null;
}

/** A check that a damaged file does not let finish is a finding, not the end of the others. */
function* findingsOf(db: Db, { name, table, find }: Check): Generator<Finding> {
  try {
    for (const found of find(db)) yield { check: name, table, ...found };
  } catch (error) {
    const cause = toDatabaseError(error);
    const reason = cause instanceof Error ? cause.message : String(cause);
    const code = isAppError(cause) ? `${cause.code}: ` : '';
    yield { check: name, table, id: 'database', message: `could not be checked: ${code}${reason}` };
  }
}
