import { seededRandom } from '@cli/simulate/random';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { FaultProxy } from './fault-proxy';
import { FAULTS, faultsInTurn, seededFaults } from './faults';
import type { Fault } from './faults';
import { bodyOf } from './forward';

const BODY = gzipSync('a run of events '.repeat(200));

/** A server that remembers the bodies it got whole, behind a proxy with these faults. */
async function behind(faults: readonly (Fault | 'none')[]) {
  const got: string[] = [];
  const server = createServer((request, response) => {
    void take(request, response);
  }).listen(0, '127.0.0.1');
  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request).catch(() => null);
    if (body === null) return; // Cut off.
    got.push(`${request.url} ${body.equals(BODY) ? 'whole' : 'broken'}`);
    if (request.url === '/refused') {
      response.statusCode = 409;
      response.end('{"error":{"code":"GAP","message":"","details":{},"requestId":"r"}}');
      return;
    }
    response.setHeader('content-type', 'application/json').end(`{"answer":${got.length}}`);
  }
  const target = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const impatience = new AbortController();
  const onHang = () => impatience.abort();
  let times = 0;
  const onHeld = (): void => void (times += 1);
  const proxy = await FaultProxy.start({ target, plan: faultsInTurn(faults), onHang, onHeld });
  onTestFinished(async () => {
    await proxy.unplug();
    server.closeAllConnections();
    server.close();
  });
  const ask = async (path: string): Promise<unknown> => {
    const { signal } = impatience;
    const init = { method: 'POST', body: BODY, redirect: 'error', signal } as const;
    try {
      const response = await fetch(proxy.url + path, init);
      const text = await response.text();
      return response.ok ? text : response.status;
    } catch {
      return 'failed';
    }
  };
  return { ask, got, proxy, held: () => times };
}

const ANSWERED = '{"answer":1}';
const PORTAL = '<html>Welcome to the hotel</html>';

test.each<[Fault, unknown, string[]]>([
  ['lost_request', 'failed', []],
  ['lost_answer', 'failed', ['/x whole']],
  ['doubled', '{"answer":2}', ['/x whole', '/x whole']],
  ['late', 'failed', []],
  ['cut_request', 'failed', []],
  ['cut_answer', 'failed', ['/x whole']],
  ['slow', ANSWERED, ['/x whole']],
  ['hangs', 'failed', []],
  ['error_page', 502, []],
  ['error_after', 504, ['/x whole']],
  ['too_many', 429, []],
  ['portal', PORTAL, []],
  ['redirect', 'failed', []],
])('%s', async (fault, answer, arrived) => {
  const { ask, got } = await behind([fault]);
  expect(await ask('/x')).toBe(answer);
  expect(got).toEqual(arrived);
});

test('what is under way for too long arrives when time has gone on', async () => {
  const { ask, got, held } = await behind(['none', 'expired']);
  await ask('/x');
  expect(held()).toBe(0);
  expect(await ask('/y')).toBe('{"answer":2}');
  expect(held()).toBe(1);
  expect(got).toEqual(['/x whole', '/y whole']);
});

test('what was late never comes once it is quiet, and refusals are counted', async () => {
  const { ask, got, proxy } = await behind(['late', 'none', 'none']);
  await ask('/late');
  await proxy.quiet();
  await ask('/next');
  expect(got).toEqual(['/next whole']);
  expect(proxy.refusals).toEqual({});
  await ask('/refused');
  expect(proxy.refusals).toEqual({ GAP: 1 });
});

test('what goes twice at once arrives twice', async () => {
  const { ask, got } = await behind(['doubled_at_once']);
  expect(await ask('/x')).toMatch(/"answer":[12]/);
  expect(got).toEqual(['/x whole', '/x whole']);
});

test('what is late arrives after the next', async () => {
  const { ask, got } = await behind(['late', 'none']);
  await ask('/first');
  expect(await ask('/second')).toBe(ANSWERED);
  expect(got).toEqual(['/second whole', '/first whole']);
});

test('without its cable nothing arrives, and it is found again at the same place', async () => {
  const { ask, got, proxy } = await behind([]);
  await proxy.unplug();
  expect(await ask('/x')).toBe('failed');
  await proxy.plugIn();
  expect(await ask('/y')).toBe(ANSWERED);
  expect(got).toEqual(['/y whole']);
});

test('the same seed makes the same faults, and each of them comes up', () => {
  const plan = (seed: number) => {
    const faults = seededFaults(seededRandom(seed), 0.5);
    return Array.from({ length: 500 }, () => faults.next());
  };
  expect(plan(1)).toEqual(plan(1));
  expect(plan(1)).not.toEqual(plan(2));
  expect(new Set(plan(1))).toEqual(new Set([...FAULTS, 'none']));
});
