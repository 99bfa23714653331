import { testHq } from '@test/helpers/hq';
import { testPerson } from '@test/helpers/hq-person';
import { testTerminal } from '@test/helpers/hq-terminal';
import type { LightMyRequestResponse } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';

const WHO = '/api/auth/me';

const codeOf = (answer: LightMyRequestResponse): unknown =>
  answer.json<{ error: { code: string } }>().error.code;

test('a caller who asks too much waits; others at the same address do not', async () => {
  const hq = await testHq({ requestsPerCaller: 3 });
  onTestFinished(() => hq.close());
  const [one, other] = [await testPerson(hq), await testPerson(hq)];
  for (let asked = 0; asked < 3; asked += 1) expect((await one.get(WHO)).statusCode).toBe(200);
  const refused = await one.get(WHO);
  expect(refused.statusCode).toBe(429);
  expect(codeOf(refused)).toBe('RATE_LIMITED');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await other.get(WHO)).statusCode).toBe(200);
  const booth = await testTerminal(hq);
  const head = { method: 'GET', url: '/sync/v1/runs?epoch=1' } as const;
  for (let asked = 0; asked < 3; asked += 1) {
    expect((await booth.send(head)).statusCode).toBe(200);
  }
  expect((await booth.send(head)).statusCode).toBe(429);
}, 60_000);

test('an address that asks too much waits, whoever it says it is; health is answered all the same', async () => {
  const hq = await testHq({ requestsPerAddress: 2 });
  onTestFinished(() => hq.close());
  for (let asked = 0; asked < 2; asked += 1) {
    expect((await hq.app.inject({ url: WHO })).statusCode).toBe(401);
  }
  expect((await hq.app.inject({ url: WHO })).statusCode).toBe(429);
  expect((await hq.app.inject({ url: WHO, remoteAddress: '10.1.2.3' })).statusCode).toBe(401);
  expect((await hq.app.inject({ url: '/health/live' })).statusCode).toBe(200);
}, 60_000);
