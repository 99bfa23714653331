import { alarmsOf } from '@hq/alarms/alarms';
import { testHq } from '@test/helpers/hq';
import type { TestHq } from '@test/helpers/hq';
import { newCode, tryCode } from '@test/helpers/hq-enrol';
import { testPerson } from '@test/helpers/hq-person';
import { makeKeys, terminalWith, testTerminal } from '@test/helpers/hq-terminal';
import { afterAll, beforeAll, expect, test } from 'vitest';

let hq: TestHq;
beforeAll(async () => {
  hq = await testHq();
}, 60_000);
afterAll(() => hq.close());

const FEED = { method: 'GET', url: '/sync/v1/feed?after=0' } as const;

test('a terminal spoken for without its key is an alarm, until it enrols anew', async () => {
  const { siteId, terminalId } = await testTerminal(hq);
  const keys = makeKeys();
  const forger = terminalWith(hq, siteId, terminalId, keys);
  for (const _ of [1, 2, 3]) await forger.send(FEED);
  expect(await alarmsOf(hq.db, siteId, { open: true })).toMatchObject([
    { code: 'SIGNATURE_WRONG', terminalId, subject: terminalId, details: { address: '127.0.0.1' } },
  ]);
  const { code } = await newCode(await testPerson(hq, { role: 'admin' }), siteId);
  const terminal = { id: terminalId, code: 'A', name: 'Caja 1' };
  await tryCode(hq, code, { terminal, site: null, keys });
  expect(await alarmsOf(hq.db, siteId, { open: true })).toEqual([]);
});

test('a clock that is far off is an alarm while it is', async () => {
  const booth = await testTerminal(hq);
  const open = async () =>
    (await alarmsOf(hq.db, booth.siteId, { open: true })).map(({ code, details }) => [
      code,
      details,
    ]);
  const tell = (skew: number) =>
    booth.send({ ...FEED, headers: { 'coipo-clock': String(hq.now() + skew) } });
  await tell(60_000);
  expect(await open()).toEqual([]);
  await tell(-3_600_000);
  expect(await open()).toEqual([['CLOCK_SKEW', { skewMs: -3_600_000 }]]);
  await tell(1000);
  expect(await open()).toEqual([]);
});
