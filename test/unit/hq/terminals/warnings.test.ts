import { alarmsOf } from '@hq/alarms/alarms';
import { revokeTerminalPath } from '@shared/hq/enrolment';
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
  // However often it is told: one alarm.
  await tell(-3_700_000);
  expect(await open()).toHaveLength(1);
  await tell(1000);
  expect(await open()).toEqual([]);
  await tell(900_000);
  expect(await open()).toEqual([['CLOCK_SKEW', { skewMs: 900_000 }]]);
});

test('a clock that is told wrong and right at the same instant leaves no alarm behind', async () => {
  const booth = await testTerminal(hq);
  const tell = (skew: number) =>
    booth.send({ ...FEED, headers: { 'coipo-clock': String(hq.now() + skew) } });
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([tell(3_600_000), tell(0), tell(-3_600_000), tell(0)]);
    await tell(2_500 * (round + 1));
    expect(await alarmsOf(hq.db, booth.siteId, { open: true })).toEqual([]);
  }
});

test('alarms that only the booth itself could settle end when it is revoked', async () => {
  const booth = await testTerminal(hq);
  const { siteId, terminalId } = booth;
  await terminalWith(hq, siteId, terminalId, makeKeys()).send(FEED);
  await booth.send({ ...FEED, headers: { 'coipo-clock': String(hq.now() + 3_600_000) } });
  expect(await alarmsOf(hq.db, siteId, { open: true })).toHaveLength(2);
  const admin = await testPerson(hq, { role: 'admin' });
  await admin.send({ method: 'POST', url: revokeTerminalPath(siteId, terminalId), payload: {} });
  expect(await alarmsOf(hq.db, siteId, { open: true })).toEqual([]);
});
