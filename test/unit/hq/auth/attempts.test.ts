import {
  forgetAttempts,
  placeOf,
  sweepAttempts,
  takeAttempt,
  takeBackAttempt,
} from '@hq/auth/attempts';
import { attempts } from '@hq/db/schema/index';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const START = Date.parse('2026-11-20T12:00:00Z');
const RULE = {
  name: 'test',
  free: 3,
  firstWaitMs: 1000,
  longestWaitMs: 10_000,
  forgetAfterMs: 60_000,
};

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
beforeEach(async () => {
  hq.setNow(START);
  await hq.db.delete(attempts);
});
afterAll(() => hq.close());

/** `null`: it was let through; else for how long it is to wait, in seconds. */
async function attempt(who = 'a'): Promise<unknown> {
  try {
    await takeAttempt(hq, RULE, who);
    return null;
  } catch (error) {
    return (error as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds;
  }
}

test('after the free ones each waits twice as long, up to the longest', async () => {
  for (const _ of [1, 2, 3, 4]) expect(await attempt()).toBeNull();
  let now = START;
  for (const wait of [1, 2, 4, 8, 10, 10, 10]) {
    expect(await attempt()).toBe(wait);
    now += wait * 1000;
    hq.setNow(now - 1);
    expect(await attempt()).toBe(1);
    hq.setNow(now);
    expect(await attempt()).toBeNull();
  }
});

test('of many at once only as many are let through as would have been one by one', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => attempt()));
  expect(answers.filter((it) => it === null)).toHaveLength(RULE.free + 1);
});

test('others are not held up; success forgets; so does time', async () => {
  for (const _ of [1, 2, 3, 4]) await attempt();
  expect(await attempt()).toBe(1);
  expect(await attempt('b')).toBeNull();
  await forgetAttempts(hq.db, RULE, 'a');
  for (const _ of [1, 2, 3, 4]) expect(await attempt()).toBeNull();
  expect(await attempt()).toBe(1);
  hq.setNow(START + RULE.forgetAfterMs + 1001);
  for (const _ of [1, 2, 3, 4]) expect(await attempt()).toBeNull();
});

test('a try that worked is taken back, and only that one', async () => {
  for (const _ of [1, 2, 3]) await attempt();
  await takeBackAttempt(hq, RULE, 'a');
  expect([await attempt(), await attempt(), await attempt()]).toEqual([null, null, 1]);
});

test('a clock that is put back keeps nobody out for longer than the longest wait', async () => {
  for (const _ of [1, 2, 3, 4]) await attempt();
  hq.setNow(START - 86_400_000);
  expect(await attempt()).toBeNull();
});

test('what is counted cannot be read from the table, and goes after a day', async () => {
  await attempt('mi-clave-secreta');
  expect(JSON.stringify(await hq.db.select().from(attempts))).not.toContain('secreta');
  hq.setNow(START + 86_400_001);
  await sweepAttempts(hq);
  expect(await hq.db.select().from(attempts)).toEqual([]);
});

test.each([
  ['10.0.0.7', '10.0.0.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:0db8:0001:0002::/64'],
  ['2001:db8::1', '2001:0db8:0000:0000::/64'],
  ['2001:DB8:1:2::', '2001:0db8:0001:0002::/64'],
  ['::1', '0000:0000:0000:0000::/64'],
  ['fe80::1%eth0', 'fe80:0000:0000:0000::/64'],
  ['::ffff:10.0.0.7', '::ffff:10.0.0.7'],
])('%s counts as %s', (address, place) => {
  expect(placeOf(address)).toBe(place);
});
