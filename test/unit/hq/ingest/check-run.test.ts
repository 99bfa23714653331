import { HqError } from '@hq/http/error';
import { checkHashes } from '@hq/ingest/check-run';
import { CHAIN_START } from '@shared/sync/chain';
import type { Run } from '@shared/sync/push';
import { logOf } from '@test/helpers/log';
import { cut } from '@test/helpers/outbox';
import { expect, test } from 'vitest';

const log = logOf(
  ['ana', 'eva', 'ida', 'luz'].map((id, at) => ({ kind: 'user.created', at, id })),
  3,
);
const [whole] = cut(log, () => 4) as [Run];
const [, rest] = cut(log, () => 2) as [Run, Run];

/** Which event is not what its hash says; `null`: all are. */
function tamperedAt(run: Run): unknown {
  try {
    checkHashes(run);
    return null;
  } catch (error) {
    if (error instanceof HqError && error.code === 'TAMPERED') return error.details['seq'];
    throw error;
  }
}

const changed = (run: Run, index: number, change: Partial<Run['events'][number]>): Run => ({
  ...run,
  events: run.events.map((event, at) => (at === index ? { ...event, ...change } : event)),
});

test('a log is whole from its beginning, and from any event on', () => {
  expect(whole.prevHash).toBe(CHAIN_START);
  expect(tamperedAt(whole)).toBeNull();
  expect(rest.from).toBe(3);
  expect(tamperedAt(rest)).toBeNull();
});

test.each([0, 2, 3])('the first event that was changed is named: %i', (index) => {
  const { payload } = whole.events[index] ?? { payload: '' };
  expect(tamperedAt(changed(whole, index, { payload: `${payload} ` }))).toBe(index + 1);
  expect(tamperedAt(changed(whole, index, { kind: 'user.suspended' }))).toBe(index + 1);
  expect(tamperedAt(changed(whole, index, { version: 2 }))).toBe(index + 1);
  const eventId = '019a0000-0000-7000-8000-00000000000a';
  expect(tamperedAt(changed(whole, index, { eventId }))).toBe(index + 1);
  expect(tamperedAt(changed(whole, index, { hash: 'f'.repeat(64) }))).toBe(index + 1);
});

test('so is one that stands elsewhere, in another epoch, or after another event', () => {
  expect(tamperedAt({ ...rest, from: 4 })).toBe(4);
  expect(tamperedAt({ ...rest, epoch: 4 })).toBe(3);
  expect(tamperedAt({ ...rest, prevHash: CHAIN_START })).toBe(3);
  const [first, second, ...others] = whole.events as [never, never, ...never[]];
  expect(tamperedAt({ ...whole, events: [second, first, ...others] })).toBe(1);
  expect(tamperedAt({ ...whole, events: [first, ...others] })).toBe(2);
});

test('when an event was made is not covered: booths may have had another clock', () => {
  expect(tamperedAt(changed(whole, 1, { createdAt: 5 }))).toBeNull();
});
