import type { CallInput, CallOutput } from '@shared/contracts/index';
import { expect } from 'vitest';
import { verify } from '@main/features/verify/index';
import type { TestBooth } from './booth';

/** The spot of a code on the map. */
export async function spotNamed(booth: TestBooth, code: string): Promise<string> {
  const board = await booth.call('parking.board', {});
  const spot = board.zones.flatMap((zone) => zone.spots).find((it) => it.code === code);
  if (!spot) throw new Error(`no spot ${code}`);
  return spot.spotId;
}

/** A correction with everything but what it changes filled in. */
export function correction(
  sessionId: string,
  change: Partial<CallInput<'sessions.correct'>>,
): CallInput<'sessions.correct'> {
  return { requestId: crypto.randomUUID(), sessionId, reason: 'mal escrita', ...change };
}

/** The paper as it is printed, as one text. */
export async function paperText(booth: TestBooth, documentId: string): Promise<string> {
  const paper: CallOutput<'documents.get'> = await booth.call('documents.get', { documentId });
  return paper.text.join('\n');
}

/** Nothing is wrong with the data. */
export function expectSound(booth: TestBooth): void {
  expect([...verify(booth.core.db)]).toEqual([]);
}
